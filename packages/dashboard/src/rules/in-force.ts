import * as m from '#messages';
import { formatDay } from '../format/date.ts';
import type { PolicyVersionFragment } from './policies.graphql.ts';

/** The first day that a history may speak of: what is in force from it has been so always. */
const ALWAYS = '1970-01-01';

type Dates = Pick<PolicyVersionFragment, 'effectiveFrom' | 'effectiveUntil'>;

/** From when and until when a version is in force. */
export function inForceText({ effectiveFrom, effectiveUntil }: Dates): string {
  if (effectiveFrom <= ALWAYS)
    return effectiveUntil === null ? m.rules_always() : m.rules_until({ day: formatDay(effectiveUntil) });
  const from = formatDay(effectiveFrom);
  return effectiveUntil === null
    ? m.rules_from({ day: from })
    : m.rules_between({ from, until: formatDay(effectiveUntil) });
}
