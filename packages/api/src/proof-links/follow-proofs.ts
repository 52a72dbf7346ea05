import type { EntityManager } from 'typeorm';
import type { Deciding } from '../history/decide.js';
import type { TableDifference } from '../history/difference.js';
import { endLinks, isAnswerable, linksWhere, type StoredLink } from './link-standing.js';
import { makeLink } from './make-link.js';
import { asksTheSame, type ProofAtHand, proofsAtHand } from './proof-content.js';

/**
 * Follows what a decision changed about proofs, in its transaction: a link that shows something else than its proof asks for
 * now leads nowhere any more, and whoever had it gets a new one for what is asked now (poi.follows-quote). What was signed
 * stays signed; a line or an edition that was not is asked for by a new link. Whoever declined, or had their link revoked, is
 * not asked again by itself.
 */
export async function followProofs(
  manager: EntityManager,
  differences: readonly TableDifference[],
  deciding: Pick<Deciding, 'now' | 'ids'>,
): Promise<void> {
  const changed = differences.find(({ table }) => table === 'proof');
  if (!changed || changed.rows.length === 0) return;
  const place = changed.layout.positionOf('sharedDeal');
  const sharedDeals = new Set(changed.rows.map(({ before, after }) => String((after ?? before)?.[place])));
  const links = await linksWhere(manager, 'sharedDeal', [...sharedDeals]);
  for (const sharedDeal of new Set(links.map((link) => link.sharedDeal)))
    await followOne(
      manager,
      links.filter((link) => link.sharedDeal === sharedDeal),
      deciding,
    );
}

async function followOne(
  manager: EntityManager,
  links: readonly StoredLink[],
  { now, ids }: Pick<Deciding, 'now' | 'ids'>,
): Promise<void> {
  const at = now();
  const proofs = await proofsAtHand(manager, links[0]?.sharedDeal ?? '');
  const outdated = links.filter((link) => link.ending === null && !showsItsProof(link, proofs));
  await endLinks(
    manager,
    outdated.map(({ id }) => id),
    { ending: 'SUPERSEDED', at },
  );
  const gone = new Set(outdated.map(({ id }) => id));
  for (const newest of newestOfEach(links)) {
    const ending = gone.has(newest.id) ? 'SUPERSEDED' : newest.ending;
    if (ending !== 'SUPERSEDED' && ending !== 'SIGNED') continue;
    const proof = askedNow(newest, proofs);
    if (!proof) continue;
    await makeLink(manager, ids, { proof, to: newest, asked: { act: null, from: null, at, isRenewal: true } });
  }
}

/** A link whose proof was answered another way is over as it is; it did not become outdated. */
function showsItsProof(link: StoredLink, proofs: readonly ProofAtHand[]): boolean {
  const proof = proofs.find(({ position }) => position === link.position);
  if (!proof || proof.status === 'REPLACED') return false;
  return proof.status !== 'OPEN' || asksTheSame(link.content, proof);
}

/** The newest link of each recipient. */
function newestOfEach(links: readonly StoredLink[]): readonly StoredLink[] {
  return [...new Map(links.map((link) => [link.recipientEmail.toLowerCase(), link])).values()];
}

/** What the recipient of a link is to be asked now: the same proof, or the one that the newest quote made since. */
function askedNow(link: StoredLink, proofs: readonly ProofAtHand[]): ProofAtHand | undefined {
  const own = proofs.find(({ position }) => position === link.position);
  if (own && isAnswerable(own)) return own;
  return proofs.findLast((proof) => proof.automatic && proof.position > link.position && isAnswerable(proof));
}
