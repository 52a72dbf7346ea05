import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../decision.js';
import { explain } from '../explain/explain.js';
import type { PartnerFacts } from '../facts.js';
import type { SanctionKind } from '../history.js';
import { money } from '../money.js';
import { both, span, standingOfStory, type TierStory } from '../testing/point-spans.js';

/** Everything that is said of a standing, and nothing else. */
const told = (story: TierStory, on = '2025-09-01') =>
  reasonsFor('partner', standingOfStory(story, on).reasons).map((each) => explain(each, 'en'));

const gold = both('63', '60', '2025-08-01', '2026-08-01');
const missing = (what: string, on = '1 Sep 2025') =>
  `Gold asks for 63 sourced points and 123 in total (illustrative thresholds): on ${on}, ${what} were missing`;
const nothingReached = `${missing('63 and 123')}.`;
const unvalued = (of: string) =>
  `No points are given for CHF 10.50 of ${of} MRR: policy 2025-06 states no point value for the currency.`;
const francs = { counted: money(1050, 'CHF') };

describe('all that is told of a standing', () => {
  it.each<[string, TierStory, readonly string[]]>([
    ['without anything, what is missing', {}, [nothingReached]],
    [
      'of sales alone, no word of service',
      { spans: [span('70 SOURCED 2025-08-01')] },
      [
        `${missing('53 of the total')}, and no sourced points.`,
        'What the partner sold gave 70 points on 1 Sep 2025, whether or not it manages the customers.',
      ],
    ],
    [
      'of service alone, no word of sales',
      { spans: [span('70 MANAGED 2025-08-01')] },
      [`${missing('63 and 53')}.`, 'The customers that the partner goes on serving gave 70 points on 1 Sep 2025.'],
    ],
    [
      'of sales in a currency without a point value, nothing of service',
      { spans: [span('1 SOURCED 2025-08-01', francs)] },
      [nothingReached, unvalued('sold')],
    ],
    [
      'of service in a currency without a point value, nothing of sales',
      { spans: [span('1 MANAGED 2025-08-01', francs)] },
      [nothingReached, unvalued('managed')],
    ],
    [
      'before the figures begin, nothing of them',
      { spans: both('63', '60', '2025-09-02', '2026-09-02') },
      [nothingReached],
    ],
  ])('%s', (_, story, sentences) => {
    expect(told(story)).toEqual(sentences);
  });

  it('says on the day itself that the points reached the tier', () => {
    expect(told({ spans: gold }, '2025-08-01')).toContain(
      'Gold has been held since 1 Aug 2025, when the points reached it.',
    );
    expect(told({ spans: gold }, '2025-07-31')).toEqual([`${missing('63 and 123', '31 Jul 2025')}.`]);
  });

  it('asks for nothing above the highest tier', () => {
    expect(
      told({ spans: both('1950', '1700', '2025-08-01', '2026-08-01') }).filter((each) => /missing/.test(each)),
    ).toEqual([]);
  });
});

const sanction = (kind: SanctionKind, from: string, until: string | null): PartnerFacts['sanctions'][number] => ({
  ...{ key: `${kind} ${from}`, kind, from, until, evidence: 'imposed' },
});

describe('what is told of sanctions', () => {
  it.each<[string, readonly ReturnType<typeof sanction>[], readonly string[]]>([
    ['a warning lowers nothing', [sanction('WARNING', '2025-08-15', null)], []],
    [
      'only the one that lowers is named',
      [sanction('WARNING', '2025-08-15', null), sanction('TIER_LOWERED', '2025-08-15', null)],
      ['lowered tier), Gold is not credited.'],
    ],
    ['from its first day', [sanction('TIER_LOWERED', '2025-09-01', null)], ['lowered tier), Gold is not credited.']],
    ['not the day before', [sanction('TIER_LOWERED', '2025-09-02', null)], []],
    [
      'to its last day',
      [sanction('TIER_LOWERED', '2025-08-15', '2025-09-02')],
      ['lowered tier), Gold is not credited until 2 Sep 2025.'],
    ],
    ['not the day after', [sanction('TIER_LOWERED', '2025-08-15', '2025-09-01')], []],
    [
      'one that is over is not named beside one that stands',
      [sanction('TIER_LOWERED', '2025-08-15', '2025-09-01'), sanction('TIER_WITHDRAWN', '2025-08-20', null)],
      ['withdrawn tier), Gold is not credited.'],
    ],
    [
      'nor one that is to come',
      [sanction('TIER_WITHDRAWN', '2025-08-20', null), sanction('TIER_LOWERED', '2025-09-02', null)],
      ['withdrawn tier), Gold is not credited.'],
    ],
  ])('%s', (_, sanctions, sentences) => {
    const said = told({ spans: gold, facts: { sanctions } }).filter((each) => each.startsWith('Because of a sanction'));
    expect(said).toEqual(sentences.map((sentence) => `Because of a sanction (${sentence}`));
  });
});

describe('what is told of the window that the next recalibration looks at', () => {
  // Held past July, for its hold or for the figures before it, and free to be lowered in January.
  const granted = (day: string) => ({ grantedTiers: [{ day, tier: 'GOLD' as const, evidence: 'grant' }] });
  const projected = (from: string, until: string) =>
    told(
      { spans: both('63', '60', from, until), facts: granted(from < '2025-02-01' ? from : '2025-02-01') },
      '2025-10-01',
    ).find((each) => /15 Jan 2026/.test(each));
  const kept = (day: string) =>
    `The recalibration of 15 Jan 2026 does not lower Gold: its window has days that met the criteria, the last of them ${day}.`;
  const lost = 'If the points stay as they are, the recalibration of 15 Jan 2026 takes Gold away.';

  it.each([
    ['met for the last time before its first day', '2025-01-01', '2025-08-15', lost],
    ['met on its first day', '2025-01-01', '2025-08-16', kept('15 Aug 2025')],
    ['met a day longer', '2025-01-01', '2025-08-17', kept('16 Aug 2025')],
    ['met since the day before the one that is measured', '2025-09-30', '2026-06-01', kept('1 Oct 2025')],
    ['met on the very day', '2025-10-01', '2026-06-01', kept('1 Oct 2025')],
    ['to be met on the next day only', '2025-10-02', '2026-06-01', lost],
  ])('%s', (_, from, until, sentence) => {
    expect(projected(from, until)).toBe(sentence);
  });
});
