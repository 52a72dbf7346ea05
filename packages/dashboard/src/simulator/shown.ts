/** Quarters as the page shows them: what happened, what is counted on, and what may come instead. */
import {
  add,
  amountText,
  type Money,
  nextQuarter,
  parseMoney,
  quarterOf,
  addMonths,
  monthsOf,
  monthOf,
} from '@tierline/rules';
import { computed, type ComputedRef } from 'vue';
import type { Amount } from '../format/money.ts';
import { useWidget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { PastQuartersDocument, type PastQuartersQuery } from './past.graphql.ts';
import { asAmount, type Outcome } from './simulation.ts';

export interface ShownBand {
  readonly coverage: string;
  /** With what has accrued already. */
  readonly low: Amount;
  readonly high: Amount;
}

export interface ShownQuarter {
  readonly quarter: string;
  readonly kind: 'past' | 'open' | 'ahead';
  /** What stands on the statement: a fact. */
  readonly actual: Amount;
  readonly committed: Amount;
  /** Of open deals whose proof is signed. */
  readonly signed: Amount;
  /** Of the other open deals. */
  readonly pipeline: Amount;
  readonly total: Amount;
  /** Narrow to wide; empty while they are reckoned. */
  readonly bands: readonly ShownBand[];
}

export const minorOf = ({ amount, currency }: Amount): number => parseMoney(amount, currency).minor;

function foreseen({ line, band }: Outcome): ShownQuarter[] {
  return (line?.quarters ?? []).map(({ quarter, accrued, committed, pipeline, signed }, place) => {
    const plus = (part: Money) => asAmount(add(accrued, part));
    return {
      ...{ quarter, kind: place === 0 ? 'open' : 'ahead', actual: asAmount(accrued), committed: asAmount(committed) },
      ...{ signed: asAmount(signed), pipeline: asAmount({ ...pipeline, minor: pipeline.minor - signed.minor }) },
      total: plus(add(committed, pipeline)),
      bands: (band?.bands[place] ?? []).map(({ coverage, low, high }) => ({
        coverage,
        low: plus(low),
        high: plus(high),
      })),
    };
  });
}

/** A quarter that is over, with nothing left to foresee. */
function past(quarter: string, stated: PastQuartersQuery['statements']['nodes'], currency: string): ShownQuarter {
  const none = { amount: amountText({ minor: 0, currency }), currency };
  const actual = stated.find((each) => each.quarter === quarter)?.total ?? none;
  return { quarter, kind: 'past', actual, committed: none, signed: none, pipeline: none, total: actual, bands: [] };
}

const SHOWN_PAST = 4;

/** The past year and the quarters of an outcome. */
export function useShownQuarters(outcome: () => Outcome): ComputedRef<readonly ShownQuarter[]> {
  const { scope, today } = usePartner();
  const running = computed(() => quarterOf(monthOf(today.value)));
  const from = computed(() => quarterOf(addMonths(monthsOf(running.value)[0], -3 * SHOWN_PAST)));
  const widget = useWidget(PastQuartersDocument, () => ({
    ...{ partner: scope.value.key, from: from.value, until: running.value },
  }));
  return computed(() => {
    const ahead = foreseen(outcome());
    const stated = widget.data.value?.statements.nodes;
    if (ahead.length === 0 || !stated) return ahead;
    const quarters: string[] = [];
    for (let quarter = from.value; quarter < running.value; quarter = nextQuarter(quarter)) quarters.push(quarter);
    return [...quarters.map((quarter) => past(quarter, stated, scope.value.currency)), ...ahead];
  });
}
