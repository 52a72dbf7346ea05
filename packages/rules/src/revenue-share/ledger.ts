/**
 * Closed means closed (revshare.monthly-quarterly): a closed quarter's entries are as they were, and what became known since is
 * booked in the first open quarter, by entries that name what they correct.
 */
import { inPageOrder } from '../clauses/order.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Key, Month, ProductLine, Quarter } from '../history.js';
import { type Money, subtract, zero } from '../money.js';
import type { AssociationOutcome, ClosedEntry, EntryKind, RevenueShareEntry } from '../outcome.js';
import {
  byAssociation,
  monthKey,
  type MonthKey,
  negated,
  type Position,
  positionsOf,
  type Remainder,
  remaindersOf,
  termsOf,
} from './positions.js';

export interface Ledger {
  /** A customer's entries of closed quarters, in any order: they never change. */
  readonly closed: readonly ClosedEntry[];
  /** Every quarter before it is closed; null where none ever was. */
  readonly openQuarter: Quarter | null;
}

/** An association with what it accrues by what is known now, whatever has been closed. */
export interface Accrued {
  readonly association: AssociationOutcome;
  readonly entries: readonly RevenueShareEntry[];
}

/** Why the history says what it says of one month of a partner's line. */
export interface Grounds {
  /** Of a month that accrues nothing now: what stands in its way. */
  readonly nothing: (partner: Key, productLine: ProductLine, month: Month) => readonly Reason[];
  /** Of a month that accrues: what its amount rests on. */
  readonly amount: (entry: RevenueShareEntry) => readonly Reason[];
}

/** What the history says now of one association's month: an accrual, or that its amount cannot be stated yet. */
interface Saying {
  readonly associatedSince: string;
  readonly accrual: RevenueShareEntry | null;
}

/**
 * The entries of the open quarters. A month of an open quarter is booked in its own. Of a month of a closed one, what should be
 * less what the ledger holds is booked in `openQuarter`: a REVERSAL where a month that was earned is reported unpaid, a
 * REINSTATEMENT where it is paid after its reversal was closed, an ACCRUAL where the ledger has nothing of it, else a
 * CORRECTION. A month whose amount cannot be stated, for want of an exchange rate, is left as the ledger has it. With every
 * closing what it gave becomes part of the ledger, so that then nothing is left to book for the same history.
 */
export function bookEntries(
  accrued: readonly Accrued[],
  { closed, openQuarter }: Ledger,
  grounds: Grounds,
): RevenueShareEntry[] {
  const entries = accrued.flatMap((each) => each.entries);
  if (openQuarter === null) return entries;
  const inTime = entries.filter(({ bookedIn }) => openQuarter <= bookedIn);
  const late = entries.filter(({ bookedIn }) => bookedIn < openQuarter);
  const sayings = sayingsOf(accrued, late);
  const positions = positionsOf(closed);
  const months = [...new Set([...positions.keys(), ...sayings.keys()])].sort();
  const booked = months.flatMap((month) =>
    pair(positions.get(month) ?? [], sayings.get(month) ?? []).flatMap(({ position, saying }) =>
      position ? settle(position, saying, openQuarter, grounds) : lateAccrual(saying, openQuarter),
    ),
  );
  return [...booked, ...inTime];
}

function sayingsOf(accrued: readonly Accrued[], late: readonly RevenueShareEntry[]): Map<MonthKey, Saying[]> {
  const sayings = new Map<MonthKey, Saying[]>();
  const add = (key: MonthKey, saying: Saying) => sayings.set(key, [...(sayings.get(key) ?? []), saying]);
  for (const accrual of late) add(monthKey(accrual), { associatedSince: accrual.associatedSince, accrual });
  for (const { association } of accrued)
    for (const { month, missingRate } of association.withheld)
      if (missingRate) add(monthKey({ ...association, month }), { associatedSince: association.since, accrual: null });
  return sayings;
}

interface Pair {
  readonly position: Position | null;
  /** null: the month accrues nothing. */
  readonly saying: Saying | null;
}

/**
 * What is said of a month, beside what the ledger holds of it: association by association, and where one has got another first
 * day meanwhile, in their order.
 */
function pair(positions: readonly Position[], sayings: readonly Saying[]): Pair[] {
  const isOf = (position: Position) => (saying: Saying) => saying.associatedSince === position.associatedSince;
  const moved = sayings.filter((saying) => !positions.some((position) => isOf(position)(saying))).sort(byAssociation);
  const held = positions.map((position) => ({
    position,
    saying: sayings.find(isOf(position)) ?? moved.shift() ?? null,
  }));
  return [...held, ...moved.map((saying) => ({ position: null, saying }))];
}

function lateAccrual(saying: Saying | null, openQuarter: Quarter): RevenueShareEntry[] {
  return saying?.accrual ? [{ ...saying.accrual, bookedIn: openQuarter }] : [];
}

/** Books what makes a position come to what the history says. */
function settle(
  position: Position,
  saying: Saying | null,
  openQuarter: Quarter,
  grounds: Grounds,
): RevenueShareEntry[] {
  if (saying?.accrual === null) return [];
  const accrual = saying?.accrual ?? null;
  const remainders = remaindersOf(position);
  const now = accrual && termsOf(accrual);
  const outdated = [...remainders].filter(([terms]) => terms !== now).map(([, remainder]) => remainder);
  const same = now === null ? undefined : remainders.get(now);
  const change = { position, before: outdated[0] ?? same ?? null, accrual, openQuarter, grounds };
  return [...outdated.map((remainder) => takeBack(remainder, change)), ...bring(same, change)];
}

/** A month of the ledger that comes to something else now. */
interface Change {
  readonly position: Position;
  readonly before: Remainder | null;
  readonly accrual: RevenueShareEntry | null;
  readonly openQuarter: Quarter;
  readonly grounds: Grounds;
}

/** Takes back in full what stands on other terms than those of now, or should not stand at all. */
function takeBack({ base, amount, newest }: Remainder, change: Change): RevenueShareEntry {
  const { position, accrual, grounds } = change;
  const { partner, productLine, month } = position;
  const why = accrual ? grounds.amount(accrual) : grounds.nothing(partner, productLine, month);
  const { key: corrects, ...entry } = newest;
  const kind = why.some(saysUnpaid) ? 'REVERSAL' : 'CORRECTION';
  return booking(entry, { kind, base: negated(base), amount: negated(amount), corrects, why }, change);
}

/** Books what the month comes to now, less what stands on the same terms already. */
function bring(same: Remainder | undefined, change: Change): RevenueShareEntry[] {
  const { position, accrual } = change;
  const last = position.entries.at(-1);
  if (!accrual || !last) return [];
  const base = same ? subtract(accrual.base, same.base) : accrual.base;
  const amount = same ? subtract(accrual.amount, same.amount) : accrual.amount;
  if (base.minor === 0 && amount.minor === 0) return [];
  const isPaidAfterAll = last.kind === 'REVERSAL';
  const kind = isPaidAfterAll ? 'REINSTATEMENT' : 'CORRECTION';
  const why = change.grounds.amount(accrual);
  return [booking(accrual, { kind, base, amount, corrects: last.key, why }, change)];
}

interface Difference {
  readonly kind: EntryKind;
  readonly base: Money;
  readonly amount: Money;
  readonly corrects: Key;
  readonly why: readonly Reason[];
}

/** It hangs on the association of what it corrects, so that the next closing finds them together. */
function booking(
  terms: RevenueShareEntry,
  { why, ...difference }: Difference,
  { position: { associatedSince, month }, before, accrual, openQuarter }: Change,
): RevenueShareEntry {
  const { amount } = difference;
  const statedBefore = before?.amount ?? zero(amount.currency);
  const statedNow = accrual?.amount ?? zero(amount.currency);
  const facts = { month, amount, statedBefore, statedNow, quarter: openQuarter };
  return {
    ...terms,
    ...difference,
    associatedSince,
    bookedIn: openQuarter,
    why: inPageOrder([...why, reason('revshare.monthly-quarterly', true, facts)]),
  };
}

function saysUnpaid({ clause, holds, facts }: Reason): boolean {
  return clause === 'revshare.conditions' && !holds && facts['missing'] === 'payment';
}
