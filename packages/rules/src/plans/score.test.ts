import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuarterFigure, quarterFigure } from './figures.js';
import { planScore } from './score.js';

/** "actual/target" of quarters that are over, "(projected)/target" of one that runs, "-/target" of one to come. */
function figures(text: string): QuarterFigure[] {
  return text.split(' ').map((each, place) => {
    const [reached = '', target = ''] = each.split('/');
    const running = /^\((.*)\)$/.exec(reached);
    const asOf = running ? '2026-05-15' : reached === '-' ? '2025-01-01' : '2027-01-01';
    return quarterFigure({
      ...{
        metric: 'REVENUE_SHARE',
        currency: 'JPY',
        quarter: running ? '2026-Q2' : `2026-Q${place + 1}`,
        asOf,
        target,
      },
      ...{ actual: reached === '-' || reached === '?' ? null : running ? '0' : reached, opening: null },
      ...{ forecast: running?.[1] ?? null, businessDays: { elapsed: 30, total: 60 } },
    });
  });
}

function scored(...objectives: [weight: number, quarters: string][]): string {
  const { toDate, projected } = planScore(
    objectives.map(([weight, quarters], place) => ({
      ...{ objective: `o${place}`, metric: 'REVENUE_SHARE', weight, figures: figures(quarters) },
    })),
    'JPY',
  );
  return `${toDate ?? '-'} ${projected ?? '-'}`;
}

describe('the score of a plan', () => {
  it.each<[string, [number, string][], string]>([
    ['all reached', [[100, '10/10 20/20']], '1 1'],
    [
      'by weight',
      [
        [75, '10/10'],
        [25, '0/10'],
      ],
      '0.75 0.75',
    ],
    ['quarters count by their targets', [[100, '10/10 0/30']], '0.25 0.25'],
    [
      'an objective counts at most 1.2',
      [
        [50, '40/10'],
        [50, '0/10'],
      ],
      '0.6 0.6',
    ],
    ['exactly the cap', [[100, '12/10']], '1.2 1.2'],
    ['just below the cap', [[100, '1199/1000']], '1.199 1.199'],
    ['a quarter that runs is projected, and counts toward nothing else', [[100, '10/10 (5)/10 -/10']], '1 0.75'],
    ['before the first quarter is over', [[100, '(5)/10 -/10']], '- 0.5'],
    ['before the year begins', [[100, '-/10 -/10']], '- -'],
    [
      'what nothing is asked of leaves its weight to the others',
      [
        [50, '3/0'],
        [50, '5/10'],
      ],
      '0.5 0.5',
    ],
    [
      'so does what could not be measured',
      [
        [50, '?/10'],
        [50, '5/10'],
      ],
      '0.5 0.5',
    ],
    ['a third, rounded once', [[100, '1/3']], '0.3333 0.3333'],
    [
      'weights that do not make 100 yet',
      [
        [10, '10/10'],
        [10, '0/10'],
      ],
      '0.5 0.5',
    ],
    ['no objective at all', [], '- -'],
  ])('%s', (_, objectives, expected) => {
    expect(scored(...objectives)).toBe(expected);
  });

  it('says of each objective what it came to and what of it counts', () => {
    const objectives = planScore(
      [{ objective: 'o1', metric: 'REVENUE_SHARE', weight: 100, figures: figures('30/10') }],
      'JPY',
    );
    expect(objectives).toEqual({
      ...{ toDate: '1.2', projected: '1.2', cap: '1.2' },
      objectives: [{ objective: 'o1', weight: 100, attainment: '3', counted: '1.2' }],
    });
  });

  it('lies between nothing and the cap, does not depend on the order, and never falls when more is reached', () => {
    const quarter = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }));
    const objective = fc.tuple(fc.integer({ min: 1, max: 100 }), quarter);
    fc.assert(
      fc.property(fc.array(objective, { minLength: 1, maxLength: 6 }), (drawn) => {
        const told = (more: number) =>
          drawn.map(([weight, [actual, target]]): [number, string] => [weight, `${actual + more}/${target}`]);
        const score = Number(scored(...told(0)).split(' ')[0]);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1.2);
        expect(Number(scored(...told(0).reverse()).split(' ')[0])).toBe(score);
        expect(Number(scored(...told(1)).split(' ')[0])).toBeGreaterThanOrEqual(score);
      }),
    );
  });
});
