import * as m from '#messages';
import type { CombinedError } from '@urql/core';
import { ActingStopped } from './acting-gate.ts';

const sentences: Readonly<Record<string, () => string>> = {
  EXCHANGE_RATE_MISSING: m.fault_rate_missing,
  OPERATION_TOO_COSTLY: m.fault_too_costly,
};

/** Why something could not be read, in a sentence: the API's own words where there are none here for what it says. */
export function faultText({ graphQLErrors, networkError }: CombinedError): string {
  const [first] = graphQLErrors;
  if (networkError instanceof ActingStopped) return networkError.message;
  if (!first) return networkError ? m.unreachable_next() : m.fault_unknown();
  const known = sentences[String(first.extensions['code'])];
  return known ? `${known()} (${first.message})` : first.message;
}
