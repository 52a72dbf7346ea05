import { expect, it } from 'vitest';
import { firstAgainst } from './against.ts';

const reason = (code: string, holds: boolean) => ({ holds, clause: { code } });
const referral = reason('upmarket.partner-conditions', false);

it.each([
  ['the first that stood in the way', [reason('a', true), reason('b', false), reason('c', false)], 'b'],
  [
    'before it what keeps it from being a referral',
    [referral, reason('eligible.starter-only', false)],
    'eligible.starter-only',
  ],
  ['that alone, where nothing else does', [reason('a', true), referral], 'upmarket.partner-conditions'],
  ['nothing', [reason('a', true)], undefined],
])('names %s', (_name, reasons, code) => {
  expect(firstAgainst(reasons)?.clause.code).toBe(code);
});

it('takes reasons that do not tell their clause', () => {
  expect(firstAgainst([referral, { holds: false }])).toEqual({ holds: false });
});
