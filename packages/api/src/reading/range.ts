import { normalInstant } from '@tierline/rules';
import { Refused } from './refused.js';
import { both, type Sql, sql } from './sql.js';

/** From `gte` on, up to but without `lt`; open where a side is left out. */
export interface Range {
  readonly gte?: string | null | undefined;
  readonly lt?: string | null | undefined;
}

/** The condition that a column lies in a range of dates, months or quarters. */
export function within(column: Sql, range: Range | null | undefined): Sql {
  const conditions = [
    ...(range?.gte == null ? [] : [sql`${column} >= ${range.gte}`]),
    ...(range?.lt == null ? [] : [sql`${column} < ${range.lt}`]),
  ];
  return conditions.length === 0 ? sql`true` : both(...conditions);
}

/** The condition that a column lies in a range of instants, whatever offset they are given with. */
export function withinInstants(column: Sql, range: Range | null | undefined): Sql {
  return within(column, range && { gte: instant(range.gte), lt: instant(range.lt) });
}

function instant(text: string | null | undefined): string | null {
  if (text == null) return null;
  try {
    return normalInstant(text);
  } catch {
    throw new Refused('BAD_USER_INPUT', `"${text}" is no instant; give one such as "2025-06-30T15:00:00Z".`);
  }
}
