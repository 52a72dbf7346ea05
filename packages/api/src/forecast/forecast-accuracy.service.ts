import {
  accuracyByHorizon,
  errorOf,
  type ForecastError,
  type HorizonAccuracy,
  lastEndedMonth,
  monthsOf,
  quarterOf,
} from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { type KeptForecast, keptForecasts } from './kept-forecast.loader.js';

export interface KeptForecastRecord extends Pick<
  KeptForecast,
  'quarter' | 'madeOn' | 'method' | 'policyVersion' | 'coverage'
> {
  readonly committed: Amount;
  readonly pipeline: Amount;
  readonly low: Amount;
  readonly high: Amount;
  /** All four null while the quarter is not over. */
  readonly ahead: number | null;
  readonly came: Amount | null;
  readonly error: Amount | null;
  readonly isWithinBand: boolean | null;
}

export interface HorizonRecord extends Omit<HorizonAccuracy, 'meanError' | 'bias'> {
  readonly meanError: Amount;
  readonly bias: Amount;
}

export interface AccuracyRecord {
  readonly horizons: readonly HorizonRecord[];
  readonly forecasts: readonly KeptForecastRecord[];
}

/** The last zone in which a month ends. */
const LAST_ZONE = 'Etc/GMT+12';
const FIRST = '0000-Q1';

/** Forecasts as they were made, and how far off they were. */
export class ForecastAccuracyService {
  constructor(private readonly reading: Reading) {}

  /** What was foreseen of a quarter, from month to month. */
  async keptOf({ key }: PartnerRecord, quarter: string): Promise<readonly KeptForecastRecord[]> {
    const kept = (await this.reading.load(keptForecasts, key, { from: quarter, to: quarter })) ?? [];
    return kept.map((forecast) => shown(forecast, this.#isOver(forecast) ? errorOf(forecast) : null));
  }

  /** How far off the kept forecasts were of quarters that are over everywhere, by how far ahead they looked. */
  async of({ key }: PartnerRecord): Promise<AccuracyRecord> {
    const kept = (await this.reading.load(keptForecasts, key, { from: FIRST, to: quarterOf(this.#ended) })) ?? [];
    const tried = kept
      .filter((forecast) => this.#isOver(forecast))
      .map((forecast) => ({ forecast, error: errorOf(forecast) }));
    return {
      horizons: accuracyByHorizon(tried.map(({ error }) => error)).map(({ meanError, bias, ...horizon }) => ({
        ...horizon,
        meanError: amountOf(meanError),
        bias: amountOf(bias),
      })),
      forecasts: tried.map(({ forecast, error }) => shown(forecast, error)),
    };
  }

  get #ended(): string {
    return lastEndedMonth(this.reading.now.toISOString(), LAST_ZONE);
  }

  #isOver({ quarter }: KeptForecast): boolean {
    return monthsOf(quarter)[2] <= this.#ended;
  }
}

function shown(forecast: KeptForecast, error: ForecastError | null): KeptForecastRecord {
  const { quarter, madeOn, method, policyVersion, coverage, committed, pipeline, low, high } = forecast;
  return {
    ...{ quarter, madeOn, method, policyVersion, coverage },
    committed: amountOf(committed),
    pipeline: amountOf(pipeline),
    low: amountOf(low),
    high: amountOf(high),
    ahead: error?.ahead ?? null,
    came: error && amountOf(error.came),
    error: error && amountOf(error.error),
    isWithinBand: error?.isWithinBand ?? null,
  };
}
