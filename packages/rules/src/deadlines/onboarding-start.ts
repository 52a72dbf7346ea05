import { addDays, startOfDay } from '../calendar.js';
import { reason } from '../decision.js';
import type { Day, Key, OnboardingStarted, Recorded } from '../history.js';
import { localDay } from '../local-day.js';
import { type Purchases, type Sale, salesOf } from '../onboarding/sales.js';
import type { CustomerRecord, DeadlineOutcome } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import { type HolidayCalendar, isBusinessDay } from './business-time.js';
import { endOfDay } from './day-end.js';

export interface OnboardingCase extends Purchases {
  readonly customer: Pick<CustomerRecord, 'key' | 'region' | 'timeZone'>;
  readonly policies: PolicyBook;
  readonly holidays: HolidayCalendar;
}

/** A region without so many business days in so many days is a calendar gone wrong. */
const LONGEST_COUNT = 3_660;

/**
 * By when onboarding starts, for each line that a customer bought and each partner that onboards it (onboarding.start-in-time).
 * The subscription's start governs: so many business days of the customer's region after it, itself not counted, until the end
 * of the last of them; the policy is that of the start. A period that the customer named comes first, also when it is longer.
 * Met by the first start of the partner's own onboarding; a start before the subscription's is in time. Where the customer had
 * the line no more by then and nobody had begun, there was nothing to onboard.
 */
export function onboardingDeadlines(given: OnboardingCase): DeadlineOutcome[] {
  return salesOf(given).flatMap((sale) =>
    onboardersOf(sale)
      .map((partner) => deadline(sale, partner, given))
      .filter((found) => isHeld(found, sale) && (found.metAt !== null || hadLineAt(found.dueAt, sale, given))),
  );
}

/** The partners with whom it was agreed, and whoever began. */
function onboardersOf({ givers, started }: Sale): Key[] {
  return [...new Set([...givers, ...started.map(({ partner }) => partner)])].sort();
}

/**
 * Who is held to the time: a partner with whom it was agreed, one that is on the deal, one to whom the customer named a period, and
 * whoever began what was bought without a deal. Any other that begins in time has met it; one that takes over later is not late
 * for another's sale. None of this depends on who else onboards the line, so that its own deadlines tell a partner nothing of a
 * rival (bpw.confidential).
 */
function isHeld({ partner, sharedDeal, reasons }: DeadlineOutcome, { givers, started, deal }: Sale): boolean {
  const isNamed = started.some((event) => event.partner === partner && event.customerDeadline !== undefined);
  return givers.has(partner) || sharedDeal !== null || isNamed || deal === null || reasons.every(({ holds }) => holds);
}

/** Whether the line that was sold is in force without a break until `dueAt`, the end of a day. */
function hadLineAt(
  dueAt: string,
  { productLine, startsOn }: Sale,
  { subscriptions, customer }: OnboardingCase,
): boolean {
  const ofLine = subscriptions.filter((period) => period.productLine === productLine);
  const begun = ofLine.find(({ from, until }) => from <= startsOn && (until === null || startsOn < until));
  const end = ofLine.findLast(({ since }) => since === begun?.since)?.until;
  return begun !== undefined && (end === null || end === undefined || dueAt <= startOfDay(end, customer.timeZone));
}

function deadline(
  { subject, productLine, startsOn, deal, started, evidence }: Sale,
  partner: Key,
  { customer: { region, timeZone }, policies, holidays }: OnboardingCase,
): DeadlineOutcome {
  const own: readonly Recorded<OnboardingStarted>[] = started.filter((event) => event.partner === partner);
  const named = own.find(({ customerDeadline }) => customerDeadline !== undefined);
  const businessDays = policies.on(startsOn).parameters.onboardingStartDays;
  const deadlineOn = named?.customerDeadline ?? afterBusinessDays(startsOn, businessDays, { region, holidays });
  const begun = own[0];
  const startedOn = begun ? localDay(begun.instant, timeZone) : null;
  const facts = {
    productLine,
    startsOn,
    region,
    businessDays,
    namedOn: named?.customerDeadline ?? null,
    deadlineOn,
    startedOn,
  };
  return {
    kind: 'ONBOARDING_START',
    subject,
    partner,
    sharedDeal: deal?.sharedDeals.find(({ origin }) => origin.partner === partner)?.key ?? null,
    startedAt: startOfDay(startsOn, timeZone),
    dueAt: endOfDay(deadlineOn, timeZone),
    metAt: begun?.instant ?? null,
    clause: 'onboarding.start-in-time',
    reasons: [
      reason('onboarding.start-in-time', startedOn === null || startedOn <= deadlineOn, facts, [
        evidence,
        begun?.id,
        named === begun ? undefined : named?.id,
      ]),
    ],
  };
}

/** The business day of the region that is the `count`th after `day`; `day` itself is not counted. */
export function afterBusinessDays(
  day: Day,
  count: number,
  place: { readonly region: string; readonly holidays: HolidayCalendar },
): Day {
  let [left, found] = [count, day];
  for (let tried = 0; left > 0; tried += 1) {
    if (tried > LONGEST_COUNT) throw new Error(`${place.region} has no ${count} business days after ${day}`);
    found = addDays(found, 1);
    if (isBusinessDay(found, place)) left -= 1;
  }
  return found;
}
