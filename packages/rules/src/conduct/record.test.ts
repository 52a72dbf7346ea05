import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import type { SanctionKind, ViolationKind } from '../history.js';
import { normalInstant } from '../calendar.js';
import { policy202506 } from '../policies/2025-06.js';
import { type ConductRecord, consequencesOn, type OnboardingFailure, type Violation } from './record.js';

const policy = policy202506.conduct;
const on = '2025-06-30';
let made = 0;
const violation = (kind: ViolationKind, day = '2025-06-01'): Violation => ({
  ...{
    key: `v${(made += 1)}`,
    kind,
    recordedAt: normalInstant(`${day}T12:00:00+09:00`),
    struckAt: null,
    evidence: `e${made}`,
  },
});
const failure = (customer: string, day = '2025-06-01', productLine = 'MARKETING_HUB'): OnboardingFailure => ({
  ...{ customer, productLine: productLine as never, shortcoming: 'EXPECTATIONS' },
  ...{ foundAt: normalInstant(`${day}T12:00:00+09:00`), evidence: `f-${customer}` },
});
const record = (given: Partial<ConductRecord>): ConductRecord => ({
  ...{ violations: [], failures: [], sanctions: [], timeZone: 'Asia/Tokyo', ...given },
});
const due = (given: Partial<ConductRecord>, day = on) =>
  consequencesOn(record(given), day, policy)
    .map(({ kind, isImposed }) => (isImposed ? `${kind} (imposed)` : kind))
    .join(' ');

const training = 'EXTRA_TRAINING NO_PARTNER_ASSISTED';
const table: [string, Partial<ConductRecord>, string][] = [
  ['nothing on record', {}, ''],
  ['one failed onboarding', { failures: [failure('c1')] }, ''],
  ['two', { failures: [failure('c1'), failure('c2')] }, training],
  ['of one customer on two lines', { failures: [failure('c1'), failure('c1', '2025-06-01', 'SALES_HUB')] }, training],
  [
    'one that fell short in two things is one',
    { failures: [failure('c1'), { ...failure('c1'), shortcoming: 'START_IN_TIME' }] },
    '',
  ],
  [
    'one found, one recorded by the vendor',
    { failures: [failure('c1')], violations: [violation('ONBOARDING_FAILURE')] },
    training,
  ],
  ['two recorded', { violations: [violation('ONBOARDING_FAILURE'), violation('ONBOARDING_FAILURE')] }, training],
  ['a grave one: removal is due at once', { violations: [violation('MISREPRESENTATION')] }, 'REMOVAL'],
  [
    'other violations are not grave in onboarding',
    { violations: [violation('GIFT'), violation('UNAPPROVED_DISCOUNT')] },
    '',
  ],
  [
    'a grave one that was struck on appeal the same day, in the partner’s zone',
    { violations: [{ ...violation('MISREPRESENTATION'), struckAt: '2025-06-30T14:59:59.000000000Z' }] },
    '',
  ],
  [
    'one that is struck on the next day',
    { violations: [{ ...violation('MISREPRESENTATION'), struckAt: '2025-06-30T15:00:00.000000000Z' }] },
    'REMOVAL',
  ],
  [
    'three violations of any kind',
    { violations: [violation('GIFT'), violation('OTHER'), violation('NOT_COOPERATING')] },
    'REMOVAL',
  ],
];

describe('what a record calls for (onboarding.failures, review.repeat-removal)', () => {
  it.each(table)('%s', (_, given, expected) => {
    expect(due(given)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['the same day 24 months before does not count any more', '2023-06-30', ''],
    ['the day after it does', '2023-07-01', training],
    ['what lies after the day does not count yet', '2025-07-01', ''],
    ['the day itself does', '2025-06-30', training],
  ])('over time: %s', (_, day, expected) => {
    expect(due({ failures: [failure('c1', day), failure('c2')] })).toBe(expected);
  });

  it.each<[SanctionKind, string]>([
    ['WARNING', training],
    ['SPECIAL_DEALS_LOST', 'EXTRA_TRAINING NO_PARTNER_ASSISTED (imposed)'],
    ['SUSPENDED', 'EXTRA_TRAINING NO_PARTNER_ASSISTED (imposed)'],
  ])('under %s', (kind, expected) => {
    const given = { failures: [failure('c1'), failure('c2')] };
    expect(due({ ...given, sanctions: [{ kind, from: '2025-06-02', until: null }] })).toBe(expected);
    expect(due({ ...given, sanctions: [{ kind, from: '2025-07-01', until: null }] })).toBe(training);
  });

  it('a removal that was imposed is none that is still due', () => {
    const sanctions = [{ kind: 'REMOVED' as const, from: '2025-06-02', until: null }];
    expect(due({ violations: [violation('MISREPRESENTATION')], sanctions })).toBe('REMOVAL (imposed)');
  });

  it('says why, and that it is for the vendor to decide', () => {
    const violations = [violation('MISREPRESENTATION'), violation('GIFT'), violation('OTHER')];
    const said = consequencesOn(record({ failures: [failure('c1'), failure('c2')], violations }), on, policy).flatMap(
      ({ kind, reasons }) => reasons.map((reason) => `${kind}: ${explain(reason, 'en')}`),
    );
    expect(said).toEqual([
      'EXTRA_TRAINING: Onboarding failed repeatedly: 2 times in 24 months. It is for the vendor to decide what follows.',
      'NO_PARTNER_ASSISTED: Onboarding failed repeatedly: 2 times in 24 months. It is for the vendor to decide what follows.',
      'REMOVAL: A grave failing in onboarding is on record: services presented as more than they are. It is for the vendor to decide what follows.',
      'REMOVAL: Repeated violations can end the participation of the partner: 3 in 24 months.',
    ]);
  });
});
