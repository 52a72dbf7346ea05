import type { PlanAct, PlanFault, PlanHindrance, PlanSide } from '@tierline/rules';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import type { PlanRecord } from './plan.loader.js';

/** What a mutation of a plan answers: the plan as it is now, or why nothing was done. */
export interface PlanAnswer {
  readonly businessPlan: PlanRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

export function refusal(...userErrors: readonly UserErrorRecord[]): PlanAnswer {
  return { businessPlan: null, userErrors };
}

const done: Readonly<Record<PlanAct, string>> = {
  REVISE: 'revised',
  PUBLISH: 'shared',
  SUBMIT: 'submitted',
  REQUEST_CHANGES: 'sent back',
  AGREE: 'agreed',
  AMEND: 'amended',
  CLOSE: 'closed',
  COMMENT: 'commented on',
  REVIEW: 'reviewed',
  SETTLE: 'settled on',
};

const sides: Readonly<Record<PlanSide, string>> = { VENDOR: 'vendor', PARTNER: 'partner' };

/** Why an act may not be done now, with what would mend it. */
export function hindered(
  act: PlanAct,
  hindrance: PlanHindrance,
  { status }: Pick<PlanRecord, 'status'>,
): UserErrorRecord {
  if (hindrance.code === 'OTHER_SIDE')
    return userError('OTHER_SIDE', `That is for the ${sides[hindrance.side]} to do; wait for its word.`, ['plan']);
  if (hindrance.code === 'AMENDMENT_OPEN')
    return userError('AMENDMENT_OPEN', 'A change waits to be agreed or sent back; settle it first.', ['plan']);
  const from = hindrance.from.join(' or ');
  return userError('WRONG_STATE', `The plan is ${status}; only one that is ${from} can be ${done[act]}.`, ['plan']);
}

/** An error where something has happened on the plan since the version that somebody decided upon. */
export function versionConflict({ version }: Pick<PlanRecord, 'version'>, expected: number): UserErrorRecord | null {
  if (version === expected) return null;
  const message = `The plan is at version ${version} and not at ${expected}: read it again, and then decide.`;
  return userError('VERSION_CONFLICT', message, ['expectedVersion']);
}

const faults: Readonly<Record<PlanFault['code'], (found: string) => string>> = {
  WEIGHTS_NOT_WHOLE: (found) => `The weights make ${found} together; let them make 100.`,
  NO_OBJECTIVES: () => 'The plan has no objective; give it one at least.',
  NO_PARTNER_OWNER: () => 'Nobody answers for the plan at the partner; name somebody.',
  KEY_TWICE: (found) => `The key ${found} is given twice; give each entry its own.`,
  LIMIT_UNKNOWN: (found) => `There is no ${found}; leave the limit out, or take another metric.`,
  ABOVE_THE_WHOLE: (found) =>
    `${found} is more than the whole; a rate is at most 1, and the certified are among the people.`,
  NOT_YOURS_TO_CHANGE: () => 'That is for the vendor to write; leave it as it is, and comment on it.',
};

/** What is wrong with what a plan would say, where the input has it. */
export function contentErrors(found: readonly PlanFault[]): readonly UserErrorRecord[] {
  return found.map(({ code, field, place, found: what }) => {
    const path = ['content', field, ...(place === undefined ? [] : [String(place)])];
    return userError(code, faults[code](what ?? ''), path);
  });
}
