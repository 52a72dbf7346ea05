import { createHash } from 'node:crypto';
import type { Edition, HistoryEvent, Money, ProductLine, ProofOutcome, ProofStatus, Stage } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import type { MailLanguage } from '../mail/mail.entity.js';
import { statementsOf } from './statements.js';

/**
 * What a link shows and what an answer is about. It is kept as one text: that text is hashed, and the page is made from what
 * is read back from it, so that nothing else can be shown than what is signed (81, 101).
 */
export interface ProofContent {
  readonly partner: string;
  /** The customer's name; the domain while that is nobody's customer yet. */
  readonly customer: string;
  readonly lines: readonly { readonly productLine: ProductLine; readonly edition: Edition; readonly mrr: Money }[];
  /** The lines whose onboarding the partner gives. */
  readonly onboarding: readonly { readonly productLine: ProductLine; readonly waivesVendors: boolean }[];
  /** What accepting confirms, word for word, in both languages (poi.two-purposes). */
  readonly statements: Readonly<Record<MailLanguage, readonly string[]>>;
}

type Offer = Omit<ProofContent, 'statements'>;

/** A proof as it stands, with what a link on it would show and what a signature on it is measured by. */
export interface ProofAtHand {
  readonly id: string;
  readonly key: string | null;
  readonly automatic: boolean;
  readonly status: ProofStatus;
  readonly sharedDeal: string;
  readonly position: number;
  readonly partner: string;
  readonly partnerEmail: string;
  readonly customer: string | null;
  /** Domains that the customer is known by, that of the deal first. */
  readonly domains: readonly string[];
  readonly stage: Stage;
  readonly content: string;
}

interface Row extends Omit<ProofAtHand, 'domains' | 'content' | 'automatic'> {
  readonly automatic: boolean | number;
  readonly lines: string;
  readonly evidence: string;
  readonly domain: string;
  readonly partnerName: string;
  readonly customerName: string | null;
  readonly domains: string | null;
}

const SELECT = `select p.id, p.key, p.automatic, p.status, p.lines, p.evidence, p.shared_deal as "sharedDeal", p.position,
    d.partner, d.domain, d.stage, d.customer, t.name as "partnerName", t.contact_email as "partnerEmail",
    c.name as "customerName", c.domains
  from proof p join shared_deal d on d.key = p.shared_deal join partner t on t.key = d.partner
  left join customer c on c.key = d.customer
  where p.shared_deal = $1`;

/** The proofs of a shared deal, in the order in which they were made. */
export async function proofsAtHand(manager: EntityManager, sharedDeal: string): Promise<readonly ProofAtHand[]> {
  const rows = await manager.query<Row[]>(`${SELECT} order by p.position`, [sharedDeal]);
  const proofs: ProofAtHand[] = [];
  // One after the other: a transaction has one connection, which takes one statement at a time.
  for (const row of rows) proofs.push(await atHand(manager, row));
  return proofs;
}

/** One of them. */
export async function proofAtHand(
  manager: EntityManager,
  { sharedDeal, position }: Pick<ProofAtHand, 'sharedDeal' | 'position'>,
): Promise<ProofAtHand | null> {
  const [row] = await manager.query<Row[]>(`${SELECT} and p.position = $2`, [sharedDeal, position]);
  return row ? atHand(manager, row) : null;
}

/** What a link showed, read back from its text. */
export function readContent(text: string): ProofContent {
  return JSON.parse(text) as ProofContent;
}

export function hashOfContent(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * Whether a proof still asks for what a link shows: the same partner, lines, editions, prices and onboarding. How the customer
 * is called and how the statements are worded is not asked about.
 */
export function asksTheSame(shown: string, proof: Pick<ProofAtHand, 'content'>): boolean {
  return askedIn(shown) === askedIn(proof.content);
}

function askedIn(content: string): string {
  const { partner, lines, onboarding } = readContent(content);
  return JSON.stringify([partner, lines, onboarding]);
}

/** A character in it that cannot be seen or turns the reading direction, as U+202E; null where all can be read (101). */
export function unreadableIn({ partner, customer }: ProofContent): string | null {
  const found = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(partner + customer)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

async function atHand(manager: EntityManager, row: Row): Promise<ProofAtHand> {
  const { lines, evidence, domain, partnerName, customerName, domains, automatic, ...proof } = row;
  const offer: Offer = {
    partner: partnerName,
    customer: customerName ?? domain,
    lines: (JSON.parse(lines) as ProofOutcome['lines']).map(({ productLine, edition, mrr }) => ({
      ...{ productLine, edition },
      mrr: { minor: mrr.minor, currency: mrr.currency },
    })),
    onboarding: await onboardingOf(manager, JSON.parse(evidence) as string[], row.partner),
  };
  return {
    ...proof,
    automatic: Boolean(automatic),
    domains: [domain, ...(JSON.parse(domains ?? '[]') as string[])],
    content: JSON.stringify({ ...offer, statements: statementsOf(offer) } satisfies ProofContent),
  };
}

/** The onboarding that the newest quote or the proof made by hand gives to the proof's own partner. */
async function onboardingOf(
  manager: EntityManager,
  evidence: readonly string[],
  partner: string,
): Promise<ProofContent['onboarding']> {
  const places = evidence.map((_, place) => `$${place + 1}`).join(', ');
  const rows = await manager.query<{ payload: string }[]>(
    `select payload from history_event where type in ('QuoteIssued', 'PoiAdded') and identity in (${places}) order by instant, seq`,
    [...evidence],
  );
  const newest = rows.at(-1);
  const event = newest && (JSON.parse(newest.payload) as HistoryEvent);
  if (event?.type === 'PoiAdded') return (event.onboarding ?? []).map(ownPart);
  if (event?.type !== 'QuoteIssued') return [];
  return (event.onboarding ?? []).filter((given) => given.partner === partner).map(ownPart);
}

function ownPart({ productLine, waivesVendors }: ProofContent['onboarding'][number]) {
  return { productLine, waivesVendors };
}
