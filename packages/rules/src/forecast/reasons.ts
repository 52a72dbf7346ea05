import { monthsBetween, quarterOf } from '../calendar.js';
import type { Fact, Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Money } from '../money.js';
import type { WithheldMonth } from '../outcome.js';
import type { ForecastStage } from '../policy.js';
import { ratioText } from '../registration/metrics.js';
import type { BandMethod } from './bands.js';
import type { ForecastLine } from './contributions.js';
import type { ForecastInput } from './input.js';
import { forecastStages } from './input.js';

interface Foreseen {
  readonly quarter: string;
  readonly committed: Money;
  readonly pipeline: Money;
  readonly bands: readonly { readonly coverage: string; readonly low: Money; readonly high: Money }[];
  readonly method: BandMethod;
  readonly lines: readonly ForecastLine[];
}

/** Why a quarter is foreseen as it is: what is committed, what is withheld, which terms end, the pipeline, the band and the rates. */
export function quarterReasons(foreseen: Foreseen, withheld: readonly WithheldMonth[], input: ForecastInput): Reason[] {
  const { quarter, committed, lines } = foreseen;
  const standing = lines.filter(({ kind }) => kind === 'COMMITTED');
  const ending = standing.filter(({ grant }) => quarterOf(grant.lastMonth) === quarter).length;
  return [
    ...withheldReasons(withheld),
    reason('revshare.rate', true, { quarter, committed, standingLines: standing.length, asOf: input.asOf }),
    ...(ending > 0 ? [reason('revshare.term', true, { quarter, endingTerms: ending })] : []),
    ...pipelineReasons(foreseen, input),
    bandReason(foreseen, input),
    ...input.rates.map(({ from, to, rate, day }) =>
      reason('revshare.monthly-quarterly', true, { from, to, newestRate: rate, day }),
    ),
  ];
}

/** Each cause once, with the first month that it stands in. */
function withheldReasons(withheld: readonly WithheldMonth[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const each of [...withheld].sort((a, b) => (a.month < b.month ? -1 : 1)).flatMap(({ reasons }) => reasons)) {
    const cause = `${each.clause} ${each.evidence.join()}`;
    if (!found.has(cause)) found.set(cause, each);
  }
  return [...found.values()];
}

function pipelineReasons({ quarter, lines }: Foreseen, input: ForecastInput): Reason[] {
  const expected = lines.filter(({ deal }) => deal !== null);
  return forecastStages.flatMap((stage) => {
    const ofStage = expected.filter(({ deal }) => deal?.stage === stage);
    const openDeals = new Set(ofStage.map(({ key }) => key)).size;
    return openDeals === 0 ? [] : [chanceReason(stage, input, { quarter, openDeals })];
  });
}

/** Why deals at a stage have the chance that they have: the partner's own history and the policy's assumption (registration.metrics). */
function chanceReason(
  stage: ForecastStage,
  { past, policy, closeRates }: Pick<ForecastInput, 'past' | 'policy' | 'closeRates'>,
  facts: Readonly<Record<string, Fact>>,
): Reason {
  const given = closeRates?.[stage];
  if (given !== undefined)
    return reason('registration.metrics', true, { ...facts, forecastStage: stage, chance: given });
  const own = past.stages[stage];
  const assumed = policy.forecast.winning[stage];
  return reason('registration.metrics', true, {
    ...facts,
    forecastStage: stage,
    chance: ratioText(assumed.won + own.won, assumed.tried + own.tried),
    wonDeals: own.won,
    triedDeals: own.tried,
    assumedWon: assumed.won,
    assumedTried: assumed.tried,
    basis: own.tried >= policy.forecast.enoughDeals ? 'own history' : 'assumption',
  });
}

/** What the band covers and how it was found (revshare.conditions: the customer goes on paying, or does not). */
function bandReason({ bands, method }: Foreseen, { past, policy }: ForecastInput): Reason {
  const { coverage, low, high } = bands.at(-1) ?? {};
  return reason('revshare.conditions', true, {
    ...(coverage !== undefined && low && high && { coverage, low, high }),
    method,
    lineMonths: past.months,
    endedLines: past.ended,
    basis: past.months >= policy.forecast.enoughMonths ? 'own history' : 'assumption',
  });
}

/** Why one line is counted with what it is counted with in a quarter. */
export function forecastLineReasons(
  line: ForecastLine,
  input: Pick<ForecastInput, 'past' | 'policy' | 'closeRates'>,
): Reason[] {
  const { base, grant, full, quarter, months, deal, amount } = line;
  const { rate, firstMonth, lastMonth } = grant;
  const term = monthsBetween(firstMonth, lastMonth) + 1;
  const counted = reason('revshare.rate', true, { rate, base, full, quarter, accruingMonths: months.length });
  const within = reason('revshare.term', true, { months: term, firstMonth, lastMonth });
  if (!deal) return [counted, within];
  const facts = { quarter, closesIn: deal.closes, full, amount };
  return [counted, within, chanceReason(deal.stage, input, facts)];
}
