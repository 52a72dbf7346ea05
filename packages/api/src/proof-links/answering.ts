import type { EntityManager } from 'typeorm';
import { authorOfCustomer, type Origin } from '../audit/author.js';
import { objectOf } from '../audit/attempt.js';
import { recordAudit } from '../audit/record-audit.js';
import type { History } from '../history/history.js';
import { prepare } from '../history/prepare.js';
import type { MailLanguage } from '../mail/mail.entity.js';
import { queueMail } from '../mail/queue-mail.js';
import { type AnswerFault, type Answer, faultsOf } from './answer.js';
import { confirmation } from './letters.js';
import { endLinks, type Standing, standingOf } from './link-standing.js';
import { asksTheSame, type ProofAtHand, proofAtHand, readContent } from './proof-content.js';
import { flagsOf } from './signature-flags.js';

/** Where an answer comes from, and what it was given to. */
export interface AnswerCircumstances {
  readonly origin: Origin | null;
  /** In which language it was shown; null: that of the link. */
  readonly locale: MailLanguage | null;
  /** The hash of what was shown; null where the link alone says it. */
  readonly shown: string | null;
}

/** What came of an answer: the link as it stands now, and what kept the answer from being taken. */
export interface Answered {
  readonly standing: Standing;
  readonly faults: readonly AnswerFault[];
  /** Whether this answer, and not one before it, is what stands. */
  readonly isTaken: boolean;
}

type Open = Extract<Standing, { kind: 'OPEN' }>;

/** What customers say to proofs by the links that they were sent (poi.customer-accepts-or-declines). */
export class Answering {
  constructor(private readonly history: History) {}

  /** How the link of a token stands; nothing changes by looking (93). */
  look(tokenHash: string | null): Promise<Standing> {
    const { database, deciding } = this.history;
    if (tokenHash === null) return Promise.resolve({ kind: 'NEUTRAL' });
    return standingOf(database.reader.manager, tokenHash, deciding.now());
  }

  /**
   * Takes the customer's answer, once: of several that come at the same moment the first stands, and the others are told how
   * it stands (94). Throws where the history cannot be decided with it; then nothing is taken.
   */
  answer(tokenHash: string, answer: Answer, circumstances: AnswerCircumstances): Promise<Answered> {
    const { database, deciding } = this.history;
    return database.work.write(async ({ manager }) => {
      const standing = await standingOf(manager, tokenHash, deciding.now());
      if (standing.kind !== 'OPEN') return { standing, faults: [], isTaken: false };
      const { shown } = circumstances;
      if (shown !== null && shown !== standing.link.contentHash) return { standing, faults: ['STALE'], isTaken: false };
      const faults = faultsOf(answer);
      if (faults.length > 0) return { standing, faults, isTaken: false };
      await this.#take(manager, standing, answer, circumstances);
      return { standing: await standingOf(manager, tokenHash, deciding.now()), faults: [], isTaken: true };
    });
  }

  async #take(
    manager: EntityManager,
    { link, proof }: Open,
    answer: Answer,
    given: AnswerCircumstances,
  ): Promise<void> {
    const at = this.history.deciding.now();
    const { origin } = given;
    const language = given.locale ?? link.language;
    const { contentHash, content } = link;
    const event = { ...this.#event(proof, answer), at: at.toISOString() };
    const evidence = {
      ...{ link: link.id, contentHash, locale: language },
      ...(origin?.address && { address: origin.address }),
      ...(origin?.userAgent?.trim() && { userAgent: origin.userAgent }),
    };
    const identity = await this.#record(answer.accepts ? { ...event, evidence } : event, {
      link: link.id,
      given,
      proof,
    });
    await this.#check(manager, proof, answer);
    const [email, address] = [answer.email.trim(), origin?.address ?? null];
    const flags = answer.accepts ? flagsOf({ email, address }, link, proof) : [];
    await endLinks(manager, [link.id], { ending: answer.accepts ? 'SIGNED' : 'DECLINED', at, answer: identity, flags });
    if (!answer.accepts) return;
    const letter = confirmation(readContent(content), { name: answer.name.trim(), email, at, contentHash, language });
    await queueMail(manager, { ...letter, language, about: proof.id, dedupKey: `proof-signed:${link.id}`, at });
  }

  #event({ sharedDeal, key }: ProofAtHand, answer: Answer): object {
    const of = { sharedDeal, ...(key !== null && { poi: key }) };
    const reason = answer.reason.trim();
    if (!answer.accepts) return { type: 'PoiDeclined', ...of, ...(reason !== '' && { reason }) };
    return { type: 'PoiSigned', ...of, signer: { name: answer.name.trim(), email: answer.email.trim() } };
  }

  /** Records the answer in the customer's name; returns the identity of its event. */
  async #record(
    event: object,
    { link, given, proof }: { link: string; given: AnswerCircumstances; proof: ProofAtHand },
  ): Promise<string> {
    const preparation = prepare(event);
    if (!preparation.ok)
      throw new Error(`an answer to a proof is not an event: ${JSON.stringify(preparation.refusals)}`);
    const { prepared } = preparation;
    const { refused, taken } = await this.history.record([event], {
      source: `proof-link:${link}`,
      alongside: (manager) =>
        recordAudit(manager, {
          at: this.history.deciding.now(),
          author: authorOfCustomer(proof.customer, given.origin),
          act: 'respondToPoi',
          object: objectOf(prepared.event),
          effect: prepared.identity,
        }),
    });
    if (refused.length > 0 || taken !== 1) throw new Error('an answer to a proof was not taken into the history');
    return prepared.identity;
  }

  /** The answer must have landed on the proof that was shown; else nothing of it stays. */
  async #check(manager: EntityManager, proof: ProofAtHand, { accepts }: Answer): Promise<void> {
    const now = await proofAtHand(manager, proof);
    const isThere = now?.status === (accepts ? 'SIGNED' : 'DECLINED');
    if (!isThere || !asksTheSame(proof.content, now))
      throw new Error('an answer did not reach the proof that was shown');
  }
}
