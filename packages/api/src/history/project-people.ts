import { byTime, partnerFacts, type EventOf, type Recorded } from '@tierline/rules';
import type { Identities } from '../installation/identities.js';
import { ofType } from './of-type.js';
import { appealRows, sanctionRows, violationRows } from './project-conduct.js';
import { ticketRows } from './project-tickets.js';
import type { Projection } from './projection-tables.js';

/** The row that follows from the history of a member of staff. */
export function projectStaff(events: readonly Recorded[], ids: Identities): Projection {
  const joined = ofType(events, 'StaffJoined')[0];
  if (!joined) return {};
  const { staff: key, name, email, role, region = null, segment = null, manager = null } = joined;
  return { staff: [{ key, id: ids.publicId('staff', key), name, email, role, region, segment, manager }] };
}

/** The rows that follow from a partner's own history: who it is, the facts that decisions rest on, who looks after it. */
export function projectPartner(events: readonly Recorded[], ids: Identities): Projection {
  const enrolled = ofType(events, 'PartnerEnrolled')[0];
  if (!enrolled) return {};
  const facts = partnerFacts(events);
  const { partner: key, name, region, currency, primaryContact } = enrolled;
  const row = {
    key,
    id: ids.publicId('partner', key),
    name,
    program: facts.programs.at(-1)?.program ?? enrolled.program,
    region,
    currency,
    timeZone: facts.timeZone,
    contactName: primaryContact.name,
    contactEmail: primaryContact.email,
    facts,
  };
  return {
    partner: [row],
    pdmAssignment: pdmAssignments(key, ofType(events, 'PdmAssigned')),
    violation: violationRows(events),
    sanction: sanctionRows(facts, events),
    appeal: appealRows(key, events),
    ticket: ticketRows(key, [...events].sort(byTime)),
  };
}

/** Each assignment holds until the next one; of two at the same instant the later to arrive. */
function pdmAssignments(partner: string, assigned: readonly EventOf<'PdmAssigned'>[]) {
  const inForce = assigned.filter(({ at }, place) => assigned[place + 1]?.at !== at);
  return inForce.map(({ staff, at, reason = null }, place) => ({
    partner,
    fromInstant: at,
    staff,
    untilInstant: inForce[place + 1]?.at ?? null,
    reason,
  }));
}
