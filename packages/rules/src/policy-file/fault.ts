import type { Fault, FaultCode } from '../history/fault.js';
import { fieldName, fill, shown, type Step } from '../history/refusals.js';
import { sentences } from '../history/sentences.js';
import { policySentences } from './sentences.js';

/** What can be wrong with a policy file, beyond what can be wrong with any value of the history. */
export type OwnFaultCode =
  | 'FILE_NOT_JSON'
  | 'FILE_NOT_UTF8'
  | 'FILE_TOO_LARGE'
  | 'FILE_TOO_MANY_VERSIONS'
  | 'NO_VERSIONS'
  | 'NO_SUCH_FIELD'
  | 'FIELD_TWICE'
  | 'NOT_WHOLE_NUMBER'
  | 'NOT_WITHIN'
  | 'NOT_CLOCK_TIME'
  | 'NOT_DAY_OF_YEAR'
  | 'NOT_VERSION_NAME'
  | 'NOT_ADDRESS'
  | 'TWICE'
  | 'NOT_ASCENDING'
  | 'LEVELS_DISORDERED'
  | 'TOTAL_BELOW_SOURCED'
  | 'STARTS_TOO_LATE'
  | 'WINDOW_EMPTY'
  | 'NO_SUCH_LEVEL'
  | 'VERSION_TWICE'
  | 'VERSION_SHIPPED'
  | 'FROM_TWICE'
  | 'UNKNOWN_EXTENDS'
  | 'EXTENDS_CIRCLE';

export type PolicyFaultCode = FaultCode | OwnFaultCode;

/** One thing that is wrong with a policy file: where it stands, what is written there, and what mends it. */
export interface PolicyFault {
  /** Such as `versions[0].tiers.levels[1].sourced`; empty for the file as a whole. */
  readonly path: string;
  readonly code: PolicyFaultCode;
  /** As written, short and on one line; empty where nothing is written. */
  readonly value: string;
  readonly message: string;
  readonly messageJa: string;
}

/** The fault of the value at `path`, in words. */
export function faultAt(path: readonly Step[], value: unknown, fault: Fault<PolicyFaultCode>): PolicyFault {
  const { en, ja } = { ...sentences, ...policySentences }[fault.code];
  const words = { value: shown(value), ...fault.words };
  return {
    path: fieldName(path),
    code: fault.code,
    value: value === undefined ? '' : shown(value),
    message: fill(en, words),
    messageJa: fill(ja, words),
  };
}
