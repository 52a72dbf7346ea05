/** A scenario in the words of the rules. */
import {
  addMonths,
  type Edition,
  firstDayOf,
  type ForecastInput,
  lastDayOf,
  monthOf,
  monthsOf,
  type Motion,
  type OpenDeal,
  parseMoney,
  type ProductLine,
  quarterOf,
  type Supposition,
} from '@tierline/rules';
import { type Growth, type PlannedDeal, type Scenario, stages } from './scenario.ts';

const editions: readonly Edition[] = ['STARTER', 'PROFESSIONAL', 'ENTERPRISE', 'NONE'];
const editionOf = (text: string): Edition => editions.find((edition) => edition === text) ?? 'NONE';

const hubs = ['MARKETING_HUB', 'SALES_HUB', 'SERVICE_HUB', 'CONTENT_HUB', 'OPERATIONS_HUB', 'CREDITS'] as const;
const isIndependent = (text: string): text is `HUB_INDEPENDENT:${string}` => text.startsWith('HUB_INDEPENDENT:');
const lineOf = (text: string): ProductLine =>
  hubs.find((hub) => hub === text) ?? (isIndependent(text) ? text : `HUB_INDEPENDENT:${text}`);

interface Sale extends Pick<PlannedDeal, 'line' | 'edition' | 'mrr' | 'motion' | 'stage' | 'closes'> {
  readonly key: string;
}

/** A deal with a customer to come: its line is free, so that it gives a new association (credit.eligible-sales). */
function dealOf({ key, line, edition, mrr, motion, stage, closes }: Sale, input: ForecastInput): OpenDeal {
  const own = { productLine: lineOf(line), edition: editionOf(edition), mrr: parseMoney(mrr, input.partner.currency) };
  return {
    ...{ key, motion, stage, customer: null, isUpmarketEligible: false, registeredOn: input.asOf },
    // A month that is running is over on its last day; a day that is past would be taken for another month.
    expectedClose: lastDayOf(closes) < input.asOf ? firstDayOf(addMonths(monthOf(input.asOf), 1)) : lastDayOf(closes),
    lines: [{ ...own, gives: 'NEW', enlarges: null }],
  };
}

/** Hands out the product lines so that after any number of deals each was sold as often as the mix says, as nearly as can be. */
function linesBy(mix: Readonly<Record<string, number>>, count: number): string[] {
  const weights = Object.entries(mix).filter(([, weight]) => weight > 0);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const sold = new Map<string, number>();
  return Array.from({ length: count }, (_, place) => {
    const [line = ''] = weights.reduce<readonly [string, number]>(
      (behind, [each, weight]) => {
        const gap = (place + 1) * weight - (sold.get(each) ?? 0) * all;
        return gap > behind[1] ? [each, gap] : behind;
      },
      ['', -Infinity],
    );
    sold.set(line, (sold.get(line) ?? 0) + 1);
    return line;
  });
}

/** The motion of the `place`th deal: so many of a hundred are Partner Sourced, spread evenly. */
function motionAt(place: number, sourced: number): Motion {
  const upTo = (deals: number) => Math.floor((deals * sourced) / 100);
  return upTo(place + 1) > upTo(place) ? 'PARTNER_SOURCED' : 'PARTNER_ASSISTED';
}

function growing({ deals, mrr, sourced, mix }: Growth, input: ForecastInput): OpenDeal[] {
  if (Object.values(mix).every((weight) => weight === 0)) return [];
  const first = addMonths(monthsOf(quarterOf(monthOf(input.asOf)))[0], 3);
  const count = deals * Math.max(0, input.quarters - 1);
  return linesBy(mix, count).map((line, place) => {
    const month = addMonths(first, 3 * Math.floor(place / deals) + Math.floor(((place % deals) * 3) / deals));
    const edition = line === 'CREDITS' || line.startsWith('HUB_INDEPENDENT') ? 'NONE' : 'PROFESSIONAL';
    const sale = { line, edition, mrr, motion: motionAt(place, sourced), stage: 'APPROVED', closes: month } as const;
    return dealOf({ ...sale, key: `growth ${place}` }, input);
  });
}

/** The planned deals that are not in the pipeline any more: they were decided since. */
export function goneDeals({ deals = [] }: Scenario, input: ForecastInput): PlannedDeal[] {
  return deals.filter(({ deal }) => deal !== undefined && !input.deals.some(({ key }) => key === deal));
}

export function suppositionsOf(scenario: Scenario, input: ForecastInput): Supposition[] {
  const gone = goneDeals(scenario, input);
  const planned = (scenario.deals ?? []).filter((each) => !gone.includes(each));
  return [
    ...(scenario.days === undefined ? [] : [{ kind: 'DAYS_TO_CLOSE', days: scenario.days } as const]),
    ...(scenario.ends === undefined ? [] : [{ kind: 'LINES_END', perThousandMonths: scenario.ends } as const]),
    ...stages.flatMap((stage): Supposition[] => {
      const percent = scenario.rates?.[stage];
      return percent === undefined ? [] : [{ kind: 'CLOSE_RATE', stage, rate: (percent / 100).toFixed(2) }];
    }),
    ...planned.map(({ deal, ...sale }, place): Supposition => {
      const supposed = dealOf({ ...sale, key: deal ?? `planned ${place}` }, input);
      if (deal === undefined) return { kind: 'DEAL_ADDED', deal: supposed };
      return { kind: 'DEAL_CHANGED', deal, stage: supposed.stage, expectedClose: supposed.expectedClose };
    }),
    ...(scenario.growth ? growing(scenario.growth, input).map((deal) => ({ kind: 'DEAL_ADDED', deal }) as const) : []),
  ];
}
