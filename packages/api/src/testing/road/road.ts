import { nextQuarter } from '@tierline/rules';
import { pino } from 'pino';
import { expect } from 'vitest';
import { jobsOf } from '../../schedules/jobs.js';
import { Scheduler } from '../../schedules/scheduler.js';
import { Browser, type Visited } from '../browser.js';
import type { Answered } from '../mutating.js';
import { AOZORA, HOSHI } from './cast.js';
import { Clients, type Refusal } from './clients.js';
import { Listener } from '../listener.js';
import { Post } from '../post.js';
import { DEAL, type Deal } from './questions.js';
import { staff } from '../small-program.js';
import { TestServer } from '../test-server.js';

const CHANGES = 'subscription { changes { cursor kind partner { id key name } node { __typename id } } }';
const log = pino({ level: 'silent' });

/** Somebody at a customer who is asked to confirm a partner's part. */
export interface Signer {
  readonly name: string;
  readonly email: string;
}

/**
 * An installation as it is on its first day, and everything that it does by itself: its schedule, its mails. The history holds one
 * line, as it is imported at the terminal: the first of ops. All else is left to those who use it.
 */
export class Road {
  /** What the story names again: the customer, each partner's part of the deal, and the discount. */
  readonly ids = { fuji: '', aozora: '', hoshi: '', discount: '' };
  server!: TestServer;
  clients!: Clients;
  post!: Post;
  #scheduler!: Scheduler;
  readonly #pages: { readonly email: string; readonly text: string }[] = [];
  readonly #listeners = new Map<string, Listener>();

  async begin(url: string, { ops, today }: { readonly ops: string; readonly today: string }): Promise<void> {
    this.server = await TestServer.start({ url, today, isDemo: true, events: [staff(ops, 'OPS')] });
    this.clients = new Clients(this.server);
    this.post = await Post.open(this.server);
    const jobs = jobsOf({ log, closeQuartersAfterDays: null });
    this.#scheduler = new Scheduler({ history: this.server.running.history, jobs, log });
  }

  async end(): Promise<void> {
    await Promise.all([...this.#listeners.values()].map((listener) => listener.close()));
    await this.#scheduler.stop();
    await this.post.close();
    await this.server.close();
  }

  /** Does something that is not refused; the payload with what is asked of it. */
  does(...act: Parameters<Clients['does']>): Promise<Answered> {
    return this.clients.does(...act);
  }

  /** Tries something that is refused; why it was. */
  isRefused(...act: Parameters<Clients['isRefused']>): Promise<Refusal> {
    return this.clients.isRefused(...act);
  }

  asks<Data>(...question: Parameters<Clients['asks']>): Promise<Data> {
    return this.clients.asks<Data>(...question);
  }

  /** Lets time pass until then; what fell due meanwhile is done. */
  async until(instant: string): Promise<void> {
    this.server.setClock(instant);
    await this.#scheduler.look();
  }

  /** Somebody listens to what changes, from now on. */
  async listens(who: string): Promise<void> {
    const listener = new Listener(this.server.url, this.clients.tokenOf(who));
    this.#listeners.set(who, await listener.subscribe(CHANGES));
  }

  /** What somebody has heard since, each change as it came over the wire. */
  heardBy(who: string): readonly HeardChange[] {
    const received = this.#listeners.get(who)?.received ?? [];
    return received.map(({ data }) => (data as { changes: HeardChange }).changes);
  }

  /** Each partner with the id of its part of the deal. */
  get parts(): readonly (readonly [who: string, id: string])[] {
    return [
      [AOZORA, this.ids.aozora],
      [HOSHI, this.ids.hoshi],
    ];
  }

  async dealOf(who: string, id: string): Promise<Deal> {
    const query = `query ($id: ID!) { sharedDeal(id: $id) { ${DEAL} } }`;
    return (await this.clients.asks<{ sharedDeal: Deal }>(who, query, { id })).sharedDeal;
  }

  /** How the proofs of a partner's part stand, the oldest first. */
  async proofsOf(who: string, id: string): Promise<readonly string[]> {
    return (await this.dealOf(who, id)).pois.map(({ status }) => status);
  }

  /** A partner has a link to one of its proofs sent to somebody at the customer, in English. */
  async asksToSign(who: string, poi: string | undefined, { name, email }: Signer): Promise<void> {
    const to = { recipientName: name, recipientEmail: email, language: 'EN' };
    await this.clients.does(who, 'sendProofLink', 'poi { links { state } }', { poi, ...to });
  }

  /** The ledger of a quarter as somebody may read it, exported as JSON Lines: the file's text. */
  async exportsAccruals(who: string, quarter: string): Promise<string> {
    const filter = [{ field: 'bookedIn', gte: quarter, lt: nextQuarter(quarter) }];
    const input = { report: 'ACCRUALS', format: 'JSON_LINES', filter };
    const { export: started } = await this.clients.does(who, 'startExport', 'export { id }', input);
    const query = 'query ($id: ID!) { export(id: $id) { status url } }';
    const look = async () =>
      (await this.clients.asks<{ export: FinishedExport }>(who, query, started as object)).export;
    await expect.poll(look, { timeout: 20_000 }).toMatchObject({ status: 'DONE' });
    return this.clients.downloads(who, (await look()).url);
  }

  /** Somebody opens the newest link that was mailed to them, in a browser of their own and without scripts. */
  async opens({ email }: Signer): Promise<Opened> {
    const browser = new Browser();
    const seen = (page: Visited) => {
      this.#pages.push({ email, text: page.text });
      return page;
    };
    const page = seen(await browser.go(await this.post.linkTo(email)));
    return { page, answers: async (filled) => seen(await browser.submit(page, filled)) };
  }

  async accepts(signer: Signer): Promise<Visited> {
    return (await this.opens(signer)).answers({ ...signer, tick: 'yes', answer: 'accept' });
  }

  async declines(signer: Signer, reason: string): Promise<Visited> {
    return (await this.opens(signer)).answers({ ...signer, reason, answer: 'decline' });
  }

  /** Every mail to somebody at the customer, and every page that they saw. */
  async readBy({ email }: Signer): Promise<readonly string[]> {
    const pages = this.#pages.filter((page) => page.email === email).map(({ text }) => text);
    return [...(await this.post.to(email)), ...pages];
  }
}

/** A change that somebody who listens was told of. */
export interface HeardChange {
  readonly kind: string;
  readonly partner: { readonly key: string };
}

interface FinishedExport {
  readonly url: string;
}

interface Opened {
  readonly page: Visited;
  /** Fills in the page's form and sends it. */
  readonly answers: (filled: Readonly<Record<string, string>>) => Promise<Visited>;
}
