import * as m from '#messages';
import type { UserFault } from '../forms/act.ts';
import { language } from '../i18n/locale.ts';

/** What the API's codes mean to a Japanese reader: its own sentences are English. */
const refusalWords: Readonly<Record<string, () => string>> = {
  NOT_FOUND: m.refused_not_found,
  NOT_UNDER_REVIEW: m.refused_not_under_review,
  NO_CANDIDATE: m.refused_no_candidate,
  EMPTY: m.refused_empty,
  NOT_OPEN: m.refused_not_open,
  VERSION_CONFLICT: m.refused_version_conflict,
  QUARTER_NOT_OVER: m.refused_quarter_not_over,
  CLOSED_OVER: m.refused_closed_over,
  EARLIER_QUARTER_OPEN: m.refused_earlier_quarter_open,
  NOT_DECIDED: m.refused_not_decided,
  EXCHANGE_RATE_MISSING: m.refused_exchange_rate_missing,
  NOT_CLOSED: m.refused_not_closed,
  NOTHING_TO_PAY: m.refused_nothing_to_pay,
  RUN_PREPARED: m.refused_run_prepared,
  SETTLED: m.refused_settled,
  SAME_PERSON: m.refused_same_person,
  OTHER_FILE: m.refused_other_file,
  STATEMENT_PAID: m.refused_statement_paid,
  INVITED_ALREADY: m.refused_invited_already,
};

/** What stood in the way, in the language shown as far as it is known in it. */
export function refusalText({ code, message }: UserFault): string {
  return language.value === 'ja' ? (refusalWords[code ?? '']?.() ?? message) : message;
}
