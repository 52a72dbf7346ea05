/** The register of all clauses of the rules of engagement, in the page's order, and where the product keeps each. */
import type { Bilingual, ClauseKind } from './article.js';
import { bestPartnerWins } from './best-partner-wins.js';
import { communication } from './communication.js';
import { conduct } from './conduct.js';
import { confidentiality } from './confidentiality.js';
import { coverage, type Coverage } from './coverage.js';
import { motions } from './motions.js';
import { onboarding } from './onboarding.js';
import { productLines } from './product-lines.js';
import { proof } from './proof.js';
import { registration } from './registration.js';
import { revenueShare } from './revenue-share.js';
import { sellingTogether } from './selling-together.js';
import { team } from './team.js';
import { upmarket } from './upmarket.js';

const articles = [
  team,
  sellingTogether,
  proof,
  communication,
  onboarding,
  conduct,
  registration,
  motions,
  bestPartnerWins,
  upmarket,
  productLines,
  revenueShare,
  confidentiality,
] as const;

/** The id of a clause: the word that code, tests, the API and explanations have in common for one rule of the page. */
export type ClauseCode = (typeof articles)[number]['clauses'][number]['code'];

export interface ClauseEntry {
  readonly code: ClauseCode;
  readonly section: { readonly id: string; readonly title: Bilingual };
  readonly kinds: readonly ClauseKind[];
  readonly text: Bilingual;
  readonly covered: Coverage;
}

/** Every clause must be covered or planned: a code missing from the coverage does not compile. */
const coverageByCode: Readonly<Record<ClauseCode, Coverage>> = coverage;

/** Every clause, in the page's order. */
export const clauses: readonly ClauseEntry[] = articles.flatMap(({ id, title, clauses }) =>
  clauses.map((clause) => ({ ...clause, section: { id, title }, covered: coverageByCode[clause.code] })),
);

const entries: ReadonlyMap<string, ClauseEntry> = new Map(clauses.map((entry) => [entry.code, entry]));

export function isClauseCode(code: string): code is ClauseCode {
  return entries.has(code);
}

/** The register's entry for `code`; throws for a code that it does not hold. */
export function clauseOf(code: string): ClauseEntry {
  const entry = entries.get(code);
  if (!entry) throw new RangeError(`"${code}" is not a clause of the register`);
  return entry;
}
