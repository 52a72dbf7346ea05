import { amountText, type ForecastInput, type Money } from '@tierline/rules';
import { computed, type ComputedRef, onScopeDispose, shallowRef, triggerRef, watch } from 'vue';
import type { Amount } from '../format/money.ts';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { usePartner } from '../viewer/partner.ts';
import { ForecastDocument, type ForecastQuery } from './forecast.graphql.ts';
import type { RunBand, RunLine } from './run.ts';
import { createRunner, type Reckoner, type Runner } from './runner.ts';
import type { ScenarioAddress } from './scenario-address.ts';

export type ServedForecast = NonNullable<ForecastQuery['partner']>;
export const QUARTERS = 12;

/** What was reckoned of one scenario so far. */
export interface Outcome {
  readonly line: RunLine | null;
  readonly band: RunBand | null;
  readonly fault: string | null;
}

const NOTHING: Outcome = { line: null, band: null, fault: null };

/** Whether what ran in the browser came to what the server says. `differs`: other rules ran here than there. */
export type Agreement = 'unknown' | 'same' | 'differs';

export interface Simulation {
  readonly widget: Widget<ForecastQuery>;
  /** What everything on the page rests on. */
  readonly basis: ComputedRef<ForecastInput | null>;
  readonly served: ComputedRef<ServedForecast | null>;
  /** The server's forecast has moved on since. */
  readonly isOutdated: ComputedRef<boolean>;
  readonly recalculate: () => void;
  readonly outcomeOf: (scenario: string) => Outcome;
  readonly agreement: ComputedRef<Agreement>;
}

export const asAmount = (value: Money): Amount => ({ amount: amountText(value), currency: value.currency });

const same = (found: Money | undefined, stated: Amount) =>
  found !== undefined && found.currency === stated.currency && amountText(found) === stated.amount;

/** The unmodified scenario has to be the server's forecast, to the minor unit: figures, bands and the policy. */
export function agreementOf({ line, band, fault }: Outcome, basis: ForecastInput, served: ServedForecast): Agreement {
  if (basis.policy.version !== served.forecastBasis.policyVersion || fault !== null) return 'differs';
  if (!line || !band) return 'unknown';
  const agrees = served.forecast.every((quarter, place) => {
    const own = line.quarters[place];
    const bands = band.bands[place] ?? [];
    const isLine = [own?.accrued, own?.committed, own?.pipeline].every((value, each) =>
      same(value, [quarter.accrued, quarter.committed, quarter.pipeline][each] ?? quarter.accrued),
    );
    const isBand = quarter.bands.every(
      ({ low, high }, each) => same(bands[each]?.low, low) && same(bands[each]?.high, high),
    );
    return own?.quarter === quarter.quarter && isLine && isBand;
  });
  return agrees ? 'same' : 'differs';
}

/** Everything that is reckoned from, as text. */
const basisText = (served: ServedForecast | null) =>
  served && `${served.forecastBasis.input}\n${served.tierBasis.input}`;

const spawnWorker = (): Reckoner =>
  new Worker(new URL('./forecast.worker.ts', import.meta.url), { type: 'module', name: 'forecast' });

/** The forecast as the server has it, and scenarios of it as the rules in this browser reckon them. */
export function useSimulation(
  { text, pinned }: Pick<ScenarioAddress, 'text' | 'pinned'>,
  spawn: () => Reckoner = spawnWorker,
): Simulation {
  const { scope } = usePartner();
  const widget = useWidget(ForecastDocument, () => ({ partner: scope.value.key, quarters: QUARTERS }));
  const newest = computed(() => widget.data.value?.partner ?? null);
  const used = shallowRef<ServedForecast | null>(null);
  const outcomes = shallowRef(new Map<string, Outcome>());
  const basis = computed(() => (used.value ? (JSON.parse(used.value.forecastBasis.input) as ForecastInput) : null));

  function note(scenario: string, part: Partial<Outcome>): void {
    outcomes.value.set(scenario, { ...(outcomes.value.get(scenario) ?? NOTHING), ...part });
    triggerRef(outcomes);
  }
  let runner: Runner | null = null;
  const started = (): Runner =>
    (runner ??= createRunner(spawn, {
      line: (scenario, line) => note(scenario, { line, fault: null }),
      band: (scenario, band) => note(scenario, { band, fault: null }),
      fault: (scenario, fault) => note(scenario, { fault }),
    }));
  onScopeDispose(() => runner?.stop());

  function askWanted(): void {
    if (!used.value) return;
    const wanted = [...new Set([text.value, '', ...pinned.value])];
    started().ask(wanted.filter((scenario) => !outcomes.value.get(scenario)?.band));
  }
  function recalculate(): void {
    if (!newest.value) return;
    used.value = newest.value;
    outcomes.value = new Map();
    started().rest(newest.value.forecastBasis.input, newest.value.tierBasis.input);
    askWanted();
  }

  watch(newest, () => used.value ?? recalculate(), { immediate: true });
  watch([text, pinned], askWanted);

  return {
    widget,
    basis,
    served: computed(() => used.value),
    isOutdated: computed(() => used.value !== null && basisText(newest.value) !== basisText(used.value)),
    recalculate,
    outcomeOf: (scenario) => outcomes.value.get(scenario) ?? NOTHING,
    agreement: computed(() =>
      used.value && basis.value ? agreementOf(outcomes.value.get('') ?? NOTHING, basis.value, used.value) : 'unknown',
    ),
  };
}
