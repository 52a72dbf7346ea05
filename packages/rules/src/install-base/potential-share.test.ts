import { expect, it } from 'vitest';
import { money } from '../money.js';
import { potentialShare } from './potential-share.js';

it.each([
  ['nothing to go by', [], 4, []],
  ['no line left to sell', [money(19200, 'JPY')], 0, [money(0, 'JPY')]],
  ['as many as there are', [money(19200, 'JPY')], 3, [money(57600, 'JPY')]],
  ['one that earns nothing counts', [money(10000, 'JPY'), money(0, 'JPY')], 3, [money(15000, 'JPY')]],
  ['half a yen is rounded up', [money(3, 'JPY'), money(0, 'JPY')], 1, [money(2, 'JPY')]],
  ['currencies stay apart', [money(100, 'USD'), money(300, 'JPY')], 2, [money(300, 'JPY'), money(100, 'USD')]],
])('open lines are estimated by the own ones: %s', (_what, own, lines, expected) => {
  expect(potentialShare(own, lines)).toEqual(expected);
});
