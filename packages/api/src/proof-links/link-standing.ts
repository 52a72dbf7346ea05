import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RowOf } from '../database/table-layout.js';
import { asksTheSame, type ProofAtHand, proofAtHand } from './proof-content.js';
import { type LinkEnding, ProofLinkEntity, type SignatureFlag } from './proof-link.entity.js';

/** A link as it is stored. */
export type StoredLink = Omit<RowOf<ProofLinkEntity>, 'flags'> & { readonly flags: string };

/**
 * How a link stands: it can be answered, it was, or neither. Why it is neither is for those who sent it, and never for whoever
 * opens it: unknown, over, revoked, followed by another or closed all look alike (95, 99).
 */
export type Standing =
  | { readonly kind: 'OPEN'; readonly link: StoredLink; readonly proof: ProofAtHand }
  | { readonly kind: 'SIGNED' | 'DECLINED'; readonly link: StoredLink }
  | { readonly kind: 'NEUTRAL' };

const neutral: Standing = { kind: 'NEUTRAL' };

/** How the link of a token stands at `now`, looked up by the token's hash. */
export async function standingOf(manager: EntityManager, tokenHash: string, now: Date): Promise<Standing> {
  const [link] = await linksWhere(manager, 'tokenHash', [tokenHash]);
  if (!link || link.expiresAt <= now.getTime()) return neutral;
  if (link.ending === 'SIGNED' || link.ending === 'DECLINED') return { kind: link.ending, link };
  if (link.ending !== null) return neutral;
  const proof = await proofAtHand(manager, link);
  if (!proof || !isAnswerable(proof) || !asksTheSame(link.content, proof)) return neutral;
  return { kind: 'OPEN', link, proof };
}

/** Whether a proof waits for the customer's answer, on a deal that goes on. */
export function isAnswerable({ status, stage }: Pick<ProofAtHand, 'status' | 'stage'>): boolean {
  return status === 'OPEN' && (stage === 'REGISTERED' || stage === 'APPROVED');
}

/** Links by what one of their columns holds, in the order in which they were made. */
export async function linksWhere(
  manager: EntityManager,
  property: 'tokenHash' | 'sharedDeal' | 'act',
  values: readonly string[],
): Promise<StoredLink[]> {
  const rows = rowsOf(manager, ProofLinkEntity);
  const found = await rows.read(manager, property, values);
  const links = found.map((row) => rows.layout.decode<ProofLinkEntity>(row) as unknown as StoredLink);
  return links.sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
}

export interface Ending {
  readonly ending: LinkEnding;
  readonly at: Date;
  readonly answer?: string;
  readonly flags?: readonly SignatureFlag[];
}

/** Ends links. */
export async function endLinks(
  manager: EntityManager,
  ids: readonly string[],
  { ending, at, answer, flags = [] }: Ending,
): Promise<void> {
  for (const id of ids)
    await manager.query(
      'update proof_link set ending = $1, ended_at = $2, answer = $3, flags = $4 where id = $5 and ending is null',
      [ending, at.getTime(), answer ?? null, JSON.stringify(flags), id],
    );
}
