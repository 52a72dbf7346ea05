import type { HistoryEvent, Stage, ProofStatus } from '@tierline/rules';
import type { MailLanguage, MailState } from '../mail/mail.entity.js';
import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, name, sql } from '../reading/sql.js';
import type { LinkEnding, SignatureFlag } from './proof-link.entity.js';

/** How a link stands, for those who sent it. */
export type LinkState = 'OPEN' | 'EXPIRED' | 'CLOSED' | LinkEnding;

export interface ProofLinkRecord {
  readonly id: string;
  /** The id of the proof. */
  readonly poi: string;
  readonly recipientName: string;
  readonly recipientEmail: string;
  readonly language: MailLanguage;
  readonly sentAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly state: LinkState;
  readonly declineReason: string | null;
  /** How the mail that brings it stands. */
  readonly mail: MailState;
}

interface Row extends Pick<ProofLinkRecord, 'id' | 'poi' | 'recipientName' | 'recipientEmail' | 'language' | 'mail'> {
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly ending: LinkEnding | null;
  readonly endedAt: number | null;
  readonly payload: string | null;
  readonly status: ProofStatus;
  readonly stage: Stage;
}

const links =
  name(`select l.id, p.id as poi, l.recipient_name as "recipientName", l.recipient_email as "recipientEmail", l.language,
    l.made_at as "madeAt", l.expires_at as "expiresAt", l.ending, l.ended_at as "endedAt", e.payload, p.status, d.stage,
    coalesce(m.state, 'QUEUED') as mail
  from proof_link l join proof p on p.shared_deal = l.shared_deal and p.position = l.position
  join shared_deal d on d.key = l.shared_deal
  left join mail m on m.dedup_key = 'proof-link:' || l.id
  left join history_event e on e.identity = l.answer`);

/** The links that were made for each proof, in the order in which they were made. */
export async function linksOfProofs(
  proofs: readonly string[],
  reading: Reading,
): Promise<Map<string, ProofLinkRecord[]>> {
  const rows = await reading.all<Row>(
    sql`${links} where p.id ${among(proofs)} and ${reading.scope.sharedDeal('d')} order by l.made_at, l.id`,
  );
  return grouped(
    rows.map((row) => shown(row, reading.now)),
    ({ poi }) => poi,
  );
}

export async function linksById(ids: readonly string[], reading: Reading): Promise<Map<string, ProofLinkRecord>> {
  const rows = await reading.all<Row>(sql`${links} where l.id ${among(ids)} and ${reading.scope.sharedDeal('d')}`);
  return keyed(
    rows.map((row) => shown(row, reading.now)),
    ({ id }) => id,
  );
}

function shown({ madeAt, expiresAt, endedAt, payload, ...row }: Row, now: Date): ProofLinkRecord {
  const event = payload === null ? null : (JSON.parse(payload) as HistoryEvent);
  return {
    ...row,
    sentAt: instant(madeAt),
    expiresAt: instant(expiresAt),
    endedAt: endedAt === null ? null : instant(endedAt),
    state: stateOf({ expiresAt, ...row }, now),
    declineReason: (event?.type === 'PoiDeclined' && event.reason) || null,
  };
}

function stateOf(
  { ending, expiresAt, status, stage }: Pick<Row, 'ending' | 'expiresAt' | 'status' | 'stage'>,
  now: Date,
): LinkState {
  if (ending !== null) return ending;
  if (status !== 'OPEN' || !['REGISTERED', 'APPROVED'].includes(stage)) return 'CLOSED';
  return expiresAt <= now.getTime() ? 'EXPIRED' : 'OPEN';
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export interface SignatureRecord {
  readonly signerName: string;
  readonly signerEmail: string;
  readonly signedAt: string;
  readonly contentHash: string | null;
  readonly locale: MailLanguage | null;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly flags: readonly SignatureFlag[];
}

/** The signature on each proof that has one. */
export async function signaturesOfProofs(
  proofs: readonly string[],
  reading: Reading,
): Promise<Map<string, SignatureRecord>> {
  const signed = await reading.all<{ id: string; evidence: string }>(
    sql`select p.id, p.evidence from proof p join shared_deal d on d.key = p.shared_deal
      where p.id ${among(proofs)} and p.status = 'SIGNED' and ${reading.scope.sharedDeal('d')}`,
  );
  const evidence = signed.flatMap(({ id, evidence: events }) =>
    (JSON.parse(events) as string[]).map((event) => ({ id, event })),
  );
  const events = await reading.all<{ identity: string; payload: string; flags: string | null }>(
    sql`select e.identity, e.payload, l.flags from history_event e left join proof_link l on l.answer = e.identity
      where e.identity ${among(evidence.map(({ event }) => event))} and e.type = 'PoiSigned' order by e.instant desc, e.seq desc`,
  );
  // Of several that signed the first is the signature: it is given once.
  return new Map(
    events.flatMap(({ identity, payload, flags }) =>
      evidence
        .filter(({ event }) => event === identity)
        .map(({ id }) => [id, signatureIn(JSON.parse(payload) as HistoryEvent, flags)] as const),
    ),
  );
}

function signatureIn(event: HistoryEvent, flags: string | null): SignatureRecord {
  if (event.type !== 'PoiSigned') throw new Error(`${event.type} is no signature`);
  const { signer, at, evidence } = event;
  return {
    ...{ signerName: signer.name, signerEmail: signer.email, signedAt: at },
    contentHash: evidence?.contentHash ?? null,
    locale: evidence?.locale ?? null,
    address: evidence?.address ?? null,
    userAgent: evidence?.userAgent ?? null,
    flags: JSON.parse(flags ?? '[]') as SignatureFlag[],
  };
}
