import {
  addMonths,
  monthOf,
  nextQuarter,
  parseMoney,
  quarterOf,
  subtract,
  amountText,
  isCurrency,
} from '@tierline/rules';
import { useMutation } from '@urql/vue';
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { useAct, type ActError } from '../../acts/act.ts';
import type { Amount } from '../../format/money.ts';
import { dayOf } from '../../format/date.ts';
import { faultText } from '../../graphql/fault.ts';
import { useWidget, type Widget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { useClock } from '../../viewer/clock.ts';
import { totals } from '../totals.ts';
import { CloseQuarterDocument, type CloseQuarterMutation } from './closing.graphql.ts';
import {
  QuarterBooksDocument,
  QuarterForecastsDocument,
  type QuarterBooksQuery,
  type QuarterForecastsQuery,
} from './quarter.graphql.ts';

export type Closing = NonNullable<CloseQuarterMutation['closeQuarter']['closing']>;
export type StatementRow = QuarterBooksQuery['statements']['nodes'][number];

/** The quarter that ended last, and those before it, the newest first. */
export function useQuarters(): ComputedRef<readonly string[]> {
  const clock = useClock();
  return computed(() => {
    const month = monthOf(dayOf(clock.now.value, 'UTC'));
    return Array.from({ length: 20 }, (_, back) => quarterOf(addMonths(month, -3 * (back + 1))));
  });
}

export interface ClosingCheck {
  readonly name: string;
  /** 'open': it cannot be told yet. 'warn': it does not stand in the way, and somebody should know. */
  readonly state: 'good' | 'bad' | 'warn' | 'open';
  readonly detail: string | null;
  readonly errors: readonly ActError[];
}

const hindrances = ['QUARTER_NOT_OVER', 'EARLIER_QUARTER_OPEN', 'NOT_DECIDED', 'EXCHANGE_RATE_MISSING', 'CLOSED_OVER'];

/** What the API says of each thing that could stand in the way, once it was asked. */
export function apiChecks(closing: Closing | null, errors: readonly ActError[]): ClosingCheck[] {
  return hindrances.map((name) => {
    const own = errors.filter(({ code }) => code === name);
    const state = closing === null ? 'open' : own.length > 0 ? 'bad' : 'good';
    return { name, state, detail: null, errors: own };
  });
}

/** Whether the statements come to the total that the API closes, currency by currency: reckoned again here. */
export function footingCheck(closing: Closing | null, statements: readonly StatementRow[]): ClosingCheck {
  const text = (amounts: readonly Amount[]) =>
    amounts
      .map(({ amount, currency }) => `${currency} ${amount}`)
      .sort()
      .join(', ');
  const foots = closing && text(totals(statements.map(({ total }) => total))) === text(closing.totals);
  return { name: 'FOOTING', state: closing === null ? 'open' : foots ? 'good' : 'bad', detail: null, errors: [] };
}

/** The newest forecast of the quarter for each partner, and what it came to. */
export interface Variance {
  readonly partner: string;
  readonly foretold: Amount;
  readonly came: Amount;
  readonly difference: Amount;
}

export function variancesOf(
  statements: readonly StatementRow[],
  forecasts: QuarterForecastsQuery['reportForecasts']['nodes'],
): Variance[] {
  return statements.flatMap(({ partner, total }) => {
    const [newest] = forecasts
      .filter(({ partnerKey, currency }) => partnerKey === partner.key && currency === total.currency)
      .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
    if (!newest || !isCurrency(total.currency)) return [];
    const { accrued, committed, pipeline, currency } = newest;
    const [foretold] = totals([accrued, committed, pipeline].map((amount) => ({ amount, currency })));
    if (!foretold) return [];
    const difference = subtract(parseMoney(total.amount, currency), parseMoney(foretold.amount, currency));
    return [{ partner: partner.name, foretold, came: total, difference: { amount: amountText(difference), currency } }];
  });
}

export interface QuarterClosing {
  readonly books: Widget<QuarterBooksQuery>;
  readonly forecasts: Widget<QuarterForecastsQuery>;
  /** As the dry run, or the closing itself, told it last; null before the first of them. */
  readonly closing: Ref<Closing | null>;
  /** What stands in the way, as it was told last. */
  readonly errors: ComputedRef<readonly ActError[]>;
  readonly isBusy: ComputedRef<boolean>;
  /** Asks what closing would do; nothing is closed by it. */
  readonly check: () => Promise<void>;
  /** Closes it for good; whether it was done. */
  readonly close: () => Promise<boolean>;
  /** Lets go of what was told of another quarter. */
  readonly forget: () => void;
}

export function useQuarterClosing(quarter: () => string): QuarterClosing {
  const variables = () => ({ quarter: quarter(), next: nextQuarter(quarter()) });
  const closing = ref<Closing | null>(null);
  const asked = shallowRef<readonly ActError[]>([]);
  const asking = useMutation(CloseQuarterDocument);
  const act = useAct({
    mutation: CloseQuarterDocument,
    variables: (of: string) => ({ input: { quarter: of, dryRun: false } }),
    payloadOf: ({ closeQuarter }: CloseQuarterMutation) => closeQuarter,
  });

  async function check(): Promise<void> {
    act.reset();
    const input = { quarter: quarter(), dryRun: true };
    const { data, error } = await asking.executeMutation({ input, locale: apiLocale() });
    closing.value = data?.closeQuarter.closing ?? null;
    asked.value = data?.closeQuarter.userErrors ?? (error ? [{ message: faultText(error) }] : []);
  }

  async function close(): Promise<boolean> {
    const done = await act.send(quarter());
    if (done) closing.value = done.closing;
    return done !== null;
  }

  function forget(): void {
    closing.value = null;
    asked.value = [];
    act.reset();
  }

  return {
    books: useWidget(QuarterBooksDocument, variables),
    forecasts: useWidget(QuarterForecastsDocument, variables),
    closing,
    errors: computed(() => [...asked.value, ...act.errors.value]),
    isBusy: computed(() => asking.fetching.value || act.isBusy.value),
    ...{ check, close, forget },
  };
}
