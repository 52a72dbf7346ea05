import { monthsOf } from '../calendar.js';
import type { Key, Month, ProductLine, Quarter } from '../history.js';
import type { Money } from '../money.js';
import { money } from '../money.js';
import type { Grant, WithheldMonth } from '../outcome.js';
import type { ForecastStage } from '../policy.js';
import type { Ahead } from './ahead.js';
import { addedMrr, expectedAhead, grantOfDeal, standingAhead } from './ahead.js';
import { chanceOf, closingMonth } from './chances.js';
import { expectations } from './expectation.js';
import type { Chance, ForecastInput } from './input.js';

/** Something that a forecast is the sum of: a standing line, or a line of an open deal. */
export interface Source {
  readonly kind: 'COMMITTED' | 'PIPELINE';
  /** The key of the standing line, or of the shared deal. */
  readonly key: string;
  readonly customer: Key | null;
  readonly productLine: ProductLine;
  /** The MRR that is counted on. */
  readonly base: Money;
  readonly grant: Grant;
  readonly ahead: Ahead;
  /** null for a standing line. */
  readonly deal: { readonly stage: ForecastStage; readonly chance: Chance; readonly closes: Month } | null;
}

/** What one source is counted with in a quarter: the parts of a kind add up to the quarter's figure exactly. */
export interface ForecastLine extends Omit<Source, 'ahead'> {
  readonly quarter: Quarter;
  readonly amount: Money;
  /** The months of the quarter that it accrues in. */
  readonly months: readonly Month[];
  /** What would accrue in those months if it comes. */
  readonly full: Money;
}

/** Every standing line and every line of an open deal that gives something, in the order of their keys. */
export function sourcesOf(input: ForecastInput, through: Month): Source[] {
  const standing = input.lines.map((line): Source => {
    const { key, customer, productLine, mrr: base, grant } = line;
    const ahead = standingAhead(line, through, input);
    return { kind: 'COMMITTED', key, customer, productLine, base, grant, ahead, deal: null };
  });
  const expected = input.deals.flatMap((deal) =>
    deal.lines.flatMap((line): Source[] => {
      const closes = closingMonth(deal, input);
      const own = input.lines.find(({ key }) => key === line.enlarges)?.grant ?? null;
      const grant = line.gives === 'MORE' ? own : grantOfDeal(deal, closes, input);
      if (line.gives === 'NOTHING' || !grant) return [];
      const ahead = expectedAhead(deal, line, 0, through, input);
      const { key, customer, stage } = deal;
      const chance = chanceOf(stage, input);
      const base = addedMrr(line, input);
      return [
        {
          ...{ kind: 'PIPELINE', key, customer, productLine: line.productLine, base, grant, ahead },
          deal: { stage, chance, closes },
        },
      ];
    }),
  );
  return [...standing, ...expected].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function placeOf({ kind, key, productLine }: Source): string {
  return `${kind}\n${key}\n${productLine}`;
}

/**
 * What each source is counted with in a quarter: a standing line with what it accrues, a deal's line with that times the chance of
 * the deal's stage. Sources that have nothing in the quarter are left out.
 */
export function linesIn(quarter: Quarter, sources: readonly Source[], currency: string): ForecastLine[] {
  const present = sources.flatMap((source) => {
    const months = monthsOf(quarter).filter((month) => source.ahead.amounts.has(month));
    return months.length === 0 ? [] : [{ source, months, full: amountIn(months, source) }];
  });
  const worths = expectations(
    present.map(({ source, full }) => ({ minor: full, chance: source.deal?.chance ?? { won: 1, tried: 1 } })),
  );
  return present.map(({ source: { ahead: _ahead, ...source }, months, full }, place) => ({
    ...source,
    quarter,
    months,
    amount: money(worths[place] ?? 0, currency),
    full: money(full, currency),
  }));
}

/** In minor units, what a source accrues in some months. */
export function amountIn(months: readonly Month[], { ahead }: Pick<Source, 'ahead'>): number {
  return months.reduce((sum, month) => sum + (ahead.amounts.get(month) ?? 0), 0);
}

/** The months of a quarter in which standing lines accrue nothing, with the reason. */
export function withheldIn(quarter: Quarter, sources: readonly Source[]): WithheldMonth[] {
  const months: readonly string[] = monthsOf(quarter);
  return sources.flatMap(({ ahead }) => ahead.withheld.filter(({ month }) => months.includes(month)));
}
