/** What selling a product line would give: a word and a shape. Not eligible reads the same whoever sold what is there. */
import * as m from '#messages';
import type { StateMark } from './states.ts';

export const lineStates = {
  MINE: { icon: 'check', tone: 'good', word: m.customers_cell_mine },
  OPEN: { icon: 'ring', tone: 'pen', word: m.customers_cell_open },
  UPGRADABLE: { icon: 'arrow', tone: 'pen', word: m.customers_cell_upgradable },
  NOT_CREDITABLE: { icon: 'dash', tone: 'plain', word: m.customers_cell_not_creditable },
} as const satisfies Record<string, StateMark>;

export type LineState = keyof typeof lineStates;
