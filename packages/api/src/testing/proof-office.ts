import { expect } from 'vitest';
import { mutate, sharedDealId } from './mutating.js';
import { Post } from './post.js';
import { customer, partner, registered, signed, vendor } from './small-program.js';
import { TestServer } from './test-server.js';

/** The name of p1, which nobody would like to see run. */
export const EVIL = `<img src=x onerror=alert(1)> & "Söhne"`;
/** The form as somebody at the customer fills it in. */
export const HANAKO = { name: 'Hanako', email: 'hanako@c1.example', tick: 'yes', answer: 'accept' };

const SIGNED =
  'query ($id: ID!) { node(id: $id) { ... on Poi { status signature { signerName flags address userAgent contentHash } } } }';
const deals = Array.from({ length: 20 }, (_, place) => `d${place + 1}`);

/** p1 has a quoted deal for each link; on the first it has a rival, where there is one. */
const world = (hasRival: boolean) => [
  ...vendor,
  ...partner('p1', 'pdm1', { name: EVIL }),
  ...partner('p2', 'pdm2', { name: 'Rival & Co' }),
  ...partner('p3', 'pdm2', { name: 'Unse\u200Ben' }),
  customer('c1', { name: 'Customer "One"' }),
  ...deals.flatMap((deal) => [
    ...registered({ deal, partner: 'p1', customer: 'c1' }),
    ...signed({ deal, partner: 'p1', customer: 'c1' }).slice(0, 1),
  ]),
  ...(hasRival ? registered({ deal: 'd1', partner: 'p2', customer: 'c1' }) : []),
  ...(hasRival ? signed({ deal: 'd1', partner: 'p2', customer: 'c1' }) : []),
  ...registered({ deal: 'x1', partner: 'p3', customer: 'c1' }),
  ...signed({ deal: 'x1', partner: 'p3', customer: 'c1' }).slice(0, 1),
];

export interface FreshLink {
  readonly deal: string;
  readonly poi: string;
  readonly link: string;
  readonly recipient: string;
}

/** A server whose partner asks customers to sign, and the post that brings them the links. */
export class ProofOffice {
  #minute = 0;
  #free = 0;

  private constructor(
    readonly server: TestServer,
    readonly post: Post,
  ) {}

  static async open(url: string, { hasRival = true } = {}): Promise<ProofOffice> {
    const secret = Buffer.alloc(32, 7).toString('base64url');
    const server = await TestServer.start({ url, secret, events: world(hasRival), isDemo: true, trustProxy: '1' });
    return new ProofOffice(server, await Post.open(server));
  }

  async close(): Promise<void> {
    await this.post.close();
    await this.server.close();
  }

  /** Lets time pass; answers what time it is then. */
  later(minutes = 1): string {
    this.#minute += minutes;
    const now = new Date(Date.UTC(2025, 11, 15, 12, this.#minute)).toISOString();
    this.server.setClock(now);
    return now;
  }

  /** The newest proof of a partner's on a deal. */
  async poiOf(deal: string, partnerKey = 'p1'): Promise<string> {
    const id = await sharedDealId(this.server, `${deal}-${partnerKey}`);
    const { data } = await this.server.ask('ops:ops1', 'query ($id: ID!) { sharedDeal(id: $id) { pois { id } } }', {
      id,
    });
    return (data as { sharedDeal: { pois: { id: string }[] } }).sharedDeal.pois.at(-1)?.id ?? '';
  }

  send(poi: string, recipientEmail: string, input: object = {}) {
    return mutate(this.server, 'ops:ops1', ['sendProofLink', 'poi { links { id state } }'], {
      ...{ poi, recipientName: 'Hanako', recipientEmail, language: 'EN', ...input },
    });
  }

  /** A link on a deal of its own. */
  async fresh(input: object = {}): Promise<FreshLink> {
    const deal = deals[(this.#free += 1) - 1] ?? '';
    const [poi, recipient] = [await this.poiOf(deal), `${deal}@c1.example`];
    expect((await this.send(poi, recipient, input)).userErrors).toEqual([]);
    return { deal, poi, recipient, link: await this.post.linkTo(recipient) };
  }

  /** How a proof stands, as a holder reads it. */
  async signature(poi: string, holder = 'ops:ops1') {
    const { data } = await this.server.ask(holder, SIGNED, { id: poi });
    return (data as { node: { status: string; signature: Record<string, unknown> | null } }).node;
  }

  async expectOpen(poi: string): Promise<void> {
    expect(await this.signature(poi)).toEqual({ status: 'OPEN', signature: null });
  }
}
