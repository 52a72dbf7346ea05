import { describe, expect, it } from 'vitest';
import type { Fact } from '../decision.js';
import { factLabel, factText } from './fact-text.js';
import { editionName, motionName, productLineName } from './names.js';

describe('facts', () => {
  it.each<[Fact, string, string]>([
    [null, '—', '—'],
    [[], '—', '—'],
    [true, 'yes', 'はい'],
    [false, 'no', 'いいえ'],
    [36, '36', '36'],
    ['2025-06-30', '30 Jun 2025', '2025/06/30'],
    ['2025-06', 'Jun 2025', '2025年6月'],
    ['2025-06-30T15:00:00Z', '30 Jun 2025, 15:00 (UTC)', '2025/06/30 15:00(UTC)'],
    ['OPERATIONS_HUB', 'Operations Hub', 'Operations Hub'],
    ['CREDITS', 'Credits', 'クレジット製品'],
    ['HUB_INDEPENDENT:REPORT_LIMIT', 'Report limit', 'Report limit'],
    ['ENTERPRISE', 'Enterprise', 'Enterprise'],
    ['PARTNER_ASSISTED', 'Partner Assisted', 'Partner Assisted'],
    ['SOLUTIONS_PROVIDER', 'Solutions Provider', 'Solutions Provider'],
    ['TIER_LOWERED', 'lowered tier', 'ティアの降格'],
    ['JP', 'JP', 'JP'],
    [{ minor: 96_000, currency: 'JPY' }, '¥96,000', '¥96,000'],
    [['SALES_HUB STARTER', 'CREDITS NONE'], 'Sales Hub Starter, Credits', 'Sales Hub Starter、クレジット製品'],
    ['Both were heard.', 'Both were heard.', 'Both were heard.'],
  ])('reads %j', (value, en, ja) => {
    expect([factText(value, 'en'), factText(value, 'ja')]).toEqual([en, ja]);
  });

  it('reads a text by the name of its fact where that says more than its form', () => {
    expect(factText('0.2', 'en', { name: 'rate' })).toBe('20%');
    expect(factText('2025-06', 'en', { name: 'policyVersion' })).toBe('2025-06');
    expect(factText('2025-06-30', 'ja', { name: 'reason' })).toBe('2025-06-30');
    expect(factText('poiDeadline: close-date', 'ja', { name: 'parameter' })).toBe('POIの期限:成約日');
    expect(factText(['budget', 'timing'], 'ja', { name: 'missing' })).toBe('予算、導入時期');
    expect(factText('2025-06-30T15:00:00Z', 'en', { timeZone: 'Asia/Tokyo' })).toBe('1 Jul 2025, 00:00 (Asia/Tokyo)');
  });

  it('labels a fact in the language, and spells out one that has no label', () => {
    expect([factLabel('closedOn', 'en'), factLabel('closedOn', 'ja')]).toEqual(['Close date', '成約日']);
    expect(factLabel('someOtherFact', 'en')).toBe('some other fact');
    expect(factLabel('constructor', 'ja')).toBe('constructor');
  });

  it('names the words of the program, and leaves a word that it does not know', () => {
    expect(productLineName('MARKETING_HUB', 'ja')).toBe('Marketing Hub');
    expect(productLineName('HUB_INDEPENDENT:CORE_SEAT', 'en')).toBe('Core seat');
    expect([editionName('NONE', 'en'), editionName('NONE', 'ja')]).toEqual(['no edition', 'エディションなし']);
    expect(motionName('PARTNER_SOURCED', 'ja')).toBe('Partner Sourced');
    expect(motionName('toString', 'en')).toBe('toString');
  });
});
