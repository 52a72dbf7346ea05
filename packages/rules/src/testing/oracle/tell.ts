/** Everything the oracle knows, as lines of text that can be laid beside the rules' own. */
import type { Day, Month, ProductLine } from '../../history.js';
import { type CaseFile, inTime, ofType } from './case-file.js';
import type { Credited, Given, Hold, Term } from './credit-table.js';
import type { Managed, Sold } from './day-figures.js';
import { rulingBy } from './deals.js';
import type { Figures } from './figures.js';
import type { Ownership } from './ownership.js';
import type { TierDay } from './tiers.js';

export function termText(term: { readonly first: Month; readonly last: Month } | null): string {
  return term ? `share ${term.first}..${term.last}` : '';
}

export function words(...said: (string | false | null)[]): string {
  return said.filter((word) => word !== false && word !== null && word !== '').join(' ');
}

/** What holds day by day, as runs: `valuesOn` gives a text for everything that holds on a day, by its name. */
export function runs(days: readonly Day[], valuesOn: (day: Day) => ReadonlyMap<string, string>): string[] {
  const told: string[] = [];
  const open = new Map<string, { text: string; from: Day }>();
  for (const day of [...days, null]) {
    const values = day === null ? new Map<string, string>() : valuesOn(day);
    for (const [name, { text, from }] of open)
      if (values.get(name) !== text) {
        told.push(`${name} from ${from} until ${day ?? 'the end'}: ${text}`);
        open.delete(name);
      }
    if (day !== null) for (const [name, text] of values) if (!open.has(name)) open.set(name, { text, from: day });
  }
  return told;
}

/** What the oracle says of a customer. */
export function tellFigures({ file, ownership, table, accruals, sold, managed }: Figures): string[] {
  return [
    ...tellDeals(file, table.deals),
    ...table.holds.map(tellHold),
    ...accruals.map(({ partner, line, month, base, amount }) =>
      words('accrual', partner, line, month, `of ${base}:`, amount ?? 'withheld'),
    ),
    ...runs(file.days, (day) => new Map(ownership.lines.flatMap((line) => owned(line, day, ownership)))),
    ...runs([...sold.keys()], (day) => new Map((sold.get(day) ?? []).map(tellSold))),
    ...runs(
      [...managed.keys()],
      (day) => new Map((managed.get(day) ?? []).filter(({ share }) => share > 0).map(tellManaged)),
    ),
  ].sort();
}

/** What the oracle says of a partner's tier. */
export function tellTiers(tiers: ReadonlyMap<Day, TierDay>): string[] {
  const told = (day: Day) => tiers.get(day);
  return [
    ...runs([...tiers.keys()], (day) => new Map([['tier', told(day)?.credited ?? '']])),
    ...runs([...tiers.keys()], (day) => new Map([['tier at close', told(day)?.atClose ?? '']])),
  ].sort();
}

function tellSold({ partner, motion, line, counted, currency, rate }: Sold): [string, string] {
  return [`sold by ${partner} ${motion} ${line}`, `${counted} ${currency} at ${rate}`];
}

function tellManaged({ partner, share, currency, rate }: Managed): [string, string] {
  return [`managed by ${partner} in ${currency}`, `${share} at ${rate}`];
}

function owned(line: ProductLine, day: Day, ownership: Ownership): [string, string][] {
  const held = ownership.on(line, day);
  return held ? [[`line ${line}`, `${held.edition} ${held.mrr.minor} ${held.mrr.currency}`]] : [];
}

function tellHold({ line, partner, motion, sharedDeal, since, until, sold, term }: Hold): string {
  return words('hold', line, `${since}..${until ?? ''}`, partner, motion, sharedDeal, sold && 'sold', termText(term));
}

function tellDeals(file: CaseFile, credited: readonly Credited[]): string[] {
  const origins = inTime([...ofType(file.events, 'DealRegistered'), ...ofType(file.events, 'PartnerAdded')]);
  return origins.map(({ sharedDeal, ...origin }) => {
    const deal = origin.deal ?? sharedDeal;
    const won = credited.find((one) => one.deal.won.deal === deal);
    const ending = inTime([...ofType(file.events, 'DealWon'), ...ofType(file.events, 'DealLost')])
      .filter((one) => one.deal === deal)
      .at(-1);
    const ruling = rulingBy(ending?.closedOn ?? null, sharedDeal, file);
    const ended = ending ? (ending.type === 'DealWon' ? 'WON' : 'LOST') : ruling === null ? 'REGISTERED' : 'APPROVED';
    const stage = ruling === 'PartnerRemoved' ? 'REMOVED' : ruling === 'SharedDealRefused' ? 'REFUSED' : ended;
    const given = won?.given.get(sharedDeal) ?? [];
    return words('deal', sharedDeal, stage, outcome(sharedDeal, ending !== undefined, won, given), lines(given));
  });
}

function outcome(sharedDeal: string, isClosed: boolean, won: Credited | undefined, given: readonly Given[]): string {
  if (!isClosed) return 'open';
  if (given.some(({ sold, term }) => sold || term !== null)) return 'CREDITED';
  return won?.awaiting.has(sharedDeal) ? 'UNDER_REVIEW' : 'NOT_CREDITED';
}

function lines(
  given: readonly { line: { productLine: ProductLine; edition: string }; sold: boolean; term: Term | null }[],
) {
  return given
    .map(({ line, sold, term }) => `· ${words(line.productLine, line.edition, sold && 'sold', termText(term))}`)
    .join(' ');
}
