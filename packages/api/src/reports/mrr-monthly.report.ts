import { addMonths, earlier, firstDayOf, lastDayOf, monthOf, monthsBetween } from '@tierline/rules';
import { partnerColumns as columnsOfPartner, type PartnerRecord } from '../partners/partner.loader.js';
import { Refused } from '../reading/refused.js';
import { bytewise, sql } from '../reading/sql.js';
import {
  exchangeColumns,
  partnerColumns,
  partnerFilter,
  customerColumns,
  customerFilter,
  policyVersion,
} from './columns.js';
import { mrrRowsOf } from './mrr-rows.js';
import type { PlacedRow, Report, ReportAsk, ReportSource } from './report.js';
import { equalTo, rangeIn } from './stored-rows.js';

const empty = { isOptional: true } as const;
/** Partners whose figures are read together. */
const TOGETHER = 20;
const USUAL_MONTHS = 12;
const MOST_MONTHS = 120;

/**
 * Sold and managed MRR month by month, reckoned for the last day of each. Rows come by month, partner, customer and line; what is
 * read for a page does not depend on how many rows there are, but on how many months and partners they are of.
 */
export const mrrMonthly: Report = {
  name: 'mrr-monthly',
  root: 'reportMrrMonthly',
  row: 'ReportMrrMonth',
  description:
    "What a customer counted toward a partner's sold or managed MRR in one month: by product line for what was sold, as a whole for what is served. Twelve months up to the one under way where none are named. It is reckoned anew each time it is read, also of the past: what became known since is in it.",
  columns: [
    { name: 'month', type: 'MONTH', description: 'The month; unique with the columns up to productLine.' },
    ...partnerColumns,
    ...customerColumns,
    { name: 'kind', type: 'MRR_KIND', description: 'Which figure it counts toward.' },
    {
      name: 'productLine',
      type: 'PRODUCT_LINE',
      ...empty,
      description: 'The line that was sold; empty for what is served.',
    },
    { name: 'associationId', type: 'ID', ...empty, description: 'By which a line counts; empty for what is served.' },
    { name: 'motion', type: 'MOTION', ...empty, description: 'Of the deal that sold it; empty for what is served.' },
    {
      name: 'asOf',
      type: 'DATE',
      description:
        "The day that it is reckoned for: the month's last, today where the partner is in the month under way.",
    },
    {
      name: 'now',
      type: 'DECIMAL',
      ...empty,
      description:
        'What the customer paid per month then: for the line, or for all that it has. Empty where it cannot be stated.',
    },
    { name: 'nowCurrency', type: 'TEXT', ...empty, description: 'ISO 4217: what it paid in.' },
    {
      name: 'twelveMonthsBefore',
      type: 'DECIMAL',
      ...empty,
      description: 'What it paid for the line twelve months before; empty for what is served.',
    },
    { name: 'twelveMonthsBeforeCurrency', type: 'TEXT', ...empty, description: 'ISO 4217: what it paid in then.' },
    {
      name: 'counted',
      type: 'DECIMAL',
      ...empty,
      description:
        "What it counted for the partner, in the partner's currency: what was added in twelve months, or its share of what the customer pays. Empty where no exchange rate was given.",
    },
    { name: 'currency', type: 'TEXT', description: 'ISO 4217: the partner’s.' },
    ...exchangeColumns,
    { ...policyVersion, description: 'The version of the policy in force on that day.' },
  ],
  filters: [
    partnerFilter,
    customerFilter,
    { name: 'kind', type: 'MRR_KIND', description: 'Only what counts toward this figure.' },
    { name: 'productLine', type: 'PRODUCT_LINE', description: 'Only of this line.' },
    { name: 'month', type: 'MONTH', isRange: true, description: 'Only of these months, up to 120 of them.' },
  ],
  async rows(source, ask) {
    const found: PlacedRow[] = [];
    for (const month of monthsAsked(source, ask)) {
      let isBegun = month === ask.after?.[0];
      let from = isBegun ? (ask.after?.[1] ?? '') : '';
      for (let isMore = true; isMore && found.length < ask.limit;) {
        const partners = await partnersFrom(source, ask, from, isBegun);
        for (const rows of await Promise.all(partners.map((partner) => rowsOfMonth(source, partner, month))))
          found.push(...rows.filter((row) => isAsked(row, ask)));
        isMore = partners.length === TOGETHER;
        from = partners.at(-1)?.key ?? from;
        isBegun = false;
      }
      if (found.length >= ask.limit) break;
    }
    return found.slice(0, ask.limit);
  },
};

/** The months that are asked for, from the one that the page before ended in; none that has not begun. */
function monthsAsked({ reading, policies }: ReportSource, { filter, after }: ReportAsk): string[] {
  const current = monthOf(reading.now.toISOString().slice(0, 10));
  const { gte, lt } = rangeIn(filter, 'month') ?? {};
  const end = earlier(lt ?? addMonths(current, 1), addMonths(current, 1));
  const first = gte ?? addMonths(end, -USUAL_MONTHS);
  const count = monthsBetween(first, end);
  if (count > MOST_MONTHS)
    throw new Refused('BAD_USER_INPUT', `month covers ${count} months; ask for up to ${MOST_MONTHS} at once.`);
  const months = Array.from({ length: Math.max(0, count) }, (_, index) => addMonths(first, index));
  const earliest = policies.all[0]?.effectiveFrom ?? '';
  return months.filter((month) => lastDayOf(month) >= earliest && month >= (after?.[0] ?? ''));
}

/** The next partners by key; with the one named where a page ended among its rows. */
function partnersFrom(
  { reading }: ReportSource,
  { filter }: ReportAsk,
  key: string,
  isIncluded: boolean,
): Promise<PartnerRecord[]> {
  const column = bytewise('p.key');
  const beyond = isIncluded ? sql`${column} >= ${key}` : sql`${column} > ${key}`;
  return reading.all<PartnerRecord>(sql`
    select ${columnsOfPartner} from partner p
    where ${reading.scope.figuresOf('p.key')} and ${equalTo('p.key', filter, 'partner')} and ${beyond}
    order by ${column} limit ${TOGETHER}`);
}

/** What each of a partner's customers counted in a month, in order. */
async function rowsOfMonth(source: ReportSource, partner: PartnerRecord, month: string): Promise<PlacedRow[]> {
  const today = source.reading.today(partner.timeZone);
  if (firstDayOf(month) > today) return [];
  const rows = await mrrRowsOf(source, partner, { month, day: earlier(lastDayOf(month), today) });
  return rows.sort((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
}

function isAsked({ place, row }: PlacedRow, { filter, after }: ReportAsk): boolean {
  const { customer, kind, productLine } = filter;
  return (
    (customer == null || row['customerKey'] === customer) &&
    (kind == null || row['kind'] === kind) &&
    (productLine == null || row['productLine'] === productLine) &&
    (after === null || isBefore(after, place))
  );
}

function isBefore(one: readonly string[], other: readonly string[]): boolean {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place !== -1 && (one[place] ?? '') < (other[place] ?? '');
}
