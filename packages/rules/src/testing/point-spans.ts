/** Point spans for tables of cases: what counts is written in points. */
import { yearAfter } from '../calendar.js';
import type { PartnerFacts } from '../facts.js';
import type { Day } from '../history.js';
import { parseMoney } from '../money.js';
import type { PointKind, PointSpan, TierHistory } from '../outcome.js';
import { policy202506 } from '../policies/2025-06.js';
import { type Policy, PolicyBook } from '../policy.js';
import { tierHistory } from '../tiers/history.js';
import { type TierStanding, tierStanding } from '../tiers/standing.js';
import { partner } from './story.js';

/** "62.9999 SOURCED 2025-01-10": so many points for a year, or until a day named last. One point is US$100. */
export function span(text: string, more: Partial<PointSpan> = {}): PointSpan {
  const [points = '0', kind = 'SOURCED', from = '', until = yearAfter(from)] = text.split(' ');
  const [whole = '0', fraction = ''] = points.split('.');
  const cents = `${whole}${fraction.padEnd(4, '0')}`;
  const isSold = kind !== 'MANAGED';
  return {
    partner: 'p1',
    kind: kind as PointKind,
    productLine: isSold ? 'MARKETING_HUB' : null,
    associatedSince: isSold ? from : null,
    from,
    until,
    counted: parseMoney(`${cents.slice(0, -2)}.${cents.slice(-2)}`, 'USD'),
    customerTotal: null,
    rate: '1',
    soldOn: isSold ? from : null,
    policyVersion: policy202506.version,
    evidence: [`sale of ${from}`],
    ...more,
  };
}

/** Points of `sourced` and, on top of them, of `managed`, over the same days. */
export function both(sourced: string, managed: string, from: Day, until: Day): PointSpan[] {
  return [span(`${sourced} SOURCED ${from} ${until}`), span(`${managed} MANAGED ${from} ${until}`)];
}

export interface TierStory {
  readonly spans?: readonly PointSpan[];
  readonly facts?: Partial<PartnerFacts>;
  readonly policies?: readonly Policy[];
}

export function question({ spans = [], facts = {}, policies = [policy202506] }: TierStory) {
  return { spans, facts: partner('p1', facts), policies: new PolicyBook(policies) };
}

export function historyOfStory(story: TierStory): TierHistory {
  return tierHistory(question(story));
}

export function standingOfStory(story: TierStory, on: Day): TierStanding {
  const asked = question(story);
  return tierStanding({ ...asked, history: tierHistory(asked) }, on);
}

/** Each step in a line that a table can hold: "2025-01-10 GOLD RAISED", with the tier beneath a cap. */
export function stepTexts(history: TierHistory): string[] {
  return history
    .slice(1)
    .map(({ day, tier, uncapped, cause }) =>
      [day, tier, cause, ...(tier === uncapped ? [] : [`(${uncapped})`])].join(' '),
    );
}
