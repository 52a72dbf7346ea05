import type { WithheldMonth } from '@tierline/rules';
import { grouped, type Reading } from '../reading/reading.js';
import { among, sql } from '../reading/sql.js';

/** A month of an association whose amount cannot be stated, because an exchange rate is missing. */
export interface UnstatedMonth {
  readonly partner: string;
  readonly association: string;
  readonly month: string;
  readonly missing: NonNullable<WithheldMonth['missingRate']>;
}

export async function unstatedOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, UnstatedMonth[]>> {
  const rows = await reading.all<{ partner: string; association: string; withheld: string }>(
    sql`select a.partner, a.natural_key as association, a.withheld from association a
      where a.partner ${among(partners)} and ${reading.scope.figuresOf('a.partner')} and a.withheld like '%"missingRate"%'`,
  );
  const unstated = rows.flatMap(({ partner, association, withheld }) =>
    (JSON.parse(withheld) as WithheldMonth[]).flatMap(({ month, missingRate }) =>
      missingRate ? [{ partner, association, month, missing: missingRate }] : [],
    ),
  );
  return grouped(unstated, ({ partner }) => partner);
}
