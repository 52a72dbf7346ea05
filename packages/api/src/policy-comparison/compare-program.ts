import {
  compareOutcomes,
  compareTiers,
  decideCustomer,
  type Key,
  type PolicyBook,
  type PolicyDifference,
  type TierDifference,
} from '@tierline/rules';
import { AssociationEntity } from '../associations/association.entity.js';
import { rowsOf } from '../database/rows.js';
import { allSubjects } from '../history/scan.js';
import type { History } from '../history/history.js';
import { kindOfSubject } from '../history/projection-tables.js';
import { ManagedServiceEntity } from '../managed-mrr/managed-service.entity.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';
import { partsOf, tiersUnder } from './program-under.js';

/** A difference with the customer that it is about; null for a domain that is nobody's, and for tiers. */
export type FoundDifference = (PolicyDifference | TierDifference) & { readonly customer: Key | null };

export interface ComparisonOptions {
  /** Only what concerns this partner. */
  readonly partner?: Key | undefined;
  /** Is handed each difference, customer by customer, tiers last. */
  readonly onDifference: (difference: FoundDifference) => void | Promise<void>;
  readonly onProgress?: (decided: number) => void;
}

/**
 * Decides the history under two policies, as if each had always been in force, and tells what would differ: by deal, by month and by
 * tier, with the clauses that make it so. Nothing is written, and closed quarters play no part: it is asked what the policies
 * give. Returns how many customers were decided.
 */
export async function comparePrograms(
  history: History,
  first: PolicyBook,
  second: PolicyBook,
  { partner, onDifference, onProgress = () => undefined }: ComparisonOptions,
): Promise<number> {
  const subjects = await subjectsFor(history, partner);
  const whose = (key: Key) => partner === undefined || key === partner;
  const mine = await tiersUnder(history, first, subjects, whose, onProgress);
  const theirs = await tiersUnder(history, second, subjects, whose, onProgress);
  for await (const part of partsOf(history, subjects)) {
    const [underFirst, underSecond] = [part.contextUnder(first, mine), part.contextUnder(second, theirs)];
    for (const events of part.histories.values()) {
      const one = decideCustomer(events, underFirst);
      const other = decideCustomer(events, underSecond);
      for (const difference of compareOutcomes(one, other))
        if (whose(difference.partner)) await onDifference({ ...difference, customer: one.customer?.key ?? null });
    }
    onProgress(part.histories.size);
  }
  const today = history.deciding.now().toISOString().slice(0, 10);
  for (const key of [...mine.keys()].sort())
    for (const difference of compareTiers(key, mine.get(key) ?? [], theirs.get(key) ?? [], today))
      await onDifference({ ...difference, customer: null });
  return subjects.length;
}

/** The customers and domains to decide, in the order of their keys: of one partner those it has sold to or serves. */
function subjectsFor({ database }: History, partner: Key | undefined): Promise<readonly string[]> {
  return database.snapshot(async (manager) => {
    if (partner === undefined)
      return (await allSubjects(manager, [])).filter((subject) => kindOfSubject(subject) === 'customer').sort();
    const found = new Set<string>();
    for (const entity of [SharedDealEntity, AssociationEntity, ManagedServiceEntity])
      for (const subject of await rowsOf(manager, entity).pick(manager, 'subject', 'partner', [partner]))
        found.add(subject);
    return [...found].sort();
  });
}
