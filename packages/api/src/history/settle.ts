import type { Month } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { followProofs } from '../proof-links/follow-proofs.js';
import { decideSubjects, type Deciding, type UndecidedSubject } from './decide.js';
import { dependentsOf } from './dependents.js';
import { difference, type TableDifference, writeDifference } from './difference.js';
import { writeChanges } from './outbox.js';
import { markPending, unmarkPending } from './pending.js';
import { refuseOtherPolicies } from './policies-in-force.js';
import type { Projection } from './projection-tables.js';
import { subjectsOfStaff } from './specialists.js';
import { needStamp, nextStamp, stamped } from './stamps.js';
import { SubjectStateEntity } from './subject-state.entity.js';
import { writeTombstones } from './tombstones.js';

export interface Settled {
  /** Subjects that are as the history says now. */
  readonly decided: number;
  /** Outbox rows written. */
  readonly changes: number;
  readonly undecided: readonly UndecidedSubject[];
  /** Subjects that this made pending: those that rest on a partner whose facts changed, or on staff. */
  readonly dependents: readonly string[];
}

/**
 * Decides subjects and writes what differs, with the changes that partners may see. Subjects that cannot be decided stay as
 * they are, and pending. Must run in a unit of work.
 */
export async function settleSubjects(
  manager: EntityManager,
  subjects: readonly string[],
  deciding: Deciding,
): Promise<Settled> {
  await refuseOtherPolicies(manager, deciding.policies);
  const { projections, through, undecided } = await decideSubjects(manager, subjects, deciding);
  const differences = await stampedDifferences(manager, projections, deciding);
  await writeDifference(manager, differences);
  const changes = await writeChanges(manager, differences, deciding.now(), deciding.ids);
  await followProofs(manager, differences, deciding);
  await writeThrough(manager, projections.keys(), through);
  const dependents = [...(await dependentsOf(manager, differences)), ...(await subjectsOfStaff(manager, differences))];
  await unmarkPending(manager, projections.keys());
  await markPending(manager, dependents);
  return { decided: projections.size, changes, undecided, dependents };
}

/** What differs, stamped with this change where it tells when it changed; what goes away is kept as gone. */
async function stampedDifferences(
  manager: EntityManager,
  projections: ReadonlyMap<string, Projection>,
  deciding: Deciding,
): Promise<readonly TableDifference[]> {
  const differences = await difference(manager, projections);
  if (!needStamp(differences)) return differences;
  const stamp = await nextStamp(manager, deciding.now());
  await writeTombstones(manager, differences, stamp);
  return stamped(differences, stamp);
}

async function writeThrough(
  manager: EntityManager,
  decided: Iterable<string>,
  through: ReadonlyMap<string, Month>,
): Promise<void> {
  const states = [...decided].flatMap((subject) => {
    const month = through.get(subject);
    return month === undefined ? [] : [[subject, month]];
  });
  await rowsOf(manager, SubjectStateEntity).insert(manager, states, 'replace');
}
