import { describe, expect, it } from 'vitest';
import { lastDayOf } from '../calendar.js';
import { money } from '../money.js';
import { foreseen, noPast, openDeal, standing } from '../testing/foreseen.js';
import { Bands } from './bands.js';
import { exactOutcomes } from './exact.js';
import { forecast } from './forecast.js';
import type { ForecastInput } from './input.js';
import { path } from './paths.js';
import { uncertain } from './uncertain.js';

const many = (count: number) =>
  Array.from({ length: count }, (_, place) =>
    standing({ key: `c${place}`, customer: `c${place}`, mrr: money(10_000 + place * 5, 'JPY') }),
  );
const widths = (given: Partial<ForecastInput>) =>
  forecast(foreseen({ quarters: 4, ...given })).map(({ low, high }) => high.minor - low.minor);

describe('the exact distribution of what may come', () => {
  it('of one deal is what the urn says: lost, or won with each delay', () => {
    const given = uncertain(foreseen({ deals: [openDeal()] }), '2026-03');
    const places = [2, 3, 4];
    expect([...(exactOutcomes({ ...given, endings: [{ weight: 1, lasting: [1] }] }, places) ?? [])].sort()).toEqual([
      [0, 9n + 1n],
      [20_000, 1n],
      [30_000, 1n],
    ]);
  });

  it('of two deals of one stage knows that they hang together', () => {
    const deals = [openDeal(), openDeal({ key: 'd2' })];
    const policy = { ...foreseen().policy, forecast: { ...foreseen().policy.forecast, delays: [0] } };
    const given = uncertain(foreseen({ deals, policy }), '2026-03');
    // Both won: 1/4 × 2/5; one: 2 × 1/4 × 3/5; none: 3/4 × 4/5, all of 20.
    expect([...(exactOutcomes({ ...given, endings: [{ weight: 1, lasting: [1] }] }, [2, 3, 4]) ?? [])].sort()).toEqual([
      [0, 12n],
      [30_000, 6n],
      [60_000, 2n],
    ]);
  });

  it('of a line is what is left of it month by month', () => {
    const given = uncertain(foreseen({ lines: [standing()] }), '2025-12');
    const half = [2 ** 32, 2 ** 31, 2 ** 30];
    const outcomes = exactOutcomes({ ...given, endings: [{ weight: 1, lasting: half }] }, [0, 1]);
    expect([...(outcomes ?? [])]).toEqual([
      [0, 2n ** 31n],
      [19_200, 2n ** 30n],
      [38_400, 2n ** 30n],
    ]);
  });

  it('is left to simulation where lines are many or prices change', () => {
    const method = (given: Partial<ForecastInput>) => forecast(foreseen(given)).map((quarter) => quarter.method)[1];
    expect(method({ lines: many(4) })).toBe('EXACT');
    expect(method({ lines: many(17) })).toBe('SIMULATED');
    expect(method({ lines: many(1), past: { ...noPast, months: 100, changes: [1_100_000] } })).toBe('SIMULATED');
  });

  it('is what the simulation comes to', () => {
    const input = foreseen({ lines: many(2), deals: [openDeal(), openDeal({ key: 'd2', stage: 'SIGNED' })] });
    const given = uncertain(input, '2026-12');
    for (const places of [
      [2, 3, 4],
      [11, 12, 13],
    ]) {
      const exact = [...(exactOutcomes(given, places) ?? [])];
      const all = exact.reduce((sum, [, weight]) => sum + weight, 0n);
      const mean = Number(exact.reduce((sum, [amount, weight]) => sum + BigInt(amount) * weight, 0n) / all);
      const runs = 20_000;
      let sum = 0;
      for (let number = 0; number < runs; number += 1) {
        const months = path(given, number);
        for (const place of places) sum += months[place] ?? 0;
      }
      // The standard deviation of one run is below ¥40,000: four of the mean's are below ¥1,200.
      expect(Math.abs(sum / runs - mean)).toBeLessThan(1_200);
    }
  });
});

describe('a simulated course of things', () => {
  const runs = 20_000;
  /** How often, of all runs, something holds; a share of 20,000 is rarely 0.015 off. */
  const often = (given: ReturnType<typeof uncertain>, holds: (months: readonly number[]) => boolean) =>
    Array.from({ length: runs }, (_, number) => path(given, number)).filter(holds).length / runs;
  const half = [{ weight: 2 ** 32, lasting: [2 ** 32, 2 ** 31, 2 ** 30] }];

  it('ends lines as often as they end, from their first month on', () => {
    const given = { ...uncertain(foreseen({ lines: [standing()] }), '2025-12'), endings: half };
    expect(Math.abs(often(given, ([first]) => first !== 0) - 0.5)).toBeLessThan(0.015);
    expect(Math.abs(often(given, ([, second]) => second !== 0) - 0.25)).toBeLessThan(0.015);
  });

  it('wins the deals of a stage together more often than each for itself', () => {
    const policy = { ...foreseen().policy, forecast: { ...foreseen().policy.forecast, delays: [0] } };
    const given = uncertain(foreseen({ deals: [openDeal(), openDeal({ key: 'd2' })], policy }), '2026-03');
    expect(Math.abs(often(given, (months) => months[2] === 20_000) - 0.1)).toBeLessThan(0.015);
    expect(Math.abs(often(given, (months) => months[2] === 10_000) - 0.3)).toBeLessThan(0.015);
  });

  it('changes prices as often as they change, by what they change', () => {
    const lines = [standing({ mrr: money(100_000, 'JPY') })];
    const past = { ...noPast, months: 2, changes: [1_500_000] };
    const lasting = Array.from({ length: 3 }, () => 2 ** 32);
    const given = { ...uncertain(foreseen({ lines, past }), '2025-12'), endings: [{ weight: 2 ** 32, lasting }] };
    expect(Math.abs(often(given, ([first]) => first === 30_000) - 0.5)).toBeLessThan(0.015);
    expect(Math.abs(often(given, ([, second]) => second === 45_000) - 0.25)).toBeLessThan(0.015);
    expect(Math.abs(often(given, ([, second]) => second === 20_000) - 0.25)).toBeLessThan(0.015);
  });
});

describe('the band', () => {
  it('is nothing wide where nothing is open', () => {
    expect(widths({})).toEqual([0, 0, 0, 0]);
    expect(widths({ lines: [standing()], from: '2025-Q2', quarters: 1 })).toEqual([0]);
  });

  it('is wider without a history than with a long one that says the same', () => {
    const lines = many(12);
    const long = { ...noPast, months: 20_000, ended: 200 };
    const deals = Array.from({ length: 6 }, (_, place) => openDeal({ key: `d${place}` }));
    const often = { ...long, stages: { ...noPast.stages, APPROVED: { won: 200, tried: 800 } } };
    expect(widths({ lines })[3] ?? 0).toBeGreaterThan(widths({ lines, past: long })[3] ?? 0);
    expect(widths({ deals })[3] ?? 0).toBeGreaterThan(widths({ deals, past: often })[3] ?? 0);
  });

  it('is lower where more lines have ended', () => {
    const low = (ended: number) =>
      forecast(foreseen({ lines: many(12), past: { ...noPast, months: 600, ended } })).map(
        (quarter) => quarter.low.minor,
      );
    const [few, often] = [low(2), low(30)];
    for (const [place, amount] of often.entries()) expect(amount).toBeLessThanOrEqual(few[place] ?? 0);
    expect(often[3] ?? 0).toBeLessThan(few[3] ?? 0);
  });

  it('reaches above today’s MRR where prices have grown', () => {
    const past = { ...noPast, months: 300, changes: Array.from({ length: 40 }, () => 1_200_000) };
    const [, , , last] = forecast(foreseen({ lines: many(20), past }));
    expect(last?.high.minor).toBeGreaterThan(last?.committed.minor ?? 0);
  });

  it('says the same of a quarter whichever quarters are asked for', () => {
    const later = openDeal({ key: 'd0', expectedClose: '2027-09-01' });
    const given = { lines: many(20), deals: [openDeal(), openDeal({ key: 'd2' }), later] };
    const [, , third] = forecast(foreseen({ ...given, quarters: 12 }));
    expect(forecast(foreseen({ ...given, from: '2026-Q2', quarters: 1 }))).toEqual([third]);
  });

  it('is the same to the unit on every engine: these figures never change of themselves', () => {
    const past = { ...noPast, months: 300, ended: 3, changes: [900_000, 1_050_000, 1_200_000], delays: [0, 2] };
    const deals = [openDeal(), openDeal({ key: 'd2', stage: 'SIGNED' }), openDeal({ key: 'd3', stage: 'QUOTED' })];
    const foretold = forecast(foreseen({ lines: many(20), deals, past, quarters: 3 }));
    expect(foretold.map(({ bands, method }) => [method, ...bands.flatMap(({ low, high }) => [low.minor, high.minor])]))
      .toMatchInlineSnapshot(`
      [
        [
          "SIMULATED",
          78371,
          80380,
          76354,
          80582,
        ],
        [
          "SIMULATED",
          124546,
          165570,
          115426,
          174060,
        ],
        [
          "SIMULATED",
          141332,
          175049,
          121373,
          181773,
        ],
      ]
    `);
  });

  it('of quarters far away costs no more than of near ones', () => {
    expect(widths({ lines: many(20), deals: [openDeal()], from: '9990-Q1' })).toEqual([0, 0, 0, 0]);
  });

  it('gives single courses of things that belong to it', () => {
    const bands = new Bands(foreseen({ lines: many(20) }), lastDayOf('2026-12').slice(0, 7));
    const paths = bands.paths(20, ['2025-Q4', '2026-Q1']);
    expect(paths).toHaveLength(20);
    expect(bands.paths(20, ['2025-Q4', '2026-Q1'])).toEqual(paths);
    expect(new Set(paths.map(([, second]) => second)).size).toBeGreaterThan(1);
  });
});
