import { describe, expect, it } from 'vitest';
import { bantOf } from './bant.js';

const message = (instant: string, bant?: Parameters<typeof bantOf>[0][number]['bant']) => ({ instant, bant });

const table: [string, Parameters<typeof bantOf>[0], (string | null)[], string[]][] = [
  ['no message', [], [null, null, null, null], ['budget', 'authority', 'need', 'timing']],
  ['a message without a report', [message('1')], [null, null, null, null], ['budget', 'authority', 'need', 'timing']],
  [
    'two reports that make one',
    [message('1', { budget: 'JPY 1m', need: 'Leads' }), message('2', { authority: 'CFO', timing: 'Q3' })],
    ['JPY 1m', 'CFO', 'Leads', 'Q3'],
    [],
  ],
  [
    'a newer word, whatever the order of arrival',
    [message('2', { budget: 'JPY 2m' }), message('1', { budget: 'JPY 1m' })],
    ['JPY 2m', null, null, null],
    ['authority', 'need', 'timing'],
  ],
  [
    'a blank text, which takes nothing back',
    [message('1', { need: 'Leads' }), message('2', { need: ' ', timing: '' })],
    [null, null, 'Leads', null],
    ['budget', 'authority', 'timing'],
  ],
];

describe('what is reported of a deal (comms.bant)', () => {
  it.each(table)('%s', (_, messages, told, missing) => {
    const report = bantOf(messages);
    expect([report.told.budget, report.told.authority, report.told.need, report.told.timing]).toEqual(told);
    expect(report.missing).toEqual(missing);
  });
});
