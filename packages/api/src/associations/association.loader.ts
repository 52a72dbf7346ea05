import {
  type Money,
  money,
  type Motion,
  type PolicyBook,
  type ProductLine,
  type Reason,
  type WithheldMonth,
} from '@tierline/rules';
import { keyed, type Reading } from '../reading/reading.js';
import { among, name, type Sql, sql } from '../reading/sql.js';

export interface AssociationRecord {
  readonly id: string;
  readonly naturalKey: string;
  /** Keys of what it hangs on. */
  readonly customer: string;
  readonly partner: string;
  /** The shared deal that made it. */
  readonly sharedDeal: string;
  readonly productLine: ProductLine;
  readonly motion: Motion;
  readonly since: string;
  readonly until: string | null;
  /** All three, or none where it carries no revenue share. */
  readonly rate: string | null;
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  readonly revision: number;
  readonly updatedAt: string;
}

/** Of an association `a`. */
export const associationColumns = name(
  `a.id, a.natural_key as "naturalKey", a.customer, a.partner, a.shared_deal as "sharedDeal", a.product_line as "productLine", a.motion,
   a.since_day as since, a.until_day as until, a.rate, a.first_month as "firstMonth", a.last_month as "lastMonth",
   a.revision, a.updated_at as "updatedAt"`,
);

export async function associationsById(
  ids: readonly string[],
  reading: Reading,
): Promise<Map<string, AssociationRecord>> {
  const rows = await reading.all<AssociationRecord>(
    sql`select ${associationColumns} from association a where a.id ${among(ids)} and ${reading.scope.figuresOf('a.partner')}`,
  );
  return keyed(rows, ({ id }) => id);
}

export async function associationsByKey(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, AssociationRecord>> {
  const rows = await reading.all<AssociationRecord>(
    sql`select ${associationColumns} from association a where a.natural_key ${among(keys)} and ${reading.scope.figuresOf('a.partner')}`,
  );
  return keyed(rows, ({ naturalKey }) => naturalKey);
}

interface OnDay {
  readonly day: string;
}

/** Why an association is as it is. */
export interface Explanation {
  readonly reasons: readonly Reason[];
  readonly withheld: readonly WithheldMonth[];
}

/** The reasons of each: by far the largest of what is stored of it, and read only where they are asked for. */
export async function explanationsOfAssociations(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, Explanation>> {
  const rows = await reading.all<{ key: string; reasons: string; withheld: string }>(
    sql`select a.natural_key as key, a.reasons, a.withheld from association a
      where a.natural_key ${among(keys)} and ${reading.scope.figuresOf('a.partner')}`,
  );
  return new Map(
    rows.map(({ key, reasons, withheld }) => [
      key,
      { reasons: JSON.parse(reasons) as Reason[], withheld: JSON.parse(withheld) as WithheldMonth[] },
    ]),
  );
}

/** When the deal closed that made each: the policy in force then governs it. */
export async function closesOfAssociations(keys: readonly string[], reading: Reading): Promise<Map<string, string>> {
  const rows = await reading.all<{ key: string; closedOn: string }>(
    sql`select a.natural_key as key, s.closed_on as "closedOn" from association a join shared_deal s on s.key = a.shared_deal
      where a.natural_key ${among(keys)} and ${reading.scope.figuresOf('a.partner')} and s.closed_on is not null`,
  );
  return new Map(rows.map(({ key, closedOn }) => [key, closedOn]));
}

/** The version of the policy that an association follows; where there is none any more, that of `otherwiseOn`. */
export async function versionOfAssociation(
  key: string,
  otherwiseOn: string,
  reading: Reading,
  policies: PolicyBook,
): Promise<string> {
  const [only, ...others] = policies.all;
  if (only && others.length === 0) return only.version;
  return policies.on((await reading.load(closesOfAssociations, key)) ?? otherwiseOn).version;
}

/** What the line of each costs at the end of `day`, all of it; absent where it is not in force. */
export async function mrrOfAssociations(
  keys: readonly string[],
  reading: Reading,
  { day }: OnDay,
): Promise<Map<string, Money>> {
  const rows = await reading.all<{ key: string; minor: number; currency: string }>(
    sql`select a.natural_key as key, p.mrr_minor as minor, p.currency
      from association a join subscription_period p on p.customer = a.customer and p.product_line = a.product_line
      where a.natural_key ${among(keys)} and ${reading.scope.figuresOf('a.partner')}
        and p.from_day <= ${day} and (p.until_day is null or p.until_day > ${day})`,
  );
  return new Map(rows.map(({ key, minor, currency }) => [key, money(minor, currency)]));
}

/** The condition that an association `a` stands at the end of `day`. */
export function standingOn(day: string): Sql {
  return sql`a.since_day <= ${day} and (a.until_day is null or a.until_day > ${day})`;
}
