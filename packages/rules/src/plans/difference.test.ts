import { describe, expect, it } from 'vitest';
import { validateEvent } from '../history/validate.js';
import { planSamples, writtenPlan } from '../testing/plan-samples.js';
import { contentFaults } from './content-faults.js';
import { planDifference } from './difference.js';
import type { PlanContent } from './plan.js';

function contentOf(other: object = {}): PlanContent {
  const written = { ...planSamples.PlanRevised, content: { ...writtenPlan, ...other } };
  const read = validateEvent({ type: 'PlanRevised', at: '2026-01-01T00:00:00Z', ...written });
  if (!read.ok || read.event.type !== 'PlanRevised') throw new Error(JSON.stringify(read));
  return read.event.content;
}

const [first, second] = writtenPlan.objectives;

describe('what is other between two versions of a plan', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['the text', { goals: 'Twelve.' }, ['PLAN - goals CHANGED: Ten customers in manufacturing. → Twelve.']],
    [
      'a target and a weight',
      { objectives: [{ ...first, targets: ['10000', '25000', '30000', '40000'], weight: 50 }, second] },
      ['OBJECTIVE o1 weight CHANGED: 60 → 50', 'OBJECTIVE o1 targetQ2 CHANGED: 20000 → 25000'],
    ],
    [
      'a limit that falls away',
      { objectives: [{ ...first, region: undefined }, second] },
      ['OBJECTIVE o1 region REMOVED: JP → -'],
    ],
    [
      'an objective that is gone',
      { objectives: [first] },
      ['OBJECTIVE o2 - REMOVED: DEALS_WON · 40 · 1 · 2 · 3 · 4 → -'],
    ],
    [
      'a promise that is new',
      {
        commitments: [
          ...writtenPlan.commitments,
          { commitment: 'k9', side: 'PARTNER', owner: 'Taro', due: '2026-05-01', text: 'A case study.' },
        ],
      },
      ['COMMITMENT k9 - ADDED: - → PARTNER · Taro · 2026-05-01 · A case study.'],
    ],
    [
      'what an initiative is to bring',
      { initiatives: [{ ...writtenPlan.initiatives[0], expectedMrr: { amount: '1', currency: 'JPY' } }] },
      ['INITIATIVE n1 expectedMrr CHANGED: 200000 JPY → 1 JPY'],
    ],
    ['capacity that is not stated', { capacity: undefined }, ['CAPACITY - - REMOVED: 12 · 4 · 2 → -']],
    ['the order of a list alone', { objectives: [second, first] }, []],
  ])('%s', (_, other, expected) => {
    const found = planDifference(contentOf(), contentOf(other)).map(
      ({ part, key, field, kind, before, after }) =>
        `${part} ${key ?? '-'} ${field ?? '-'} ${kind}: ${before ?? '-'} → ${after ?? '-'}`,
    );
    expect(found).toEqual(expected);
    expect(planDifference(contentOf(other), contentOf())).toHaveLength(expected.length);
  });
});

describe('what no plan may say', () => {
  it.each<[string, object, string[]]>([
    ['all is well', {}, []],
    [
      'one key for two objectives',
      { objectives: [first, { ...second, objective: 'o1' }] },
      ['KEY_TWICE objectives 1 o1'],
    ],
    ['one key for two risks', { risks: [writtenPlan.risks[0], writtenPlan.risks[0]] }, ['KEY_TWICE risks 1 r1']],
    [
      'a limit that the metric does not know',
      { objectives: [first, { ...second, productLine: 'SALES_HUB' }] },
      ['LIMIT_UNKNOWN objectives 1 DEALS_WON by productLine'],
    ],
    [
      'points of a region',
      { objectives: [{ ...second, metric: 'TOTAL_POINTS', region: 'JP' }] },
      ['LIMIT_UNKNOWN objectives 0 TOTAL_POINTS by region'],
    ],
    ['a rate of all', { objectives: [{ ...second, metric: 'CLOSE_RATE', targets: ['0.5', '1', '1', '1'] }] }, []],
    [
      'a rate in percent',
      { objectives: [{ ...second, metric: 'CLOSE_RATE', targets: ['0.5', '60', '1', '1'] }] },
      ['ABOVE_THE_WHOLE objectives 0 60'],
    ],
    ['everybody certified', { capacity: { people: 3, certified: 3 } }, []],
    ['more certified than people', { capacity: { people: 3, certified: 4 } }, ['ABOVE_THE_WHOLE capacity undefined 4']],
  ])('%s', (_, other, expected) => {
    const faults = contentFaults(contentOf(other));
    expect(faults.map(({ code, field, place, found }) => `${code} ${field} ${place} ${found}`)).toEqual(expected);
  });
});

describe('targets in the unit of their metric', () => {
  const target = (metric: string, written: unknown, currency = 'JPY') => {
    const objectives = [{ objective: 'o1', metric, targets: [written, '1', '1', '1'], weight: 100 }];
    const content = { ...writtenPlan, currency, objectives };
    const read = validateEvent({
      type: 'PlanRevised',
      at: '2026-01-01T00:00:00Z',
      ...planSamples.PlanRevised,
      content,
    });
    if (!read.ok) return read.refusals.map(({ field, code }) => `${field} ${code}`).join();
    return read.event.type === 'PlanRevised' ? read.event.content.objectives[0]?.targets[0] : null;
  };
  const at = 'content.objectives[0].targets[0]';
  it.each([
    ['REVENUE_SHARE', '1000', 'JPY', '1000'],
    ['REVENUE_SHARE', '001000.00', 'JPY', '1000'],
    ['REVENUE_SHARE', '1000.5', 'JPY', `${at} TOO_MANY_DECIMALS`],
    ['REVENUE_SHARE', '1000.5', 'USD', '1000.50'],
    ['DEALS_WON', '3', 'JPY', '3'],
    ['DEALS_WON', '3.5', 'JPY', `${at} TOO_MANY_DECIMALS`],
    ['TOTAL_POINTS', '62.50', 'JPY', '62.5'],
    ['CLOSE_RATE', '0.12345', 'JPY', `${at} TOO_MANY_DECIMALS`],
    ['DEALS_WON', '-1', 'JPY', `${at} NEGATIVE_AMOUNT`],
    ['DEALS_WON', 3, 'JPY', `${at} JSON_NUMBER`],
    ['DEALS_WON', '9'.repeat(30), 'JPY', `${at} TOO_LARGE`],
  ])('%s %s %s → %s', (metric, written, currency, expected) => {
    expect(target(metric, written, currency)).toBe(expected);
  });

  it.each([
    ['a quarter that is none', { firstQuarter: '2026-Q5' }, 'firstQuarter NOT_QUARTER'],
    ['a year as text', { year: '2026' }, 'year OUT_OF_RANGE'],
    [
      'a weight of nothing',
      { content: { ...writtenPlan, objectives: [{ ...first, weight: 0 }] } },
      'content.objectives[0].weight OUT_OF_RANGE',
    ],
    [
      'a weight beyond all',
      { content: { ...writtenPlan, objectives: [{ ...first, weight: 101 }] } },
      'content.objectives[0].weight OUT_OF_RANGE',
    ],
    [
      'three targets',
      { content: { ...writtenPlan, objectives: [{ ...first, targets: ['1', '1', '1'] }] } },
      'content.objectives[0].targets[3] REQUIRED',
    ],
  ])('%s is refused', (_, other, expected) => {
    const read = validateEvent({ type: 'PlanOpened', at: '2026-01-01T00:00:00Z', ...planSamples.PlanOpened, ...other });
    expect(read.ok ? [] : read.refusals.map(({ field, code }) => `${field} ${code}`)).toContain(expected);
  });

  it('a promise that was not kept says why', () => {
    const settled = { ...planSamples.CommitmentSettled, reason: undefined };
    const read = (kept: boolean) =>
      validateEvent({ type: 'CommitmentSettled', at: '2026-01-01T00:00:00Z', ...settled, kept }).ok;
    expect([read(true), read(false)]).toEqual([true, false]);
  });
});
