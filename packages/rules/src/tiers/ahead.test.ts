import { describe, expect, it } from 'vitest';
import { supposedOf, type Supposition } from '../forecast/what-if.js';
import { money } from '../money.js';
import { policy202506 } from '../policies/2025-06.js';
import { expected, foreseen, openDeal } from '../testing/foreseen.js';
import { span } from '../testing/point-spans.js';
import { partner } from '../testing/story.js';
import { type TierBasis, tiersAhead } from './ahead.js';

const basis = (spans: TierBasis['spans'] = [], more: Partial<TierBasis> = {}): TierBasis => ({
  ...{ facts: partner('p1', {}), policies: [policy202506], spans, ...more },
});
const at = (text: string, customer = 'c1') => ({ ...span(text), customer });
const never: Supposition = { kind: 'LINES_END', perThousandMonths: 0 };
const told = (given: TierBasis, suppositions: readonly Supposition[], deals = [openDeal()]) =>
  tiersAhead(given, supposedOf(foreseen({ deals }), suppositions)).map(
    ({ recalibratesOn, tier, points }) => `${recalibratesOn} ${tier} ${points.sourced} ${points.total}`,
  );

describe('the tier ahead', () => {
  it('rolls off what was sold as is known, while the work at customers goes on', () => {
    const given = basis([at('63 SOURCED 2025-02-01 2026-02-01'), at('60 MANAGED 2025-10-01 2025-12-30')]);
    expect(told(given, [never], [])).toEqual(['2026-01-15 GOLD 63 123', '2026-07-15 NONE 0 60']);
  });

  it('counts an open deal from its close, times the chance of its stage', () => {
    const sure: Supposition = { kind: 'CLOSE_RATE', stage: null, rate: '1' };
    const half: Supposition = { kind: 'CLOSE_RATE', stage: null, rate: '0.5' };
    const deals = [openDeal({ lines: [expected({ mrr: money(480_000, 'JPY') })] })];
    // ¥480,000 is 40 point values, at five points each.
    expect(told(basis(), [never, sure], deals)).toEqual(['2026-01-15 GOLD 200 200', '2026-07-15 GOLD 200 200']);
    expect(told(basis(), [never, half], deals)[0]).toBe('2026-01-15 NONE 100 100');
  });

  it('reaches higher with a planned deal, and lower where lines end often', () => {
    const given = basis([at('63 SOURCED 2025-11-01'), at('60 MANAGED 2025-10-01 2025-12-30')]);
    const planned = openDeal({ key: 'planned', stage: 'SIGNED', lines: [expected({ mrr: money(960_000, 'JPY') })] });
    const sure: Supposition = { kind: 'CLOSE_RATE', stage: 'SIGNED', rate: '1' };
    expect(told(given, [never], []).map((text) => text.split(' ')[1])).toEqual(['GOLD', 'GOLD']);
    expect(told(given, [never, { kind: 'DEAL_ADDED', deal: planned }, sure], [])[1]).toBe(
      '2026-07-15 PLATINUM 463 523',
    );
    const worn = told(given, [{ kind: 'LINES_END', perThousandMonths: 100 }], []);
    expect(worn).toEqual(['2026-01-15 GOLD 51.03 99.63', '2026-07-15 NONE 27.1194 52.9474']);
  });

  it('is none for a Solutions Provider, whatever comes', () => {
    const facts = partner('p1', { programs: [{ from: '2021-01-01', program: 'SOLUTIONS_PROVIDER' }] });
    expect(told(basis([at('900 SOURCED 2025-02-01')], { facts }), [])).toEqual([
      '2026-01-15 NONE 0 0',
      '2026-07-15 NONE 0 0',
    ]);
  });
});
