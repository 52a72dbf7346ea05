import { expect, it } from 'vitest';
import { policy202506 } from '../policies/2025-06.js';
import { versionDifferences } from './differences.js';

it('names the fields in which a version differs, and not its name or first day', () => {
  const own = {
    ...policy202506,
    version: 'own',
    effectiveFrom: '2026-01-01',
    parameters: { ...policy202506.parameters, poiDeadline: 'month-of-sale', upsellAutoCredit: false } as const,
    points: { ...policy202506.points, values: { ...policy202506.points.values, CHF: '90' } },
    upmarket: { ...policy202506.upmarket, tiers: ['ELITE'] as const },
  };
  expect(versionDifferences(own, policy202506)).toEqual([
    { path: 'parameters.poiDeadline', own: 'month-of-sale', other: 'close-date' },
    { path: 'parameters.upsellAutoCredit', own: 'false', other: 'true' },
    { path: 'points.values.CHF', own: '90', other: null },
    { path: 'upmarket.tiers', own: '["ELITE"]', other: '["PLATINUM","DIAMOND","ELITE"]' },
  ]);
  expect(versionDifferences(policy202506, { ...policy202506, version: 'x' })).toEqual([]);
});
