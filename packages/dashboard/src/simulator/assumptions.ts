/** What a forecast assumes before anything is supposed, and where each assumption comes from. */
import { amountText, type ForecastInput, type ForecastStage, money } from '@tierline/rules';
import { type Growth, stages } from './scenario.ts';

/** How sure an assumption is: told by the partner's own history, or mostly taken from the policy while that is short. */
export interface Assumption {
  readonly value: number;
  readonly isOwn: boolean;
  /** What of the own history it rests on: so many of so many. */
  readonly seen: number;
  readonly of: number;
}

/** Of a hundred deals at a stage, those that are won: the partner's own with the policy's assumption counted in. */
export function rateAssumed(stage: ForecastStage, { past, policy }: ForecastInput): Assumption {
  const own = past.stages[stage];
  const assumed = policy.forecast.winning[stage];
  return {
    value: Math.round((100 * (own.won + assumed.won)) / (own.tried + assumed.tried)),
    isOwn: own.tried >= policy.forecast.enoughDeals,
    seen: own.won,
    of: own.tried,
  };
}

/** Days from registration to close; of own deals so many. */
export function daysAssumed({ past, policy }: ForecastInput): Assumption {
  const { deals, days } = past.closed;
  return {
    value: Math.ceil((days + policy.forecast.daysToClose) / (deals + 1)),
    isOwn: deals >= policy.forecast.enoughDeals,
    seen: deals,
    of: deals,
  };
}

/** In so many of a thousand months a line ends, on average over the rates that the policy holds for possible. */
export function endsAssumed({ past, policy }: ForecastInput): Assumption {
  const isOwn = past.months >= policy.forecast.enoughMonths;
  const { ending } = policy.forecast;
  const weight = ending.reduce((sum, each) => sum + each.weight, 0);
  const usual = ending.reduce((sum, each) => sum + each.perThousandMonths * each.weight, 0) / weight;
  const value = isOwn ? (1_000 * past.ended) / past.months : usual;
  return { value: Math.round(value), isOwn, seen: past.ended, of: past.months };
}

/** What new deals would be like if they were like what the partner has; it is where planning begins, and counts for nothing yet. */
export function growthLikeNow({ lines, deals, partner }: ForecastInput): Growth {
  const own = lines.filter(({ mrr }) => mrr.currency === partner.currency);
  const minor = own.reduce((sum, { mrr }) => sum + mrr.minor, 0);
  const average =
    own.length === 0 ? money(0, partner.currency) : money(Math.round(minor / own.length), partner.currency);
  const sourced = deals.filter(({ motion }) => motion === 'PARTNER_SOURCED').length;
  const products = lines.map(({ productLine }) => productLine);
  const mix = Object.fromEntries(
    [...new Set(products)].map((line) => [line, products.filter((each) => each === line).length]),
  );
  return {
    deals: 0,
    mrr: amountText(average),
    sourced: deals.length === 0 ? 100 : Math.round((100 * sourced) / deals.length),
    mix: products.length === 0 ? { MARKETING_HUB: 1 } : mix,
  };
}

/** Every stage with what is assumed of it. */
export function ratesAssumed(input: ForecastInput): readonly (Assumption & { readonly stage: ForecastStage })[] {
  return stages.map((stage) => ({ stage, ...rateAssumed(stage, input) }));
}
