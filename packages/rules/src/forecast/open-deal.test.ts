import { describe, expect, it } from 'vitest';
import type { PartnerFacts } from '../facts.js';
import type { ProofStatus, TierStep } from '../outcome.js';
import { policy202506 } from '../policies/2025-06.js';
import { line, partner } from '../testing/story.js';
import { expectedLine, type LineToday } from './expected-line.js';
import { forecastStage, isUpmarketReferral, linesExpected } from './open-deal.js';

const proof = (status: ProofStatus, shared = false, ...lines: string[]) => ({ status, shared, lines: lines.map(line) });

describe('how far an open deal has come', () => {
  it.each([
    ['without a proof', [], 'APPROVED'],
    ['with one to sign', [proof('OPEN')], 'QUOTED'],
    ['signed and not shared', [proof('SIGNED')], 'QUOTED'],
    ['signed and shared', [proof('SIGNED', true)], 'SIGNED'],
    ['declined', [proof('DECLINED')], 'APPROVED'],
    ['signed, shared and replaced by one to sign', [proof('REPLACED', true), proof('OPEN')], 'QUOTED'],
  ] as const)('%s', (_, proofs, stage) => expect(forecastStage(proofs)).toBe(stage));
});

describe('what an open deal is expected to sell', () => {
  const registered = [line('CREDITS NONE 100')];
  const first = proof('SIGNED', true, 'SALES_HUB PROFESSIONAL 300', 'CREDITS NONE 50');
  it.each([
    ['what was registered', [], ['CREDITS 100']],
    ['what its proof says', [first], ['SALES_HUB 300', 'CREDITS 50']],
    ['the newest proof of a line', [first, proof('OPEN', false, 'CREDITS NONE 70')], ['SALES_HUB 300', 'CREDITS 70']],
    ['no proof that was declined', [proof('DECLINED', false, 'CREDITS NONE 70')], ['CREDITS 100']],
  ])('%s', (_, proofs, lines) => {
    expect(linesExpected(registered, proofs).map(({ productLine, mrr }) => `${productLine} ${mrr.minor}`)).toEqual(
      lines,
    );
  });
});

describe('what a line of an open deal would give (credit.eligible-sales)', () => {
  const nobodys: LineToday = { ownedEdition: null, own: null, isAnothers: false };
  const pro = line('SALES_HUB PROFESSIONAL 300');
  const starter = line('SALES_HUB STARTER 30');
  it.each([
    ['a new line', pro, nobodys, 'NEW'],
    ['a Starter alone', starter, nobodys, 'NOTHING'],
    ['an upgrade from a Starter', pro, { ...nobodys, ownedEdition: 'STARTER' }, 'NEW'],
    ['a line owned as Professional', pro, { ...nobodys, ownedEdition: 'PROFESSIONAL' }, 'NOTHING'],
    ['its own line', pro, { ownedEdition: 'PROFESSIONAL', own: 'a1', isAnothers: false }, 'MORE'],
    ['another partner’s Starter', pro, { ...nobodys, ownedEdition: 'STARTER', isAnothers: true }, 'NOTHING'],
  ] as const)('%s', (_, sold, today, gives) => {
    const expected = expectedLine(sold, today, [sold], policy202506.catalog);
    expect([expected.gives, expected.enlarges]).toEqual([gives, today.own]);
  });

  it('does not tell another partner’s line from one that was sold directly (bpw.confidential)', () => {
    const direct = expectedLine(pro, { ...nobodys, ownedEdition: 'PROFESSIONAL' }, [pro], policy202506.catalog);
    const rivals = expectedLine(
      pro,
      { ...nobodys, ownedEdition: 'PROFESSIONAL', isAnothers: true },
      [pro],
      policy202506.catalog,
    );
    expect(rivals).toEqual(direct);
  });
});

describe('an open deal that would be an upmarket referral (upmarket.partner-conditions, upmarket.deal-conditions)', () => {
  const step: TierStep = {
    day: '2025-01-01',
    tier: 'PLATINUM',
    uncapped: 'PLATINUM',
    heldSince: '2025-01-01',
    cause: 'GRANTED',
    evidence: [],
  };
  const facts: Partial<PartnerFacts> = { accreditations: [{ from: '2024-01-01', held: true, evidence: 'a' }] };
  const large = 'MARKETING_HUB PROFESSIONAL 3000.00 USD';
  const at = (given: Partial<PartnerFacts>, sold: string, tier: TierStep['tier'] = 'PLATINUM') =>
    isUpmarketReferral(partner('p1', { ...facts, ...given }), [line(sold)], '2025-11-15', policy202506, {
      tiers: new Map([['p1', [{ ...step, tier }]]]),
      upmarketExceptions: [],
      exchangeRateInForce: () => undefined,
    });
  it.each([
    ['meets every condition', {}, large, 'PLATINUM', true],
    ['has too low a tier', {}, large, 'GOLD', false],
    ['is not accredited', { accreditations: [] }, large, 'PLATINUM', false],
    ['is below the least MRR', {}, 'MARKETING_HUB PROFESSIONAL 2999.99 USD', 'PLATINUM', false],
    ['has no eligible edition', {}, 'MARKETING_HUB STARTER 3000.00 USD', 'PLATINUM', false],
    ['has no rate for its MRR', {}, 'MARKETING_HUB PROFESSIONAL 900000 JPY', 'PLATINUM', false],
  ] as const)('%s', (_, given, sold, tier, is) => expect(at(given, sold, tier)).toBe(is));
});
