import { describe, expect, it } from 'vitest';
import { shippedPolicies } from '../policies/shipped.js';
import { readPolicies } from '../policy-file/read.js';
import { parameterLabel, parameterText, parametersOf } from './parameters.js';

const shipped = [...shippedPolicies.values()];

describe('the parameters of a policy', () => {
  it('are each named in both languages, and the readings among them said in words', () => {
    for (const { parameters } of shipped)
      for (const parameter of parametersOf(parameters)) {
        expect(parameterLabel(parameter.name, 'en')).toMatch(/^[A-Z].* /);
        expect(parameterLabel(parameter.name, 'ja')).toMatch(/[ぁ-んァ-ヶ一-龠]/);
        for (const locale of ['en', 'ja'] as const) {
          const text = parameterText(parameter, locale);
          if (!/^[\d:]+$/.test(text)) expect(text).not.toBe(parameter.value);
        }
      }
  });

  it.each([
    ['poiDeadline', ['close-date', 'month-of-sale']],
    ['accrualDay', ['month-end', 'month-start']],
    ['rounding', ['half-up', 'half-even']],
    ['soldFloor', ['zero-per-line', 'zero-per-partner']],
    ['managedSplit', ['even', 'last-worker']],
    ['creditFollows', ['product-line', 'shared-deal']],
    ['upsellAutoCredit', [true, false]],
    ['upsellRestartsTerm', [false, true]],
  ])('%s has words for each reading, and a policy file may choose any', (name, readings) => {
    for (const value of readings) {
      expect(
        readPolicies({ version: 'x', effectiveFrom: '2026-01-01', extends: '2025-06', parameters: { [name]: value } })
          .ok,
      ).toBe(true);
      for (const locale of ['en', 'ja'] as const)
        expect(parameterText({ name, value: String(value) }, locale)).not.toBe(String(value));
    }
  });

  it.each([
    ['revenueShareRate', '0.2', 'Rate of revenue share', '20%'],
    ['revenueShareMonths.SOLUTIONS_PROVIDER', '12', 'Term of revenue share in months (Solutions Provider)', '12'],
    ['holidayAnswerBy', '17:00', 'Answer after a public holiday by', '17:00'],
    ['unheardOf', '1', 'unheardOf', '1'],
  ])('%s: %s', (name, value, label, text) => {
    expect(parameterLabel(name, 'en')).toBe(label);
    expect(parameterText({ name, value }, 'en')).toBe(text);
  });
});
