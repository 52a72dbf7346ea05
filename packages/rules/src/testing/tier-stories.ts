/** Partners by chance, near the thresholds and the days on which something turns. */
import fc from 'fast-check';
import type { PartnerFacts } from '../facts.js';
import type { Program, SanctionKind, Tier } from '../history.js';
import { dayNumber, dayNumbered } from '../local-day.js';
import type { PointSpan } from '../outcome.js';
import { span } from './point-spans.js';
import { partner } from './story.js';

export const enrolledOn = '2024-03-01';
const first = dayNumber(enrolledOn);
const turning = [
  '2024-08-14',
  '2024-08-15',
  '2025-01-14',
  '2025-01-15',
  '2025-01-16',
  '2025-02-15',
  '2025-07-14',
  '2025-07-15',
  '2025-07-16',
];

/** A day within two years of the enrolment, often one on which a window begins or ends. */
export const someDay = fc.oneof(
  fc.integer({ min: 0, max: 730 }).map((after) => dayNumbered(first + after)),
  fc.constantFrom(...turning),
);

const points = fc.oneof(
  fc.integer({ min: 0, max: 4_000_000 }).map((minor) => (minor / 10_000).toFixed(4)),
  fc.constantFrom('62.9999', '63', '60', '59.9999', '113', '200', '199.9999', '300', '500', '1950', '1700'),
);

export const someSpans: fc.Arbitrary<PointSpan[]> = fc.array(
  fc
    .record({
      points,
      kind: fc.constantFrom('SOURCED', 'ASSISTED', 'MANAGED'),
      from: someDay,
      days: fc.integer({ min: 1, max: 365 }),
    })
    .map(({ points: worth, kind, from, days }) =>
      span(`${worth} ${kind} ${from} ${dayNumbered(dayNumber(from) + days)}`),
    ),
  { maxLength: 9 },
);

const tier = fc.constantFrom<Tier[]>('NONE', 'GOLD', 'PLATINUM', 'DIAMOND', 'ELITE');
const kind = fc.constantFrom<SanctionKind[]>('TIER_LOWERED', 'TIER_WITHDRAWN', 'SUSPENDED');
const byDay = <Item>(items: readonly Item[], dayOf: (item: Item) => string) =>
  [...items].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));

export const someFacts: fc.Arbitrary<PartnerFacts> = fc
  .record({
    grants: fc.uniqueArray(fc.record({ day: someDay, tier }), { maxLength: 2, selector: ({ day }) => day }),
    sanctions: fc.array(fc.record({ kind, from: someDay, days: fc.option(fc.integer({ min: 1, max: 300 })) }), {
      maxLength: 2,
    }),
    changes: fc.uniqueArray(someDay, { maxLength: 2 }),
  })
  .map(({ grants, sanctions, changes }) => {
    const programs: Program[] = ['SOLUTIONS_PROVIDER', 'SOLUTIONS_PARTNER'];
    const changed = [...changes].sort().filter((day) => day > enrolledOn);
    return partner('p1', {
      programs: [
        { from: enrolledOn, program: 'SOLUTIONS_PARTNER' },
        ...changed.map((from, index) => ({ from, program: programs[index % 2] ?? 'SOLUTIONS_PARTNER' })),
      ],
      grantedTiers: byDay(grants, ({ day }) => day).map((grant) => ({ ...grant, evidence: 'grant' })),
      sanctions: byDay(sanctions, ({ from }) => from).map((each, index) => ({
        key: `s${index}`,
        kind: each.kind,
        from: each.from,
        until: each.days === null ? null : dayNumbered(dayNumber(each.from) + each.days),
        evidence: `s${index}`,
      })),
    });
  });
