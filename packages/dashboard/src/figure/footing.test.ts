import { describe, expect, it } from 'vitest';
import { accrued, checkAccrual, checkSoldLine, checkSum, withParts } from './footing.ts';

const yen = (amount: string) => ({ amount, currency: 'JPY' });
const dollars = (amount: string) => ({ amount, currency: 'USD' });

describe('rows and their total', () => {
  it.each([
    ['foot', [yen('19200'), yen('-19200'), yen('5')], yen('5'), { kind: 'ok' }],
    ['of nothing are nothing', [], yen('0'), { kind: 'ok' }],
    ['do not foot by one yen', [yen('19200')], yen('19201'), { kind: 'mismatch', found: yen('19200') }],
    ['of two currencies are never added', [yen('1'), dollars('1.00')], yen('2'), { kind: 'unknown' }],
  ])('%s', (_name, rows, stated, check) => {
    expect(checkSum(rows, stated)).toEqual(check);
  });
});

describe('a line of sold MRR', () => {
  it.each([
    ['120000', '96000', '24000', 'ok'],
    ['96000', '120000', '0', 'ok'],
    ['96000', '120000', '-24000', 'ok'],
    ['96000', '120000', '-23999', 'mismatch'],
    ['96000', '0', '96000', 'ok'],
    ['96000', '0', '95999', 'mismatch'],
  ])('of %s after %s counts %s: %s', (now, before, counted, kind) => {
    expect(checkSoldLine({ now: yen(now), twelveMonthsBefore: yen(before), counted: yen(counted) }).kind).toBe(kind);
  });
});

describe('an accrual', () => {
  it('is its base at its rate, rounded half up', () => {
    expect(accrued({ base: yen('96000'), rate: '0.2', amount: yen('0'), exchange: null })).toEqual(yen('19200'));
    expect(checkAccrual({ base: dollars('0.03'), rate: '0.5', amount: dollars('0.02'), exchange: null })).toEqual({
      kind: 'ok',
    });
  });

  it('may have been rounded to the even unit, as the policy of its deal says', () => {
    const entry = { base: dollars('0.05'), rate: '0.5', exchange: null };
    for (const amount of ['0.03', '0.02']) expect(checkAccrual({ ...entry, amount: dollars(amount) }).kind).toBe('ok');
    expect(checkAccrual({ ...entry, amount: dollars('0.01') })).toEqual({ kind: 'mismatch', found: dollars('0.03') });
  });

  it('is exchanged after the share is taken', () => {
    const entry = { base: dollars('775.50'), rate: '0.2', amount: yen('23456'), exchange: { rate: '151.23' } };
    expect(checkAccrual(entry)).toEqual({ kind: 'ok' });
    expect(checkAccrual({ ...entry, exchange: null })).toEqual({ kind: 'unknown' });
  });

  it('taken back is checked with its sign', () => {
    expect(checkAccrual({ base: yen('-96000'), rate: '0.2', amount: yen('-19200'), exchange: null })).toEqual({
      kind: 'ok',
    });
  });
});

it('is spoilt by a part that is not what it says, not by one that cannot be reckoned here', () => {
  expect(withParts({ kind: 'ok' }, [{ kind: 'ok' }, { kind: 'unknown' }])).toEqual({ kind: 'ok' });
  expect(withParts({ kind: 'ok' }, [{ kind: 'mismatch', found: yen('1') }]).kind).toBe('mismatch');
  expect(withParts({ kind: 'mismatch', found: yen('2') }, [])).toEqual({ kind: 'mismatch', found: yen('2') });
});
