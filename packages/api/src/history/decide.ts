import { decideCustomer, type Month, type Recorded } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { Identities } from '../installation/identities.js';
import { decideTiers } from './decide-tiers.js';
import { readClosed } from './closed-entries.js';
import { ContextOf, type Grounds } from './decision-context.js';
import { projectCustomer } from './project-customer.js';
import { projectPartner, projectStaff } from './project-people.js';
import { projectPlan } from './project-plan.js';
import { kindOfSubject, type Projection } from './projection-tables.js';
import { readHistories } from './read.js';
import { SubjectStateEntity } from './subject-state.entity.js';

/** What decisions rest on, and the names that their rows get. */
export interface Deciding extends Grounds {
  readonly ids: Identities;
}

/** A subject that could not be decided: a policy that does not cover it, a rate that is missing, a fault of the rules. */
export class UndecidedSubject extends Error {
  constructor(
    readonly subject: string,
    cause: unknown,
  ) {
    super(`${subject} could not be decided: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

export interface DecidedSubjects {
  readonly projections: ReadonlyMap<string, Projection>;
  /** Through which month the accruals of each subject with a customer have been decided. */
  readonly through: ReadonlyMap<string, Month>;
  readonly undecided: readonly UndecidedSubject[];
}

/**
 * Decides subjects from their whole histories, tiers from what is stored of the customers that count toward them. What is stored
 * of the subjects themselves is not looked at, but for how far they had been decided.
 */
export async function decideSubjects(
  manager: EntityManager,
  subjects: readonly string[],
  deciding: Deciding,
): Promise<DecidedSubjects> {
  const tiers = subjects.filter((subject) => kindOfSubject(subject) === 'tier');
  const others = tiers.length === 0 ? subjects : subjects.filter((subject) => kindOfSubject(subject) !== 'tier');
  const decided = await decideHistories(manager, others, deciding);
  const failed = (subject: string, error: unknown) => decided.undecided.push(new UndecidedSubject(subject, error));
  for (const [subject, projection] of await decideTiers(manager, tiers, deciding.policies, failed))
    decided.projections.set(subject, projection);
  return decided;
}

async function decideHistories(manager: EntityManager, subjects: readonly string[], deciding: Deciding) {
  const histories = await readHistories(manager, subjects);
  const customers = [...histories]
    .filter(([subject]) => kindOfSubject(subject) === 'customer')
    .map(([, events]) => events);
  const contexts = await ContextOf.histories(manager, customers, deciding);
  const states = new Map(
    (await rowsOf(manager, SubjectStateEntity).read(manager, 'subject', subjects)) as [string, Month | null][],
  );
  const closed = await readClosed(manager, [...histories.keys()]);
  const projections = new Map<string, Projection>();
  const through = new Map<string, Month>();
  const undecided: UndecidedSubject[] = [];
  for (const subject of subjects) {
    const shared = contexts.decidedThrough(states.get(subject) ?? null, (month) => through.set(subject, month));
    const context = { ...shared, ledger: closed.entries.get(subject) ?? [], openQuarter: closed.openQuarter };
    try {
      projections.set(subject, project(subject, histories.get(subject) ?? [], context, deciding.ids));
    } catch (error) {
      undecided.push(new UndecidedSubject(subject, error));
    }
  }
  return { projections, through, undecided };
}

function project(
  subject: string,
  events: readonly Recorded[],
  context: Parameters<typeof decideCustomer>[1],
  ids: Identities,
): Projection {
  if (events.length === 0) return {};
  const kind = kindOfSubject(subject);
  if (kind === 'staff') return projectStaff(events, ids);
  if (kind === 'partner') return projectPartner(events, ids);
  if (kind === 'plan') return projectPlan(events, ids);
  return projectCustomer(subject, decideCustomer(events, context), ids);
}
