import {
  forecast,
  type ForecastInput,
  type ForecastLine,
  forecastLineReasons,
  type ForecastQuarter,
  type Money,
} from '@tierline/rules';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import { type Amount, amountOf } from '../money/amount.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import type { AskedQuarters, ForecastBasisService } from './forecast-basis.service.js';

/** A quarter as the API shows it. */
export interface ForecastQuarterRecord {
  readonly quarter: string;
  readonly accrued: Amount;
  readonly committed: Amount;
  readonly pipeline: Amount;
  readonly low: Amount;
  readonly high: Amount;
  readonly bands: readonly { readonly coverage: string; readonly low: Amount; readonly high: Amount }[];
  readonly method: ForecastQuarter['method'];
  readonly lines: readonly ForecastLineRecord[];
  readonly reasons: readonly ReasonRecord[];
}

export interface ForecastLineRecord {
  readonly kind: ForecastLine['kind'];
  readonly customer: string | null;
  /** The key of an association, for what is committed. */
  readonly association: string | null;
  /** The key of a shared deal, for the pipeline. */
  readonly sharedDeal: string | null;
  readonly productLine: string;
  readonly base: Amount;
  readonly rate: string;
  readonly months: readonly string[];
  readonly full: Amount;
  readonly stage: NonNullable<ForecastLine['deal']>['stage'] | null;
  readonly closesIn: string | null;
  readonly amount: Amount;
  readonly reasons: readonly ReasonRecord[];
}

/** What a forecast is made from, for whoever makes one with the same rules. */
export interface ForecastBasisRecord {
  readonly asOf: string;
  readonly policyVersion: string;
  /** ForecastInput as JSON. */
  readonly input: string;
}

/** What is to come, of the partners whose figures the viewer may know. */
export class ForecastService {
  constructor(
    private readonly reading: Reading,
    private readonly basis: ForecastBasisService,
  ) {}

  /** A partner's quarters as they are foreseen today. Throws Refused where an exchange rate is missing. */
  async of(partner: PartnerRecord, asked: AskedQuarters): Promise<readonly ForecastQuarterRecord[]> {
    const input = await this.basis.of(partner, asked);
    return forecast(input).map((quarter) => this.#shown(quarter, input));
  }

  /** What that forecast is made from. Throws as it does. */
  async basisOf(partner: PartnerRecord, asked: AskedQuarters): Promise<ForecastBasisRecord> {
    const input = await this.basis.of(partner, asked);
    return { asOf: input.asOf, policyVersion: input.policy.version, input: JSON.stringify(input) };
  }

  #shown(quarter: ForecastQuarter, input: ForecastInput): ForecastQuarterRecord {
    const { accrued, committed, pipeline, low, high, bands, lines, reasons, ...rest } = quarter;
    const amounts = amountsOf({ accrued, committed, pipeline, low, high });
    return {
      ...rest,
      ...amounts,
      bands: bands.map((band) => ({ coverage: band.coverage, ...amountsOf({ low: band.low, high: band.high }) })),
      lines: lines.map((line) => this.#line(line, input)),
      reasons: reasonsOf(reasons, this.reading.scope.side, input.policy.version),
    };
  }

  #line(line: ForecastLine, input: ForecastInput): ForecastLineRecord {
    const { kind, key, customer, productLine, base, grant, months, full, deal, amount } = line;
    const { side } = this.reading.scope;
    return {
      ...{ kind, customer, productLine, months, rate: grant.rate },
      ...amountsOf({ base, full, amount }),
      association: kind === 'COMMITTED' ? key : null,
      sharedDeal: kind === 'PIPELINE' ? key : null,
      stage: deal?.stage ?? null,
      closesIn: deal?.closes ?? null,
      get reasons() {
        return reasonsOf(forecastLineReasons(line, input), side, input.policy.version);
      },
    };
  }
}

function amountsOf<Name extends string>(amounts: Readonly<Record<Name, Money>>): Record<Name, Amount> {
  const entries = Object.entries<Money>(amounts).map(([name, amount]) => [name, amountOf(amount)]);
  return Object.fromEntries(entries) as Record<Name, Amount>;
}
