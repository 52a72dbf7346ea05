import { describe, expect, it } from 'vitest';
import { both, question, span, type TierStory } from '../testing/point-spans.js';
import { tierForecast } from './forecast.js';
import { tierHistory } from './history.js';

const forecast = (story: TierStory, on: string) => {
  const asked = question(story);
  return tierForecast({ ...asked, history: tierHistory(asked) }, on).map(
    ({ recalibratesOn, ifFiguresStay, ifNothingNew }) => `${recalibratesOn} ${ifFiguresStay} ${ifNothingNew}`,
  );
};

describe('the tier at the next two recalibrations', () => {
  it.each<[string, TierStory, string, string[]]>([
    ['nothing', {}, '2025-09-01', ['2026-01-15 NONE NONE', '2026-07-15 NONE NONE']],
    [
      'figures that roll off before the second window',
      { spans: both('63', '60', '2025-08-01', '2026-02-01') },
      '2025-09-01',
      ['2026-01-15 GOLD GOLD', '2026-07-15 GOLD NONE'],
    ],
    [
      'figures that roll off within the second window',
      { spans: both('63', '60', '2025-08-01', '2026-02-16') },
      '2025-09-01',
      ['2026-01-15 GOLD GOLD', '2026-07-15 GOLD GOLD'],
    ],
    [
      'points that are known to come',
      {
        spans: [
          ...both('63', '60', '2025-01-01', '2026-08-01'),
          span('150 SOURCED 2025-12-01'),
          span('150 MANAGED 2025-12-01 2026-02-16'),
        ],
      },
      '2025-09-01',
      ['2026-01-15 GOLD PLATINUM', '2026-07-15 GOLD PLATINUM'],
    ],
    [
      'a Solutions Provider has none to expect',
      {
        spans: both('63', '60', '2025-01-01', '2026-08-01'),
        facts: { programs: [{ from: '2021-01-01', program: 'SOLUTIONS_PROVIDER' }] },
      },
      '2025-09-01',
      ['2026-01-15 NONE NONE', '2026-07-15 NONE NONE'],
    ],
  ])('%s', (_, story, on, tiers) => {
    expect(forecast(story, on)).toEqual(tiers);
  });
});
