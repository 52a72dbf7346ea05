import { type Reason, reason } from '../decision.js';
import { add } from '../money.js';
import { uncountedOn } from './points.js';
import { decimalText, plus } from './rational.js';
import type { StandingFacts } from './standing-facts.js';

/** What the points come from: lines sold count without management, and whoever serves a customer counts, whoever sold. */
export function counting({ points: { sourced, assisted, managed }, on, policy }: StandingFacts): Reason[] {
  const { parameters } = policy;
  const soldFloor = `soldFloor: ${parameters.soldFloor}`;
  const managedSplit = `managedSplit: ${parameters.managedSplit}`;
  const sold = plus(sourced, assisted);
  return [
    ...(sold.numerator > 0n
      ? [
          reason('sold.needs-no-management', true, {
            measuredOn: on,
            soldPoints: decimalText(sold),
            parameter: soldFloor,
          }),
        ]
      : []),
    ...(managed.numerator > 0n
      ? [
          reason('managed.counts-after-sale', true, {
            measuredOn: on,
            managedPoints: decimalText(managed),
            parameter: managedSplit,
          }),
        ]
      : []),
  ];
}

/** Amounts in a currency for which the policy states no point value: they give no points, and are never passed over in silence. */
export function uncounted({ spans, on, policy }: StandingFacts): Reason[] {
  const amounts = uncountedOn(spans, on);
  const said = (clause: 'sold.definition' | 'managed.total-of-serviced', isManaged: boolean) =>
    byCurrency(amounts.filter(({ kind }) => (kind === 'MANAGED') === isManaged)).map((amount) =>
      reason(clause, false, { measuredOn: on, uncounted: amount, policyVersion: policy.version }),
    );
  return [...said('sold.definition', false), ...said('managed.total-of-serviced', true)];
}

function byCurrency(amounts: ReturnType<typeof uncountedOn>) {
  const sums = new Map<string, (typeof amounts)[number]['amount']>();
  for (const { amount } of amounts) {
    const known = sums.get(amount.currency);
    sums.set(amount.currency, known ? add(known, amount) : amount);
  }
  return [...sums.values()];
}
