import { normalInstant } from '../calendar.js';
import type { ClauseCode } from '../clauses/register.js';
import { type Fact, type Reason, reason } from '../decision.js';
import type { PartnerFacts } from '../facts.js';
import { byTime, type DeadlineExtended, type Instant, type Key, type MessageSent, type Recorded } from '../history.js';
import { localDay } from '../local-day.js';
import type { DeadlineOutcome } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import {
  afterBusinessHours,
  effectOf,
  type HolidayCalendar,
  nextBusinessDayAt,
  type Workplace,
} from './business-time.js';

export interface Correspondence {
  /** The messages of the shared deal, in any order. */
  readonly messages: readonly Recorded<MessageSent>[];
  /** Extensions of any messages; those of others are passed over. */
  readonly extensions: readonly Recorded<DeadlineExtended>[];
  readonly partner: PartnerFacts;
  readonly sharedDeal: Key;
  readonly policies: PolicyBook;
  readonly holidays: HolidayCalendar;
}

type Message = Recorded<MessageSent>;

/** When a contact is to be answered by the calendar, before any extension, and the clause that says so. */
interface Target {
  readonly clause: ClauseCode;
  readonly dueAt: Instant;
  readonly facts: Readonly<Record<string, Fact>>;
}

/**
 * By when the partner answers each message of the vendor, and whether it did, in the order of the messages. The instant of the
 * contact governs: its day in the partner's region says whether it was a holiday and which policy is in force.
 */
export function responseDeadlines({ messages, extensions, ...rest }: Correspondence): DeadlineOutcome[] {
  const exchange = messages.filter(({ sharedDeal }) => sharedDeal === rest.sharedDeal).sort(byTime);
  return exchange
    .filter(({ from }) => from === 'VENDOR')
    .map((contact) => deadline(contact, exchange, extensionOf(contact, extensions), rest));
}

function deadline(
  contact: Message,
  exchange: readonly Message[],
  extension: Recorded<DeadlineExtended> | undefined,
  { partner, sharedDeal, policies, holidays }: Omit<Correspondence, 'messages' | 'extensions'>,
): DeadlineOutcome {
  const place: Workplace = { ...partner, holidays };
  const target = targetOf(contact, place, policies);
  const extendedTo = extension ? normalInstant(extension.until) : target.dueAt;
  const isMoved = extendedTo > target.dueAt;
  const dueAt = isMoved ? extendedTo : target.dueAt;
  const answer = answerTo(contact, exchange);
  const isLate = answer !== undefined && answer.instant > dueAt;
  const { facts } = target;
  return {
    kind: 'RESPONSE',
    subject: contact.message,
    partner: partner.key,
    sharedDeal,
    startedAt: contact.instant,
    dueAt,
    metAt: answer?.instant ?? null,
    clause: isMoved ? 'comms.exceptions' : target.clause,
    reasons: [
      reason(target.clause, !isLate, answer ? { ...facts, answeredAt: answer.instant } : facts, [
        contact.id,
        answer?.id,
      ]),
      ...(extension ? [extended(extension, isMoved, partner.timeZone)] : []),
      ...absenceReasons(contact.instant, target.dueAt, place),
    ],
  };
}

/** comms.holiday for a contact on a public holiday of the region, comms.48-hours for any other. */
function targetOf(contact: Message, place: Workplace, policies: PolicyBook): Target {
  const day = localDay(contact.instant, place.timeZone);
  const { responseHours, holidayAnswerBy } = policies.on(day).parameters;
  const { region, timeZone } = place;
  const where = { contactedAt: contact.instant, region, timeZone };
  if (place.holidays.isPublicHoliday(region, day)) {
    const dueAt = nextBusinessDayAt(day, holidayAnswerBy, place);
    return { clause: 'comms.holiday', dueAt, facts: { ...where, dueAt } };
  }
  const dueAt = afterBusinessHours(contact.instant, responseHours, place);
  const facts = { ...where, hours: responseHours, dueAt };
  return { clause: 'comms.48-hours', dueAt, facts };
}

/** comms.exceptions: of several extensions the newest is the vendor's word. */
function extensionOf(contact: Message, extensions: readonly Recorded<DeadlineExtended>[]) {
  return extensions
    .filter(({ message }) => message === contact.message)
    .sort(byTime)
    .at(-1);
}

/** An extension never shortens: one to an earlier instant is reported and does not hold. */
function extended({ until, reason: why, id }: Recorded<DeadlineExtended>, isMoved: boolean, timeZone: string): Reason {
  return reason('comms.exceptions', isMoved, { until: normalInstant(until), reason: why, timeZone }, [id]);
}

/** comms.out-of-office: every absence that fell on the clock's business days, whether it was told in time or not. */
function absenceReasons(contactedAt: Instant, dueAt: Instant, place: Workplace): Reason[] {
  return place.absences.flatMap((absence) => {
    const effect = effectOf(absence, contactedAt, dueAt, place);
    if (effect === null) return [];
    const facts = { absentFrom: absence.from, absentTo: absence.to };
    return [reason('comms.out-of-office', effect === 'stopped', facts, [absence.evidence])];
  });
}

/** The partner's message that names this one; where none does, the first one after it that answers nothing else. */
function answerTo(contact: Message, exchange: readonly Message[]): Message | undefined {
  const later = exchange.filter((message) => message.from === 'PARTNER' && byTime(contact, message) < 0);
  return later.find(({ answers }) => answers === contact.message) ?? later.find(({ answers }) => answers === undefined);
}
