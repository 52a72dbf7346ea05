import type { ClauseCode } from './clauses/register.js';
import type { Money } from './money.js';

/** What a reason found: the values the clause was tried on. Names are stable; sentences are made from them in `explain`. */
export type Fact = string | number | boolean | null | Money | readonly string[];

/**
 * Why: one clause with what it found. `holds` says whether what the clause asks for was met; a reason that does not hold
 * stands in the way of the outcome. `evidence` lists the ids of the history events that it rests on.
 */
export interface Reason {
  readonly clause: ClauseCode;
  readonly holds: boolean;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly evidence: readonly string[];
  /**
   * 'vendor': shown to the vendor's staff only, because it speaks of another partner (bpw.confidential).
   * 'partner': the neutral reason that a partner reads in its place. Absent: for everyone who sees the object.
   */
  readonly audience?: 'vendor' | 'partner';
}

/** What a rule answers: an outcome and every reason it found, in the page's order. */
export interface Decision<Outcome extends string = string> {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

export function reason(
  clause: ClauseCode,
  holds: boolean,
  facts: Readonly<Record<string, Fact>> = {},
  evidence: readonly (string | undefined)[] = [],
): Reason {
  return { clause, holds, facts, evidence: evidence.filter((id): id is string => id !== undefined) };
}

/** The reasons that this side may read, without the other side's. */
export function reasonsFor(side: 'vendor' | 'partner', reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(({ audience }) => audience === undefined || audience === side);
}
