import type { Reason } from '../decision.js';
import { clauses } from './register.js';

const position = new Map<string, number>(clauses.map(({ code }, index) => [code, index]));

/** Reasons in the page's order; those of one clause keep theirs. */
export function inPageOrder(reasons: readonly Reason[]): readonly Reason[] {
  return [...reasons].sort((a, b) => (position.get(a.clause) ?? 0) - (position.get(b.clause) ?? 0));
}
