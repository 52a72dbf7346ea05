import { describe, expect, it } from 'vitest';
import type { Program } from '../history.js';
import { waiverFaults } from './waiver.js';

const partner = (key: string, ...programs: [string, Program][]) => ({
  key,
  programs: programs.map(([from, program]) => ({ from, program })),
});
const solutions = partner('p1', ['2021-01-01', 'SOLUTIONS_PARTNER']);
const provider = partner('p2', ['2021-01-01', 'SOLUTIONS_PARTNER'], ['2025-07-01', 'SOLUTIONS_PROVIDER']);

/** Who is to give the onboarding, whether the vendor's is waived, who has a proof, on which day, and what stands in the way. */
const table: [string, typeof solutions, boolean, string[], string, string[]][] = [
  ['a Solutions Partner waives (onboarding.partner-may-waive)', solutions, true, ['p1'], '2025-07-01', []],
  ['a Provider on its last day as a Partner', provider, true, ['p2'], '2025-06-30', []],
  ['a Provider from its first day on', provider, true, ['p2'], '2025-07-01', ['onboarding.provider-may-not-waive']],
  ['a Provider that waives nothing', provider, false, [], '2025-07-01', []],
  ['a partner without a proof', solutions, true, ['p2'], '2025-07-01', ['onboarding.waiver-on-poi']],
  [
    'a Provider without a proof',
    provider,
    true,
    [],
    '2025-07-01',
    ['onboarding.provider-may-not-waive', 'onboarding.waiver-on-poi'],
  ],
];

describe('who may waive the onboarding of the vendor', () => {
  it.each(table)('%s', (_, of, waivesVendors, withProof, day, clauses) => {
    const planned = [{ productLine: 'MARKETING_HUB', partner: of, waivesVendors } as const];
    expect(waiverFaults(planned, new Set(withProof), day).map(({ clause }) => clause)).toEqual(clauses);
  });
});
