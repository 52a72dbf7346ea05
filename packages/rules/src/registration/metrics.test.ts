import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import type { Stage } from '../outcome.js';
import { dealMetrics, type MeasuredDeal } from './metrics.js';

const deal = (stage: Stage, registered = '2025-06-01', closedOn: string | null = '2025-07-01'): MeasuredDeal => ({
  stage,
  registeredAt: registered.includes('T') ? registered : `${registered}T09:00:00+09:00`,
  closedOn,
  timeZone: 'Asia/Tokyo',
});
const [won, lost] = [deal('WON'), deal('LOST')];

const table: [string, MeasuredDeal[], string | null, string | null][] = [
  ['nothing ended yet', [deal('REGISTERED', '2025-06-01', null), deal('APPROVED', '2025-06-01', null)], null, null],
  ['all won', [won, won], '1', '30'],
  ['all lost', [lost], '0', null],
  ['half', [won, lost], '0.5', '30'],
  ['a third, rounded', [won, lost, lost], '0.3333', '30'],
  ['two thirds, rounded up', [won, won, lost], '0.6667', '30'],
  [
    'refused, removed and open deals count in neither',
    [won, lost, deal('REFUSED'), deal('REMOVED'), deal('APPROVED')],
    '0.5',
    '30',
  ],
  ['days on average', [won, deal('WON', '2025-06-01', '2025-06-02')], '1', '15.5'],
  ['ten days stay ten', [deal('WON', '2025-06-01', '2025-06-11')], '1', '10'],
  ['won on the day it was registered', [deal('WON', '2025-07-01')], '1', '0'],
  ['registered only after its close', [deal('WON', '2025-07-05'), deal('WON', '2025-06-29')], '1', '1'],
  ['the day of registration is the customer’s', [deal('WON', '2025-06-30T15:00:00Z')], '1', '0'],
  ['a minute before it is the day before', [deal('WON', '2025-06-30T14:59:00Z')], '1', '1'],
  [
    'exactly between: half up',
    [...Array.from({ length: 1 }, () => won), ...Array.from({ length: 15_999 }, () => lost)],
    '0.0001',
    '30',
  ],
  ['just below', [won, ...Array.from({ length: 20_000 }, () => lost)], '0', '30'],
];

describe('close rate and days to close (registration.metrics)', () => {
  it.each(table)('%s', (_, deals, closeRate, daysToClose) => {
    expect(dealMetrics(deals)).toMatchObject({ closeRate, daysToClose });
  });

  it('says them, and that there is nothing to say yet', () => {
    const said = (...deals: MeasuredDeal[]) => dealMetrics(deals).reasons.map((reason) => explain(reason, 'en'));
    expect(said(won, won, lost)).toEqual([
      'Shared deals won: 2, lost: 1, which is a close rate of 66.67%; from registration to close 30 days on average.',
    ]);
    expect(dealMetrics([]).reasons.map(({ holds }) => holds)).toEqual([false]);
  });
});
