/** The tier at the recalibrations to come if things go as a forecast counts on them: an estimate, supposed or not. */
import { addDays, addMonths, earlier, lastDayOf, later, monthOf, monthsBetween, yearAfter } from '../calendar.js';
import type { PartnerFacts } from '../facts.js';
import { addedMrr } from '../forecast/ahead.js';
import { chanceOf, closingMonth } from '../forecast/chances.js';
import { DRAWN } from '../forecast/draws.js';
import type { ExpectedLine, ForecastInput, OpenDeal } from '../forecast/input.js';
import { endingsOf } from '../forecast/uncertain.js';
import type { Day, Key, Tier } from '../history.js';
import { countsTowardTier } from '../mrr/sold.js';
import type { PointKind, PointSpan } from '../outcome.js';
import { type Policy, PolicyBook } from '../policy.js';
import { programOn } from '../team/program.js';
import { creditedOn } from './credited-tier.js';
import { historyOf } from './history.js';
import { measured, type MeasuredSpan, NO_POINTS, pointsOn } from './points.js';
import { soldRate } from './rates.js';
import { nextTwo, pointsText, type TierPoints } from './standing.js';

/** What counts toward a partner's tier as it is known today: plain data, the same on a server and in a browser. */
export interface TierBasis {
  readonly facts: PartnerFacts;
  readonly policies: readonly Policy[];
  readonly spans: readonly (PointSpan & { readonly customer: Key })[];
}

export interface TierAhead {
  readonly recalibratesOn: Day;
  readonly tier: Tier;
  /** On that day. */
  readonly points: TierPoints;
}

/**
 * The credited tier at the next two recalibrations after the day of the forecast, on average: what was sold rolls off as is known,
 * the work at customers goes on, every line lasts as long as lines do (the forecast's rates of ending), and each open deal
 * counts from its close for twelve months with its added MRR times the chance of its stage. A deal of a line that counts already
 * counts in that line's motion; customers are taken to be of the partner's region. Points are of the policies in force.
 */
export function tiersAhead(basis: TierBasis, input: ForecastInput): readonly [TierAhead, TierAhead] {
  const policies = new PolicyBook(basis.policies);
  const { facts } = basis;
  const [first, second] = nextTwo(input.asOf, { policies });
  const counts = countsTowardTier(programOn(facts, input.asOf));
  const spans = counts ? measured(expectedSpans(basis, input, policies, second.on), policies) : [];
  const history = historyOf(spans, facts, policies);
  const at = (day: Day): TierAhead => ({
    recalibratesOn: day,
    tier: creditedOn(history, day)?.tier ?? 'NONE',
    points: pointsText(pointsAt(spans, day, facts)),
  });
  return [at(first.on), at(second.on)];
}

function pointsAt(spans: readonly MeasuredSpan[], day: Day, facts: PartnerFacts) {
  return countsTowardTier(programOn(facts, day)) ? pointsOn(spans, day) : NO_POINTS;
}

function expectedSpans(basis: TierBasis, input: ForecastInput, policies: PolicyBook, through: Day): PointSpan[] {
  const going = basis.spans.map((span) => {
    const isWorkNow = span.kind === 'MANAGED' && span.from <= input.asOf && input.asOf < span.until;
    return isWorkNow ? { ...span, until: later(span.until, addDays(through, 1)) } : span;
  });
  const coming = input.deals.flatMap((deal) =>
    deal.lines.flatMap((line) => spanOf(deal, line, basis, input, policies)),
  );
  const lasting = lastingBy(input, monthsBetween(monthOf(input.asOf), monthOf(through)) + 1);
  return [...going, ...coming].flatMap((span) => worn(span, input.asOf, through, lasting));
}

/** What a line of an open deal counts, if it comes as often as its stage lets expect. */
function spanOf(
  deal: OpenDeal,
  line: ExpectedLine,
  { spans, facts }: TierBasis,
  input: ForecastInput,
  policies: PolicyBook,
): PointSpan[] {
  if (line.gives === 'NOTHING') return [];
  const added = addedMrr(line, input);
  const { won, tried } = chanceOf(deal.stage, input);
  const minor = Math.round((added.minor * won) / tried);
  if (minor <= 0) return [];
  const month = closingMonth(deal, input);
  const on = deal.expectedClose && monthOf(deal.expectedClose) === month ? deal.expectedClose : lastDayOf(month);
  const enlarged = spans.find(
    (span) => span.kind !== 'MANAGED' && span.customer === deal.customer && span.productLine === line.productLine,
  );
  const policy = policies.on(on);
  const kind: PointKind = enlarged?.kind ?? (deal.motion === 'PARTNER_SOURCED' ? 'SOURCED' : 'ASSISTED');
  return [
    {
      ...{
        partner: facts.key,
        kind,
        productLine: line.productLine,
        associatedSince: on,
        from: on,
        until: yearAfter(on),
      },
      ...{ counted: { ...added, minor }, customerTotal: null, soldOn: on, policyVersion: policy.version, evidence: [] },
      rate: enlarged?.rate ?? soldRate(deal.motion, on, facts.region, policy.points),
    },
  ];
}

/** Of DRAWN lines, those that still go on after so many months, over all rates at which lines may end. */
function lastingBy(input: ForecastInput, months: number): number[] {
  const endings = endingsOf(input, months);
  return Array.from({ length: months + 1 }, (_, month) =>
    endings.reduce((sum, { weight, lasting }) => sum + (weight / DRAWN) * (lasting[month] ?? 0), 0),
  );
}

/** A span as it wears from month to month: what counts today, and what comes, by what of it is still there on average. */
function worn(span: PointSpan, asOf: Day, through: Day, lasting: readonly number[]): PointSpan[] {
  if (span.until <= asOf || through < span.from) return [span];
  const starts = later(span.from, asOf);
  const pieces: PointSpan[] = span.from < starts ? [{ ...span, until: starts }] : [];
  const last = earlier(span.until, addDays(through, 1));
  let from = starts;
  for (let month = 0; from < last; month += 1) {
    const next = earlier(last, `${addMonths(monthOf(starts), month + 1)}-01`);
    const minor = Math.round((span.counted.minor * (lasting[month] ?? 0)) / DRAWN);
    // What is over by the last day that is looked at counts no further; what goes on beyond it is of no interest here.
    pieces.push({ ...span, from, until: next === last ? span.until : next, counted: { ...span.counted, minor } });
    from = next;
  }
  return pieces;
}
