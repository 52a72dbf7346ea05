/** What a product line of a customer holds for a partner. Who holds one that is not eligible is never told. */
import * as m from '#messages';
import type { StateMark } from './states.ts';

export const lineStates = {
  MINE: { icon: 'disc', tone: 'good', word: m.plan_line_mine },
  OPEN: { icon: 'ring', tone: 'pen', word: m.plan_line_open },
  UPGRADABLE: { icon: 'half', tone: 'pen', word: m.plan_line_upgradable },
  NOT_CREDITABLE: { icon: 'dash', tone: 'plain', word: m.plan_line_not_creditable },
} as const satisfies Record<string, StateMark>;
