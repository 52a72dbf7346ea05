import { describe, expect, it } from 'vitest';
import { parseMoney } from '../money.js';
import { cappedAt, carried, type Portions } from './portion.js';

const usd = (amount: string) => parseMoney(amount, 'USD');
const band = (from: string, above: string, upTo: string | null) => ({
  from,
  above: usd(above),
  upTo: upTo && usd(upTo),
});
const amountOf = (portions: Portions, mrr: string, day: string, currency = 'USD') =>
  carried(portions, parseMoney(mrr, currency), day)?.minor ?? null;

const upsell = [band('2025-10-01', '800', '2000')] as Portions;
const capped = [band('2023-12-01', '0', null), band('2025-10-01', '0', '800')] as Portions;

describe('what an association carries of its line', () => {
  it.each([
    ['all of it without a portion', null, '2000', '2025-10-01', 200_000],
    ['the increase of its deal', upsell, '2000', '2025-10-01', 120_000],
    ['no more than was sold', upsell, '2500', '2025-12-31', 120_000],
    ['what is left of it when the line becomes cheaper', upsell, '1200', '2025-12-31', 40_000],
    ['nothing once the line costs what it cost before', upsell, '800', '2025-12-31', 0],
    ['nothing below that, and never less', upsell, '500', '2025-12-31', 0],
    ['the same band for a day before it', upsell, '800', '2024-10-01', 0],
    ['all of it until a later deal', capped, '1000', '2025-09-30', 100_000],
    ['up to what a later deal found', capped, '2000', '2025-10-01', 80_000],
  ])('%s', (_, portions, mrr, day, minor) => {
    expect(amountOf(portions, mrr, day)).toBe(minor);
  });

  it('cannot be told in a currency that the line was not sold in', () => {
    expect(amountOf(upsell, '300000', '2025-12-31', 'JPY')).toBeNull();
  });
});

describe('an earlier association beside a later deal', () => {
  const held = { since: '2023-12-01', portions: null as Portions };

  it('carries from that deal on what the line cost before it', () => {
    expect(cappedAt(held, '2025-10-01', usd('800')).portions).toEqual(capped);
  });

  it('never carries more than it sold itself', () => {
    const sold = { since: '2023-12-01', portions: [band('2023-12-01', '0', '500')] as Portions };
    expect(cappedAt(sold, '2025-10-01', usd('800')).portions?.at(-1)?.upTo).toEqual(usd('500'));
    expect(cappedAt(sold, '2025-10-01', usd('400')).portions?.at(-1)?.upTo).toEqual(usd('400'));
  });

  it('stays as it is where the deal was sold in another currency', () => {
    const sold = { since: '2023-12-01', portions: [band('2023-12-01', '0', '500')] as Portions };
    expect(cappedAt(sold, '2025-10-01', parseMoney('80000', 'JPY'))).toBe(sold);
  });
});
