import type { ClauseCode } from '../clauses/register.js';

/** What can be wrong with a value of the history. The sentences for them stand in sentences.ts. */
export type FaultCode =
  | 'NOT_JSON'
  | 'NOT_OBJECT'
  | 'NOT_LIST'
  | 'NOT_TEXT'
  | 'NOT_BOOLEAN'
  | 'REQUIRED'
  | 'UNKNOWN_TYPE'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_VALUE'
  | 'EMPTY'
  | 'EMPTY_LIST'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'FORBIDDEN_CHARACTER'
  | 'JSON_NUMBER'
  | 'NOT_DECIMAL'
  | 'NEGATIVE_AMOUNT'
  | 'NOT_POSITIVE'
  | 'TOO_MANY_DECIMALS'
  | 'TOO_LARGE'
  | 'OUT_OF_RANGE'
  | 'UNKNOWN_CURRENCY'
  | 'SAME_CURRENCY'
  | 'NOT_INSTANT'
  | 'NOT_DAY'
  | 'NOT_MONTH'
  | 'NOT_QUARTER'
  | 'DAYS_REVERSED'
  | 'UNKNOWN_REGION'
  | 'UNKNOWN_TIME_ZONE'
  | 'NOT_EMAIL'
  | 'NOT_DOMAIN'
  | 'UNKNOWN_PRODUCT_LINE'
  | 'EDITION_MISFIT'
  | 'NO_LINES'
  | 'LINE_TWICE'
  | 'SAME_PARTNER'
  | 'ONE_OF'
  | 'NOTHING_SAID'
  | 'RETIRED_ROLE'
  | 'MOTION_MISFIT'
  | 'FEEDBACK_MISSING'
  | 'NOT_QUALIFIED';

/**
 * One thing that is wrong with a value: the code, the words that its sentence needs, and the clause it breaks, if any. Policy
 * files have codes of their own beside those of the history.
 */
export class Fault<Code extends string = FaultCode> {
  constructor(
    readonly code: Code,
    readonly words: Readonly<Record<string, string>> = {},
    readonly clause?: ClauseCode,
  ) {}
}
