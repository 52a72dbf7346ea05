import {
  clauseOf,
  defaultPolicies,
  type ClauseCode,
  type ClauseEntry,
  type Fact,
  mendableUntil,
  type Reason,
  reasonsFor,
} from '@tierline/rules';
import type { Side } from '../auth/viewer.js';

/** A clause as the API shows it. */
export interface ClauseRecord {
  readonly id: string;
  readonly code: ClauseCode;
  readonly kinds: readonly string[];
  readonly policyVersion: string;
  readonly entry: ClauseEntry;
}

/** A reason as the API shows it, to a reader of one side. */
export interface ReasonRecord {
  readonly clause: ClauseRecord;
  readonly holds: boolean;
  readonly mendableUntil: string | null;
  readonly found: Reason;
}

export interface FactRecord {
  readonly name: string;
  readonly value: Fact;
  readonly timeZone: string | undefined;
}

const newest = defaultPolicies.all.at(-1)?.version ?? '';
const records = new Map<string, ClauseRecord>();

/** The clause `code` as the policy `version` reads it. */
export function clauseRecord(code: ClauseCode, version = newest): ClauseRecord {
  const known = records.get(`${version} ${code}`);
  if (known) return known;
  const entry = clauseOf(code);
  const record = { id: `cl_${code}`, code, kinds: entry.kinds, policyVersion: version, entry };
  records.set(`${version} ${code}`, record);
  return record;
}

/**
 * What a reader of `side` may know of why, in the page's order. `decidedWith` are the reasons of the decision that these are a
 * part of.
 */
export function reasonsOf(
  reasons: readonly Reason[],
  side: Side,
  version?: string,
  decidedWith: readonly Reason[] = reasons,
): readonly ReasonRecord[] {
  const beside = reasonsFor(side, decidedWith);
  return reasonsFor(side, reasons).map((found) => ({
    clause: clauseRecord(found.clause, version),
    holds: found.holds,
    mendableUntil: mendableUntil(found, beside),
    found,
  }));
}

/** Facts that name partners: they are for the vendor's eyes (bpw.confidential). */
const namesPartners: ReadonlySet<string> = new Set(['partner', 'candidates']);

/** The values that a reason found, as a reader of `side` may know them. */
export function factsOf({ facts }: Reason, side: Side): readonly FactRecord[] {
  const timeZone = typeof facts['timeZone'] === 'string' ? facts['timeZone'] : undefined;
  return Object.entries(facts)
    .filter(([name]) => side === 'vendor' || !namesPartners.has(name))
    .map(([name, value]) => ({ name, value, timeZone }));
}
