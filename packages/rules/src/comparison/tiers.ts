import type { ClauseCode } from '../clauses/register.js';
import type { Day, Key, Tier } from '../history.js';
import type { TierHistory } from '../outcome.js';
import { creditedOn } from '../tiers/credited-tier.js';

/** Days on which a partner would be credited with one tier under one policy and with another under the other. */
export interface TierDifference {
  readonly kind: 'TIER';
  readonly partner: Key;
  readonly from: Day;
  /** First day on which they agree again, or differ otherwise; null where they still differ on the last day compared. */
  readonly until: Day | null;
  readonly first: Tier;
  readonly second: Tier;
  /** The page's one clause on what tiers follow from. */
  readonly clauses: readonly ClauseCode[];
}

/** Where two histories of a partner's credited tier differ, up to the end of the day `through`; days are the partner's. */
export function compareTiers(partner: Key, first: TierHistory, second: TierHistory, through: Day): TierDifference[] {
  const days = [...new Set([...first, ...second].map(({ day }) => day))].filter((day) => day <= through).sort();
  const differences: TierDifference[] = [];
  for (const [place, from] of days.entries()) {
    const [mine, theirs] = [tierOn(first, from), tierOn(second, from)];
    if (mine === theirs) continue;
    const until = days[place + 1] ?? null;
    const last = differences.at(-1);
    if (last?.until === from && last.first === mine && last.second === theirs)
      differences[differences.length - 1] = { ...last, until };
    else
      differences.push({
        kind: 'TIER',
        partner,
        from,
        until,
        first: mine,
        second: theirs,
        clauses: ['credit.partner-terms'],
      });
  }
  return differences;
}

function tierOn(history: TierHistory, day: Day): Tier {
  return creditedOn(history, day)?.tier ?? 'NONE';
}
