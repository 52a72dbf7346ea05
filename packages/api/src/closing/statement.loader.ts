import { nextQuarter, type Quarter } from '@tierline/rules';
import { keyed, type Reading } from '../reading/reading.js';
import { rowsOf, sql } from '../reading/sql.js';

/** How a partner's statement of a quarter stands. */
export interface StatementStanding {
  /** Every quarter before it is closed; null where none ever was. */
  readonly openQuarter: Quarter | null;
  /** null while the quarter is open, and where it was closed without entries of this partner. */
  readonly status: 'CLOSED' | 'PAID' | null;
  /** As it was set down when the quarter was closed; else null. */
  readonly payableOn: string | null;
}

export async function statementStandings(
  partners: readonly string[],
  reading: Reading,
  { quarter }: { readonly quarter: Quarter },
): Promise<Map<string, StatementStanding>> {
  const rows = await reading.all<StatementStanding & { partner: string; newest: Quarter | null }>(
    sql`select asked.value as partner, s.status, (select max(quarter) from closed_quarter) as newest,
        (select payable_on from closed_quarter where quarter = ${quarter}) as "payableOn"
      from ${rowsOf(partners, 'asked')}
      left join statement s on s.partner = asked.value and s.quarter = ${quarter} and ${reading.scope.figuresOf('s.partner')}`,
  );
  const standings = rows.map(({ newest, ...row }) => ({
    ...row,
    openQuarter: newest === null ? null : nextQuarter(newest),
  }));
  return keyed(standings, ({ partner }) => partner);
}
