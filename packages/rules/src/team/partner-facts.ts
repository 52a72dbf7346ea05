import { dayIn } from '../calendar.js';
import type { PartnerFacts } from '../facts.js';
import { byTime, type Day, type EventOf, type EventType, type Recorded } from '../history.js';
import { timeZoneOf } from '../policies/regions.js';

/**
 * What decisions about customers need to know of a partner, from its own history in any order. Days are those of the
 * partner's region. Throws for a history without an enrolment: a partner is known by nothing else.
 */
export function partnerFacts(events: readonly Recorded[]): PartnerFacts {
  const history = [...events].sort(byTime);
  const [enrolled] = ofType(history, 'PartnerEnrolled');
  if (!enrolled) throw new Error('the history of a partner has no enrolment');
  const timeZone = timeZoneOf(enrolled.region);
  return {
    key: enrolled.partner,
    region: enrolled.region,
    timeZone,
    currency: enrolled.currency,
    programs: programsOf(history, timeZone),
    sanctions: sanctionsOf(history, timeZone),
    grantedTiers: grantedTiersOf(history, timeZone),
    accreditations: accreditationsOf(history, timeZone),
    absences: ofType(history, 'AbsenceAnnounced').map(({ from, to, instant, id }) => ({
      from,
      to,
      announcedAt: instant,
      evidence: id,
    })),
  };
}

function ofType<Type extends EventType>(history: readonly Recorded[], type: Type) {
  return history.filter((event): event is Recorded<EventOf<Type>> => event.type === type);
}

/** A program is held from the day it was taken up; of several on one day the last one counts. */
function programsOf(history: readonly Recorded[], timeZone: string): PartnerFacts['programs'] {
  const byDay = new Map<Day, PartnerFacts['programs'][number]>();
  for (const event of history) {
    if (event.type !== 'PartnerEnrolled' && event.type !== 'ProgramChanged') continue;
    const from = dayIn(event.at, timeZone);
    byDay.set(from, { from, program: event.program });
  }
  return [...byDay.values()];
}

/** Gained or lost on a day, it is so for all of it; of several changes on one day the last one counts. */
function accreditationsOf(history: readonly Recorded[], timeZone: string): PartnerFacts['accreditations'] {
  const byDay = new Map<Day, PartnerFacts['accreditations'][number]>();
  for (const { at, held, id } of ofType(history, 'AccreditationChanged')) {
    const from = dayIn(at, timeZone);
    byDay.set(from, { from, held, evidence: id });
  }
  return [...byDay.values()];
}

/** A tier is granted from its day on; of several grants on one day the last one counts. */
function grantedTiersOf(history: readonly Recorded[], timeZone: string): PartnerFacts['grantedTiers'] {
  const byDay = new Map<Day, PartnerFacts['grantedTiers'][number]>();
  for (const { at, tier, id } of ofType(history, 'TierGranted')) {
    const day = dayIn(at, timeZone);
    byDay.set(day, { day, tier, evidence: id });
  }
  return [...byDay.values()];
}

/**
 * A sanction stands until the first of: the day it is lifted, the day on which an appeal of it is upheld, the day it was imposed to
 * last until.
 */
function sanctionsOf(history: readonly Recorded[], timeZone: string): PartnerFacts['sanctions'] {
  const lifted = new Map<string, Day>();
  for (const { sanction, at } of liftings(history))
    if (!lifted.has(sanction)) lifted.set(sanction, dayIn(at, timeZone));
  return ofType(history, 'SanctionImposed').map(({ sanction, kind, at, until, id }) => {
    const ends = [lifted.get(sanction), until].filter((day) => day !== undefined).sort();
    return { key: sanction, kind, from: dayIn(at, timeZone), until: ends[0] ?? null, evidence: id };
  });
}

/** What lifts sanctions, in time order: the vendor's own word, or its decision on an appeal, which is heard once. */
function liftings(history: readonly Recorded[]): { readonly sanction: string; readonly at: string }[] {
  const appealed = new Map(ofType(history, 'SanctionAppealed').map(({ appeal, sanction }) => [appeal, sanction]));
  return history.flatMap((event) => {
    if (event.type === 'SanctionLifted') return [event];
    if (event.type !== 'AppealDecided') return [];
    const sanction = appealed.get(event.appeal);
    appealed.delete(event.appeal);
    return sanction === undefined || !event.upheld ? [] : [{ sanction, at: event.at }];
  });
}
