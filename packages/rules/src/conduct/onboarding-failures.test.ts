import { describe, expect, it } from 'vitest';
import { course, decide, line, won } from '../testing/story.js';
import { onboardingFailures, type StartDue } from './onboarding-failures.js';

const sales = line('SALES_HUB PROFESSIONAL 60000');
const onboarding = { customer: 'c1', partner: 'p1' };
const started = (at: string, live: boolean, productLine = 'MARKETING_HUB') =>
  ({ type: 'OnboardingStarted', at, ...onboarding, productLine, live }) as const;
const assessed = (at: string, metExpectations: boolean) =>
  ({ type: 'OnboardingAssessed', at, ...onboarding, productLine: 'MARKETING_HUB', metExpectations }) as const;

/** What the record shows of a history at an instant: findings and deadlines as the customer's decision gives them. */
function shown(events: NonNullable<Parameters<typeof decide>[0]['events']>, asOf: string): string[] {
  const { findings, deadlines } = decide({ events: [...course({ lines: [sales] }), won([sales]), ...events] });
  const starts = deadlines.flatMap((each): StartDue[] =>
    each.kind === 'ONBOARDING_START'
      ? [
          {
            customer: 'c1',
            productLine: each.reasons[0]?.facts['productLine'] as never,
            dueAt: each.dueAt,
            metAt: each.metAt,
          },
        ]
      : [],
  );
  const found = findings.map((each) => ({ ...each, customer: 'c1' }));
  return onboardingFailures(found, starts, asOf).map(({ productLine, shortcoming }) => `${productLine} ${shortcoming}`);
}

describe('failed onboardings on a record', () => {
  const late = '2025-12-31T00:00:00.000000000Z';
  it.each<[string, Parameters<typeof shown>[0], string, string[]]>([
    ['in time, live and as expected: none', [started('2025-07-02T09:00:00+09:00', true, 'SALES_HUB')], late, []],
    [
      'onboarding.live-sessions: not in live sessions',
      [started('2025-07-02T09:00:00+09:00', false, 'SALES_HUB')],
      late,
      ['SALES_HUB LIVE_SESSIONS'],
    ],
    [
      'onboarding.start-in-time: a start too late',
      [started('2025-08-20T09:00:00+09:00', true, 'SALES_HUB')],
      late,
      ['SALES_HUB START_IN_TIME'],
    ],
    [
      'from the end of the day on which it was due',
      [started('2025-08-20T09:00:00+09:00', true, 'SALES_HUB')],
      '2025-07-15T15:00:00.000000000Z',
      ['SALES_HUB START_IN_TIME'],
    ],
    [
      'and not a moment earlier',
      [started('2025-08-20T09:00:00+09:00', true, 'SALES_HUB')],
      '2025-07-15T14:59:59.000000000Z',
      [],
    ],
    [
      'onboarding.meets-expectations: expectations not met',
      [assessed('2025-09-01T09:00:00+09:00', false)],
      late,
      ['MARKETING_HUB EXPECTATIONS'],
    ],
    [
      'a finding later than the day asked about is not known yet',
      [assessed('2025-09-01T09:00:00+09:00', false)],
      '2025-08-31T23:59:59.000000000Z',
      [],
    ],
    [
      'onboarding.checked: a good finding does not take back an earlier bad one',
      [assessed('2025-09-01T09:00:00+09:00', false), assessed('2025-10-01T09:00:00+09:00', true)],
      late,
      ['MARKETING_HUB EXPECTATIONS'],
    ],
  ])('%s', (_, events, asOf, expected) => {
    expect(shown(events, asOf)).toEqual(expected);
  });
});
