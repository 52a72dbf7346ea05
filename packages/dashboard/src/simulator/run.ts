/** What the simulator reckons, step by step: in a worker, and in tests as it is. */
import {
  estimates,
  forecast,
  type ForecastBand,
  type ForecastEstimate,
  type ForecastInput,
  forecastPaths,
  supposedOf,
  type TierAhead,
  type TierBasis,
  tiersAhead,
} from '@tierline/rules';
import { parseScenario } from './scenario.ts';
import { suppositionsOf } from './suppositions.ts';

/** What all scenarios of a run rest on. */
export interface RunBasis {
  readonly forecast: ForecastInput;
  readonly tiers: TierBasis;
}

/** What is counted on: there at once. */
export interface RunLine {
  readonly quarters: readonly ForecastEstimate[];
  /** At the next two reviews. */
  readonly tiers: readonly TierAhead[];
}

/** What may come instead: it takes a moment longer. In minor units. */
export interface RunBand {
  readonly bands: readonly (readonly ForecastBand[])[];
  /** Twenty courses that things may take, quarter by quarter. */
  readonly paths: readonly (readonly number[])[];
  /** What the next quarter may come to, in twenty values that are each as likely. */
  readonly dots: readonly number[];
}

export const SHOWN_PATHS = 20;
const DRAWN_PATHS = 1_000;
/** The quarter after the running one: its payout is what a partner plans with. */
export const NEXT = 1;

function supposed(input: ForecastInput, scenario: string): ForecastInput {
  return supposedOf(input, suppositionsOf(parseScenario(scenario) ?? {}, input));
}

export function runLine({ forecast: input, tiers }: RunBasis, scenario: string): RunLine {
  const given = supposed(input, scenario);
  return { quarters: estimates(given), tiers: tiersAhead(tiers, given) };
}

export function runBand({ forecast: input }: RunBasis, scenario: string): RunBand {
  const given = supposed(input, scenario);
  const quarters = forecast(given);
  const paths = forecastPaths(given, DRAWN_PATHS).map((totals) => totals.map(({ minor }) => minor));
  const accrued = quarters[NEXT]?.accrued.minor ?? 0;
  return {
    bands: quarters.map(({ bands }) => bands),
    paths: paths.slice(0, SHOWN_PATHS),
    dots: quantiles(paths.map((totals) => accrued + (totals[NEXT] ?? 0))),
  };
}

/** The middles of twenty parts of what may come, each as likely as the others. */
function quantiles(totals: readonly number[]): number[] {
  const ascending = [...totals].sort((a, b) => a - b);
  return Array.from(
    { length: SHOWN_PATHS },
    (_, place) => ascending[Math.floor(((2 * place + 1) * ascending.length) / (2 * SHOWN_PATHS))] ?? 0,
  );
}
