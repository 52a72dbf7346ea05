import type { Amount } from '../format/money.ts';
import { sumsOf } from '../format/sums.ts';
import { stages } from '../terms/states.ts';
import type { OpenDeal } from './open-deals.ts';

/** Deals added together: a sum in each currency. */
export interface Totals {
  readonly deals: number;
  readonly mrr: readonly Amount[];
  readonly weighted: readonly Amount[];
  readonly risk: readonly Amount[];
}

export interface Group extends Totals {
  readonly key: string;
  readonly name: string;
}

export function totalsOf(rows: readonly OpenDeal[]): Totals {
  return {
    deals: rows.length,
    mrr: sumsOf(rows.flatMap(({ mrr }) => mrr)),
    weighted: sumsOf(rows.flatMap(({ weighted }) => weighted)),
    risk: sumsOf(rows.flatMap(({ risk }) => risk?.atStake ?? [])),
  };
}

/** The deals by stage or by partner, those with most deals first. */
export function groupsOf(rows: readonly OpenDeal[], by: 'stage' | 'partner'): Group[] {
  const keyOf = ({ node }: OpenDeal) => (by === 'stage' ? node.stage : node.partner.key);
  const nameOf = ({ node }: OpenDeal) => (by === 'stage' ? stages[node.stage].word() : node.partner.name);
  const keys = [...new Set(rows.map(keyOf))];
  return keys
    .map((key) => {
      const own = rows.filter((row) => keyOf(row) === key);
      return { key, name: own[0] ? nameOf(own[0]) : key, ...totalsOf(own) };
    })
    .sort((a, b) => b.deals - a.deals);
}
