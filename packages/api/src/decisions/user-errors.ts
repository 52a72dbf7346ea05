import type { ClauseCode } from '@tierline/rules';
import type { EventRefusal } from '../history/refused-event.js';
import { type ClauseRecord, clauseRecord } from './reasons.js';

/** Why a mutation did nothing. */
export interface UserErrorRecord {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
  readonly clause: ClauseRecord | null;
}

export function userError(
  code: string,
  message: string,
  field: readonly string[] | null = null,
  clause?: ClauseCode,
): UserErrorRecord {
  return { code, message, field, clause: clause === undefined ? null : clauseRecord(clause) };
}

/** One answer for what does not exist and for what the viewer may not know of. */
export function notFound(...field: readonly string[]): UserErrorRecord {
  return userError('NOT_FOUND', 'There is no such thing here.', field.length === 0 ? null : field);
}

/**
 * What the history refused, in the words of the input: `names` gives the input's name of an event's field where it is another.
 */
export function refusedByHistory(
  refusals: readonly EventRefusal[],
  names: Readonly<Record<string, string>> = {},
): UserErrorRecord[] {
  return refusals.map(({ field, code, message, clause }) => {
    const [first = '', ...rest] = field.split(/[.[\]]+/).filter(Boolean);
    const path = first === '' ? null : [names[first] ?? first, ...rest];
    return userError(code, message, path, clause);
  });
}
