import { describe, expect, it } from 'vitest';
import type { ClauseCode } from '../clauses/register.js';
import { type Fact, reason } from '../decision.js';
import type { Proof } from '../proof/proofs.js';
import { signedByClose } from '../proof/signed-by-close.js';
import { mendableUntil } from './mending.js';

const closed = { closedOn: '2026-11-20' };
const proof = { ...closed, deadlineOn: '2026-11-30' };
const proofMissing = reason('poi.signed-by-close', false, proof);

const table: [ClauseCode, Record<string, Fact>, string | null][] = [
  ['credit.discretion', closed, '2026-11-20'],
  ['registration.purchase-domain', closed, '2026-11-20'],
  ['registration.wrong-domain', closed, '2026-11-20'],
  ['poi.required', proof, '2026-11-30'],
  ['poi.signed-by-close', proof, '2026-11-30'],
  ['poi.partners-duty', { closedOn: null, expectedCloseOn: '2026-11-20', deadlineOn: '2026-11-20' }, '2026-11-20'],
  ['poi.follows-quote', { productLine: 'SALES_HUB' }, '2026-11-30'],
  ['upmarket.deal-conditions', { missing: 'signed proof', ...closed }, '2026-11-30'],
  ['upmarket.deal-conditions', { missing: 'confirmed services', ...closed }, '2026-11-20'],
  ['upmarket.deal-conditions', { missing: 'eligible edition' }, null],
  ['credit.eligible-sales', closed, null],
  ['review.sanctions', { until: '2026-12-31' }, null],
  ['motion.assisted', {}, null],
];

describe('the last day on which it can still be put right', () => {
  it.each(table)('%s with %j: %s', (clause, facts, day) => {
    expect(mendableUntil(reason(clause, false, facts), [proofMissing])).toBe(day);
    expect(mendableUntil(reason(clause, true, facts), [proofMissing])).toBeNull();
  });

  it('is not known of a line whose deal says nothing of a proof (poi.follows-quote)', () => {
    expect(mendableUntil(reason('poi.follows-quote', false), [])).toBeNull();
  });

  it.each([
    ['close-date', '2026-11-20'],
    ['month-of-sale', '2026-11-30'],
  ] as const)('is the one by which the proof is decided, with %s (poi.signed-by-close)', (poiDeadline, day) => {
    const late: Proof[] = [];
    const { reasons, holds } = signedByClose(late, '2026-11-20', 'Asia/Tokyo', { poiDeadline });
    expect(holds).toBe(false);
    expect(reasons.map((each) => mendableUntil(each))).toEqual([day, day]);
  });
});
