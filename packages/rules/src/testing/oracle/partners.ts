/** What a partner was on a day, told from its own events one after the other. */
import type { Day, Key, Month, Program, SanctionKind } from '../../history.js';
import { type CaseFile, dateOf, inTime, ofType, zoneOf } from './case-file.js';

type Partners = Pick<CaseFile, 'partners'>;

function enrolled(file: Partners, partner: Key) {
  const [event] = ofType(file.partners.get(partner) ?? [], 'PartnerEnrolled');
  if (!event) throw new Error(`${partner} never enrolled`);
  return event;
}

export function currencyOf(file: Partners, partner: Key): string {
  return enrolled(file, partner).currency;
}

export function partnerZone(file: Partners, partner: Key): string {
  return zoneOf(enrolled(file, partner).region);
}

/** The program of the partner when `day` is over. */
export function programAt(file: Partners, partner: Key, day: Day): Program {
  const zone = partnerZone(file, partner);
  let program = enrolled(file, partner).program;
  for (const event of inTime(file.partners.get(partner) ?? []))
    if (event.type === 'ProgramChanged' && dateOf(event.instant, zone) <= day) program = event.program;
  return program;
}

export interface Sanction {
  readonly key: Key;
  readonly kind: SanctionKind;
  readonly from: Day;
  /** First day without it. */
  readonly until: Day | null;
}

/** In the order in which they were imposed. */
export function sanctions(file: Partners, partner: Key): Sanction[] {
  const events = inTime(file.partners.get(partner) ?? []);
  const zone = partnerZone(file, partner);
  return ofType(events, 'SanctionImposed').map((imposed) => {
    const appeals = ofType(events, 'SanctionAppealed').filter(({ sanction }) => sanction === imposed.sanction);
    const ends = [
      ...ofType(events, 'SanctionLifted').filter(({ sanction }) => sanction === imposed.sanction),
      ...appeals.flatMap(({ appeal }) => {
        const heard = ofType(events, 'AppealDecided').find((each) => each.appeal === appeal);
        return heard?.upheld ? [heard] : [];
      }),
    ];
    let until = imposed.until ?? null;
    for (const { instant } of ends) {
      const liftedOn = dateOf(instant, zone);
      if (until === null || liftedOn < until) until = liftedOn;
    }
    return { key: imposed.sanction, kind: imposed.kind, from: dateOf(imposed.instant, zone), until };
  });
}

/** SUSPENDED and REMOVED refuse registrations and additions; SPECIAL_DEALS_LOST refuses additions to the vendor's deals. */
export function isBarred(file: Partners, partner: Key, how: 'registers' | 'is added', day: Day): boolean {
  return sanctions(file, partner).some(({ kind, from, until }) => {
    const bars = kind === 'SUSPENDED' || kind === 'REMOVED' || (kind === 'SPECIAL_DEALS_LOST' && how === 'is added');
    return bars && from <= day && (until === null || day < until);
  });
}

/** From the month in which it is imposed to the one before the month in which it is lifted. */
export function accruesNothing(file: Partners, partner: Key, month: Month): boolean {
  return sanctions(file, partner).some(({ kind, from, until }) => {
    const stops = kind === 'REVENUE_SHARE_LOST' || kind === 'SUSPENDED' || kind === 'REMOVED';
    return stops && from.slice(0, 7) <= month && (until === null || month < until.slice(0, 7));
  });
}

/** Whether the partner held the accreditation when `day` was over. */
export function isAccredited(file: Partners, partner: Key, day: Day): boolean {
  const zone = partnerZone(file, partner);
  let held = false;
  for (const event of inTime(file.partners.get(partner) ?? []))
    if (event.type === 'AccreditationChanged' && dateOf(event.instant, zone) <= day) held = event.held;
  return held;
}

export function regionOf(file: Partners, partner: Key): string {
  return enrolled(file, partner).region;
}

export function isInGoodStanding(file: Partners, partner: Key, day: Day): boolean {
  const bad = ['REVENUE_SHARE_LOST', 'SPECIAL_DEALS_LOST', 'SUSPENDED', 'REMOVED'];
  return !sanctions(file, partner).some(
    ({ kind, from, until }) => bad.includes(kind) && from <= day && (until === null || day < until),
  );
}
