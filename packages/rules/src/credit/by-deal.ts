import { monthsLater } from '../calendar.js';
import type { Claim, Closing } from '../best-partner-wins/candidates.js';
import { reason } from '../decision.js';
import type { Day, Edition, Line, Program, SubscriptionChanged } from '../history.js';
import { money, type Money, zero } from '../money.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { Dossier } from '../registration/dossier.js';
import { associate, type Association } from './associations.js';
import { calledOff, type LineResult, signedFor } from './line-credit.js';
import { type LineVerdict, openLine } from './line-table.js';
import { cappedAt, type Portion } from './portion.js';

/**
 * One line of a won deal where credit follows the shared deal (`creditFollows: 'shared-deal'`): the winner is credited for the
 * line's net increase, whoever sold the line before, in an association of its own that carries just that increase. What the
 * customer adds without a deal within twelve months of the line's first sale belongs to the newest association. A line that the
 * customer did not own must be open to a sale as ever. `closing.closedOn` governs.
 */
export function decideLineByDeal(
  line: Line,
  winner: { claim: Claim; program: Program } | null,
  until: Day | null,
  closing: Closing,
  dossier: Dossier,
  subscriptions: Subscriptions,
): LineResult {
  const nothing = { line, holder: null, holderProgram: null, isNew: false, isCredited: false, winnerReasons: [] };
  if (!winner) return nothing;
  const { claim, program } = winner;
  const { startsOn = closing.closedOn } = closing.won;
  const before = subscriptions.boughtBefore(line.productLine, closing.won);
  const above = before?.mrr.currency === line.mrr.currency ? before.mrr : zero(line.mrr.currency);
  const verdict = netIncrease(line, before?.edition ?? null, above, closing);
  const covered = signedFor(line, claim);
  const why = [covered, ...verdict.reasons];
  if (!verdict.opens || !covered.holds) return { ...nothing, winnerReasons: why };
  if (until === startsOn) return { ...nothing, winnerReasons: [calledOff(line, startsOn)] };
  const upTo = withTouchless(line, startsOn, closing, dossier, subscriptions);
  const made = associate(claim, line.productLine, program, until, closing, why);
  const holder = { ...made, portions: [{ from: startsOn, above, upTo }] };
  return { line, holder, holderProgram: program, isNew: true, isCredited: true, winnerReasons: [] };
}

/** Whether a deal adds to what the customer paid for a line, and may: a line that it did not own is open to a sale as ever. */
function netIncrease(line: Line, ownedEdition: Edition | null, mrrBefore: Money, closing: Closing): LineVerdict {
  const { productLine, edition, mrr } = line;
  const { won, policy } = closing;
  const grows = mrr.minor > mrrBefore.minor;
  const table =
    ownedEdition === null
      ? openLine(line, { ownedEdition }, won.lines, policy.catalog)
      : { opens: grows, reasons: [reason('credit.eligible-sales', grows, { productLine, edition, mrr })] };
  const increase = money(Math.max(0, mrr.minor - mrrBefore.minor), mrr.currency);
  const parameter = `creditFollows: ${policy.parameters.creditFollows}`;
  const facts = { productLine, edition, mrr, mrrBefore, netIncrease: increase, parameter };
  return {
    opens: table.opens && grows,
    reasons: [...table.reasons, reason('upsell.auto-credit-may-change', grows, facts, [won.id])],
  };
}

/** The line as sold, or as large as the customer made it without a deal while such purchases still go to the newest association. */
function withTouchless(
  { productLine, mrr }: Line,
  startsOn: Day,
  { policy }: Closing,
  { of }: Dossier,
  subscriptions: Subscriptions,
): Money {
  const firstSale = subscriptions.on(productLine, startsOn)?.since ?? startsOn;
  const end = monthsLater(firstSale, policy.parameters.touchlessMonths);
  const counts = (change: SubscriptionChanged) =>
    change.productLine === productLine &&
    change.mrr.currency === mrr.currency &&
    startsOn <= change.effective &&
    change.effective < end;
  return of('SubscriptionChanged')
    .filter(counts)
    .reduce((largest, change) => (change.mrr.minor > largest.minor ? change.mrr : largest), mrr);
}

/**
 * The associations after a deal: those it made, and those that stood before, which carry from then on what their lines cost
 * before the deal, so that each unit of MRR is carried by one. What a partner sells on its own line from the same day on is one
 * association with what it sold before.
 */
export function associationsAfter(held: readonly Association[], made: readonly Association[]): Association[] {
  const grown = held.map((association) => {
    const newer = made.find((other) => isLaid(other, association));
    const [band] = newer?.portions ?? [];
    if (!newer || !band) return association;
    return isSameStanding(newer, association)
      ? raised(association, band)
      : cappedAt(association, newer.since, band.above);
  });
  return [...grown, ...made.filter((newer) => !held.some((association) => isSameStanding(newer, association)))];
}

function isLaid({ productLine, portions, since }: Association, below: Association): boolean {
  return portions !== null && productLine === below.productLine && (below.until === null || since < below.until);
}

function isSameStanding(newer: Association, { partner, productLine, since, portions }: Association): boolean {
  return (
    newer.portions !== null &&
    portions !== null &&
    newer.partner === partner &&
    newer.productLine === productLine &&
    newer.since === since
  );
}

function raised(association: Association, { upTo }: Portion): Association {
  return { ...association, portions: (association.portions ?? []).map((band) => ({ ...band, upTo })) };
}
