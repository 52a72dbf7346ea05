import { forecast, type ForecastInput, monthOf } from '@tierline/rules';
import { ofTheProgram } from '../auth/scope.js';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
import type { History } from '../history/history.js';
import { nextStamp, type Stamp } from '../history/stamps.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import { ForecastBasisService } from './forecast-basis.service.js';
import { KeptForecastEntity } from './kept-forecast.entity.js';
import { partnersToForesee } from './kept-forecast.loader.js';

/** A partner whose forecast could not be made, and why. */
export interface Unforeseen {
  readonly partner: string;
  readonly message: string;
}

export interface Keeping {
  /** Partners whose forecast of this month is kept now and was not before. */
  readonly kept: number;
  readonly unforeseen: readonly Unforeseen[];
}

/** Partners whose figures are read together. */
const TOGETHER = 20;
const QUARTERS = 12;

/**
 * Keeps the forecast of every partner of which none was made this month, by the calendar of its zone: twelve quarters from the
 * running one on, as they are foreseen now. What was kept once stays as it is. `between` is awaited after each partner, so that
 * others may take their turn; it may be broken off anywhere.
 */
export async function keepForecasts(
  history: History,
  { between, isOver = () => false }: { readonly between: () => Promise<void>; readonly isOver?: () => boolean },
): Promise<Keeping> {
  const now = history.deciding.now();
  const partners = await partnersToForesee(new Reading(history.database, history.deciding.ids, ofTheProgram, now));
  const unforeseen: Unforeseen[] = [];
  let kept = 0;
  for (let from = 0; from < partners.length && !isOver(); from += TOGETHER) {
    const chunk = partners.slice(from, from + TOGETHER);
    for (const { partner, found } of await inputsOf(history, chunk, now)) {
      if (isOver()) break;
      if (typeof found === 'string') unforeseen.push({ partner: partner.key, message: found });
      else {
        await keep(history, found);
        kept += 1;
      }
      await between();
    }
  }
  return { kept, unforeseen };
}

/** What each partner's forecast is made from, or why it cannot be made. */
function inputsOf(history: History, partners: readonly PartnerRecord[], now: Date) {
  const reading = new Reading(history.database, history.deciding.ids, ofTheProgram, now);
  const basis = new ForecastBasisService(reading, history.deciding.policies);
  return Promise.all(
    partners.map(async (partner): Promise<{ partner: PartnerRecord; found: ForecastInput | string }> => {
      try {
        return { partner, found: await basis.of(partner, { from: null, quarters: QUARTERS }) };
      } catch (error) {
        if (error instanceof Refused) return { partner, found: error.message };
        throw error;
      }
    }),
  );
}

async function keep(history: History, input: ForecastInput): Promise<void> {
  await history.database.work.write(async ({ manager }) => {
    const stamp = await nextStamp(manager, history.deciding.now());
    await rowsOf(manager, KeptForecastEntity).insert(manager, keptRows(input, stamp), 'skip');
  });
}

/** The rows of kept_forecast, in the order of its columns. */
function keptRows(input: ForecastInput, { revision, at }: Stamp): RawRow[] {
  const { partner, asOf, policy } = input;
  return forecast(input).map(({ quarter, accrued, committed, pipeline, low, high, bands, method }) => [
    partner.key,
    monthOf(asOf),
    quarter,
    asOf,
    partner.currency,
    accrued.minor,
    committed.minor,
    pipeline.minor,
    low.minor,
    high.minor,
    bands.at(-1)?.coverage ?? '',
    method,
    policy.version,
    revision,
    at,
  ]);
}
