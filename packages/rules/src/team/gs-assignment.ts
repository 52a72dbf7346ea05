import { type Reason, reason } from '../decision.js';
import type { Key, Recorded, Segment, StaffJoined } from '../history.js';
import { byTime } from '../history.js';
import { weightOf } from './weight.js';

/** A growth specialist with the territory it is responsible for; without a segment it serves all of its region. */
export interface GrowthSpecialist {
  readonly key: Key;
  /** null: it has no territory, and works on what it takes on itself. */
  readonly region: string | null;
  readonly segment: Segment | null;
}

/** Whose specialist is asked for. */
export interface Account {
  /** The domain that the customer buys with; of a domain that is nobody's customer yet, itself. One account keeps its specialist by it. */
  readonly key: string;
  /** The customer's region; of such a domain, that of the partner. */
  readonly region: string;
  /** null where it is not known: such a domain has none. */
  readonly segment: Segment | null;
}

export interface GsAssignment {
  /** null where nobody covers the territory: the deal stands, unassigned, and ops are told. */
  readonly gs: Key | null;
  readonly reasons: readonly Reason[];
}

/**
 * The growth specialists of a history, by key: of several entries of one person the newest counts. Whoever has another role by
 * then is none.
 */
export function growthSpecialists(joined: readonly Recorded<StaffJoined>[]): GrowthSpecialist[] {
  const newest = new Map([...joined].sort(byTime).map((event) => [event.staff, event]));
  return [...newest.values()]
    .flatMap(({ staff, role, region, segment }) =>
      role === 'GS' ? [{ key: staff, region: region ?? null, segment: segment ?? null }] : [],
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * The one growth specialist who works on every deal with an account (team.gs-territory, team.gs-assignment). The territory as it
 * is staffed now governs, no date: those of the region with the account's segment, else those of the region who serve all segments;
 * for an account of unknown segment these first, else anyone of the region. Several share the accounts by a stable hash of the
 * account, so that the choice is the same for all of its deals, says nothing of other registrations, and never asks how many
 * a specialist has (registration.no-capacity-limit).
 */
export function assignGs(account: Account, specialists: readonly GrowthSpecialist[]): GsAssignment {
  const inRegion = specialists.filter(({ region }) => region === account.region);
  const gs = heaviest(account.key, inTerritory(account.segment, inRegion));
  const facts = { region: account.region, segment: account.segment };
  return {
    gs,
    reasons: [
      reason('team.gs-territory', inRegion.length > 0, facts),
      reason('team.gs-assignment', gs !== null, facts),
      reason('registration.no-capacity-limit', true),
    ],
  };
}

function inTerritory(segment: Segment | null, inRegion: readonly GrowthSpecialist[]): readonly GrowthSpecialist[] {
  const ofAllSegments = inRegion.filter((each) => each.segment === null);
  if (segment === null) return ofAllSegments.length > 0 ? ofAllSegments : inRegion;
  const ofSegment = inRegion.filter((each) => each.segment === segment);
  return ofSegment.length > 0 ? ofSegment : ofAllSegments;
}

/**
 * Rendezvous hashing: each specialist draws a weight for the account, and the heaviest has it. A new colleague takes only the
 * accounts for which it draws the heaviest, and one who leaves gives up only its own; all others stay where they are.
 */
function heaviest(account: string, specialists: readonly GrowthSpecialist[]): Key | null {
  let best: { key: Key; weight: number } | null = null;
  for (const { key } of specialists) {
    const weight = weightOf(account, key);
    const isHeavier = best === null || weight > best.weight || (weight === best.weight && key < best.key);
    if (isHeavier) best = { key, weight };
  }
  return best?.key ?? null;
}
