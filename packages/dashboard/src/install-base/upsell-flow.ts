import * as m from '#messages';
import type { LineState } from '../terms/line-states.ts';

/** A box of the chart: a question in the middle column, an outcome beside it. */
export interface FlowBox {
  readonly key: 'has' | 'yours' | 'starter' | LineState;
  readonly words: () => string;
  readonly x: number;
  readonly y: number;
}

export interface FlowArrow {
  readonly from: FlowBox['key'];
  readonly to: FlowBox['key'];
  readonly answer: () => string;
}

export const boxes: readonly FlowBox[] = [
  { key: 'has', words: m.customers_flow_has, x: 0, y: 0 },
  { key: 'OPEN', words: m.customers_flow_open, x: 1, y: 0 },
  { key: 'yours', words: m.customers_flow_yours, x: 0, y: 1 },
  { key: 'MINE', words: m.customers_flow_mine, x: 1, y: 1 },
  { key: 'starter', words: m.customers_flow_starter, x: 0, y: 2 },
  { key: 'UPGRADABLE', words: m.customers_flow_upgrade, x: 1, y: 2 },
  { key: 'NOT_CREDITABLE', words: m.customers_flow_nothing, x: 0, y: 3 },
];

export const arrows: readonly FlowArrow[] = [
  { from: 'has', to: 'OPEN', answer: m.customers_flow_no },
  { from: 'has', to: 'yours', answer: m.customers_flow_yes },
  { from: 'yours', to: 'MINE', answer: m.customers_flow_yes },
  { from: 'yours', to: 'starter', answer: m.customers_flow_no },
  { from: 'starter', to: 'UPGRADABLE', answer: m.customers_flow_yes },
  { from: 'starter', to: 'NOT_CREDITABLE', answer: m.customers_flow_no },
];

/** The boxes that lead to where the API says that a line stands; the chart draws its verdict and decides nothing. */
export function pathTo(state: LineState): readonly FlowBox['key'][] {
  const before = arrows.find(({ to }) => to === state);
  const path: FlowBox['key'][] = [state];
  for (let arrow = before; arrow; arrow = arrows.find(({ to }) => to === path[0])) path.unshift(arrow.from);
  return path;
}
