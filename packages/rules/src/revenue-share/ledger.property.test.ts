import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOf, quarterOf } from '../calendar.js';
import { reason } from '../decision.js';
import type { AssociationOutcome, RevenueShareEntry } from '../outcome.js';
import { Books } from '../testing/books.js';
import { contextOf, course, eventsOf, line, won } from '../testing/story.js';
import type { Loose, Story } from '../testing/story.js';
import { decideCustomer } from '../decide-customer.js';
import { type Accrued, bookEntries, type Grounds } from './ledger.js';
import { monthKey } from './positions.js';

const CASES = 10_000;
const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];

/** What the history says of one month of an association at one time. */
interface Fact {
  readonly partner: string;
  readonly since: string;
  readonly month: string;
  /** null: reported unpaid; 'unstated': a rate of exchange is missing; 'nothing': no word of it. */
  readonly says: { readonly minor: number; readonly rate: string | null } | null | 'unstated' | 'nothing';
}
const keyOf = ({ partner, month }: Pick<RevenueShareEntry, 'partner' | 'month'>) => `${partner} ${month}`;

const says = fc.oneof(
  { weight: 6, arbitrary: fc.record({ minor: fc.integer({ min: 1, max: 9 }), rate: fc.constantFrom(null, '1', '2') }) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('unstated' as const, 'nothing' as const) },
);
const fact: fc.Arbitrary<Fact> = fc.record({
  partner: fc.constantFrom('p1', 'p2'),
  since: fc.constantFrom('2025-01-01', '2025-02-01'),
  month: fc.constantFrom('2025-01', '2025-03', '2025-04'),
  says,
});
/** What is known at each of several times; after each a quarter is closed. */
const knowledge = fc.array(fc.uniqueArray(fact, { maxLength: 7, selector: (each) => `${keyOf(each)} ${each.since}` }), {
  minLength: 2,
  maxLength: quarters.length,
});

function accruedBy(facts: readonly Fact[]): Accrued[] {
  return facts.map((each) => {
    const missingRate = { from: 'USD', to: 'JPY', day: lastDayOf(each.month) };
    const withheld = each.says === 'unstated' ? [{ month: each.month, base: yen(1), reasons: [], missingRate }] : [];
    const association = { partner: each.partner, productLine: 'CREDITS', since: each.since, withheld };
    return { association: association as unknown as AssociationOutcome, entries: entriesOf(each) };
  });
}
const yen = (minor: number) => ({ minor, currency: 'JPY' });

function entriesOf({ partner, since, month, says: said }: Fact): RevenueShareEntry[] {
  if (said === null || typeof said === 'string') return [];
  const { minor, rate } = said;
  const exchange = rate === null ? null : { rate, day: lastDayOf(month) };
  const booked = { associatedSince: since, month, bookedIn: quarterOf(month), corrects: null, why: [] };
  const term = { firstMonth: '2025-01', lastMonth: '2027-12' };
  const [base, amount] = [yen(minor), yen(minor * Number(rate ?? 1))];
  return [{ kind: 'ACCRUAL', partner, productLine: 'CREDITS', base, rate: '1', amount, exchange, term, ...booked }];
}

const unpaid: Grounds = {
  amount: () => [],
  nothing: () => [reason('revshare.conditions', false, { missing: 'payment' })],
};

/** What each month comes to for each partner, in the order of the alphabet; months that come to nothing are left out. */
function sums(entries: readonly RevenueShareEntry[]): [string, number][] {
  const found = new Map<string, number>();
  for (const entry of entries) found.set(keyOf(entry), (found.get(keyOf(entry)) ?? 0) + entry.amount.minor);
  return [...found].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Compares as text first, which is several times faster ten thousand times over. */
function expectSame<Value>(found: Value, expected: Value): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}

describe('the ledger, whatever becomes known when', () => {
  it('comes to what the history says, names what it corrects, and has nothing left to book once it is closed', () => {
    const property = fc.property(knowledge, fc.infiniteStream(fc.nat({ max: 30 })), (times, draws) => {
      const books = new Books();
      for (const [time, facts] of times.entries()) {
        const quarter = quarters[time] ?? '';
        const accrued = accruedBy(facts);
        const ledger = () => ({ closed: shuffled(books.closed, draws), openQuarter: books.openQuarter ?? null });
        const open = bookEntries(accrued, ledger(), unpaid);
        expectSame(bookEntries(accrued, ledger(), unpaid), open);
        expectOrderly(open, books);
        const isStated = (entry: RevenueShareEntry) =>
          !facts.some((each) => keyOf(each) === keyOf(entry) && each.says === 'unstated');
        const now = accrued.flatMap(({ entries }) => entries);
        expectSame(sums([...books.closed, ...open].filter(isStated)), sums(now.filter(isStated)));
        const before = [...books.closed];
        books.close(quarter, open);
        expectSame(books.closed.slice(0, before.length), before);
        const left = open.filter(({ bookedIn }) => bookedIn !== quarter);
        expectSame(bookEntries(accrued, ledger(), unpaid), left);
      }
    });
    fc.assert(property, { numRuns: CASES });
  }, 180_000);
});

/** Entries of open quarters alone; each but an accrual of its own names a closed one of the same month, and has its kind's sign. */
function expectOrderly(open: readonly RevenueShareEntry[], { closed, openQuarter = '' }: Books): void {
  const faults = open.filter((entry) => {
    const { kind, bookedIn, corrects, amount, why } = entry;
    if (kind === 'ACCRUAL') return corrects !== null || bookedIn < openQuarter;
    const corrected = closed.find(({ key }) => key === corrects);
    if (!corrected || monthKey(corrected) !== monthKey(entry) || bookedIn !== openQuarter || why.length === 0)
      return true;
    return kind === 'REVERSAL' ? amount.minor >= 0 : kind === 'REINSTATEMENT' && corrected.kind !== 'REVERSAL';
  });
  expect(faults).toEqual([]);
}

function shuffled<Item>(items: readonly Item[], draws: fc.Stream<number>): Item[] {
  return items
    .map((item) => ({ item, place: draws.next().value ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

const month = { customer: 'c1', productLine: 'MARKETING_HUB' as const };
const news: fc.Arbitrary<Loose> = fc
  .tuple(
    fc.constantFrom('PaymentMissed', 'PaymentReceived', 'SubscriptionChanged', 'SubscriptionEnded', 'PoiSigned'),
    fc.constantFrom('07', '08', '09', '10', '11'),
    fc.integer({ min: 10, max: 28 }),
    fc.integer({ min: 1, max: 500_000 }),
  )
  .map(([type, of, day, amount]): Loose => {
    const at = `2025-${of}-${day}T09:00:00.${String(amount).padStart(6, '0')}+09:00`;
    if (type === 'PaymentMissed' || type === 'PaymentReceived') return { type, at, ...month, month: `2025-${of}` };
    if (type === 'SubscriptionEnded') return { type, at, ...month, effective: `2025-${of}-${day}` };
    if (type === 'PoiSigned')
      return {
        type,
        at: `2025-06-26T09:00:00.${amount}+09:00`,
        sharedDeal: 'd1-p2',
        signer: { name: 'H', email: 'h@c1.example' },
      };
    return {
      type: 'SubscriptionChanged',
      at,
      customer: 'c1',
      ...line(`MARKETING_HUB PROFESSIONAL ${amount}`),
      effective: `2025-${of}-${day}`,
    };
  });
const stages = fc.array(fc.array(news, { maxLength: 4 }), { minLength: 2, maxLength: 3 });
const rivals = course({ partner: 'p2', signedAt: null, registeredAt: '2025-06-02T09:00:00+09:00' });

describe('a customer’s history in any order and batches, with closings at fixed points', () => {
  it('gives the same entries, and the months come to what they would without any closing', () => {
    const property = fc.property(stages, fc.infiniteStream(fc.nat({ max: 99 })), (batches, draws) => {
      const books = new Books();
      let known: readonly Loose[] = [...course(), ...rivals, won()];
      for (const [time, batch] of batches.entries()) {
        known = [...known, ...batch];
        const story: Story = { events: known, through: '2025-11' };
        const decided = decideCustomer(eventsOf(story), contextOf({ ...story, ...books.ledger })).entries;
        const context = contextOf({ ...story, ledger: shuffled(books.closed, draws), ...opened(books) });
        expect(decideCustomer(shuffled(eventsOf(story), draws), context).entries).toEqual(decided);
        const plain = decideCustomer(eventsOf(story), contextOf(story)).entries;
        expectSame(sums([...books.closed, ...decided]), sums(plain));
        expectOrderly(decided, books);
        books.close(['2025-Q3', '2025-Q4', '2026-Q1'][time] ?? '', decided);
      }
    });
    fc.assert(property, { numRuns: 300 });
  }, 180_000);
});

function opened({ openQuarter }: Books): { openQuarter?: string } {
  return openQuarter === undefined ? {} : { openQuarter };
}
