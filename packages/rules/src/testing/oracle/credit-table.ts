/** The credit table, deal after deal, line after line: what each line of a won deal gives, and who holds it from then on. */
import type { Day, Edition, Key, Line, Month, Motion, ProductLine } from '../../history.js';
import { type CaseFile, isEligible, item } from './case-file.js';
import { type Claimant, type WonDeal, wonDeals } from './deals.js';
import type { Ownership } from './ownership.js';
import { programAt } from './partners.js';
import { isUpmarketReferral } from './upmarket.js';

export interface Term {
  readonly first: Month;
  readonly last: Month;
}

export interface Hold {
  readonly line: ProductLine;
  readonly partner: Key;
  readonly motion: Motion;
  readonly sharedDeal: Key;
  readonly since: Day;
  readonly until: Day | null;
  readonly closedOn: Day;
  readonly sold: boolean;
  readonly term: Term | null;
  readonly madeByProvider: boolean;
}

/** What one line of a won deal gave one shared deal. */
export interface Given {
  readonly line: Line;
  readonly sold: boolean;
  readonly term: Term | null;
}

export interface Credited {
  readonly deal: WonDeal;
  readonly given: ReadonlyMap<Key, readonly Given[]>;
  /** Shared deals that wait for the vendor's word: candidates to whom the deal would give something. */
  readonly awaiting: ReadonlySet<Key>;
}

export interface Table {
  readonly deals: readonly Credited[];
  readonly holds: readonly Hold[];
}

export function creditTable(file: CaseFile, ownership: Ownership): Table {
  const holds: Hold[] = [];
  const deals = wonDeals(file).map((deal): Credited => {
    const rows = deal.lines.map((line) => ({ line, ...row(line, deal, file, ownership, holds) }));
    holds.push(...rows.flatMap(({ made }) => (made ? [made] : [])));
    const wouldGain = (claimant: Claimant) =>
      deal.lines.some((line) => row(line, { ...deal, winner: claimant }, file, ownership, holds).made);
    const waiting = deal.winner === 'review' ? deal.claimants.filter(({ isCandidate }) => isCandidate) : [];
    const awaiting = new Set(waiting.filter(wouldGain).map(({ sharedDeal }) => sharedDeal));
    const given = new Map<Key, Given[]>();
    for (const claimant of deal.claimants)
      given.set(
        claimant.sharedDeal,
        rows.map(({ line, made, holder }) => gives(line, claimant, deal, { made, holder }, file)),
      );
    return { deal, given, awaiting };
  });
  return { deals, holds };
}

/** One row of the table: who held the line before the deal, and what the deal made of it. */
function row(line: Line, deal: WonDeal, file: CaseFile, ownership: Ownership, holds: readonly Hold[]) {
  const { productLine } = line;
  const { winner, closedOn, startsOn } = deal;
  const holder =
    holds.filter((hold) => hold.line === productLine && (hold.until === null || hold.until >= startsOn)).at(-1) ?? null;
  const nothing = { made: null, holder };
  if (holder || winner === null || winner === 'review') return nothing;
  if (!winner.signed.has(item(line))) return nothing;
  const owned = ownership.before(productLine, closedOn, startsOn);
  const isReferral = isUpmarketReferral(winner, deal, file);
  if (!isFree(line, owned, deal.lines, isReferral)) return nothing;
  const until = ownership.gone(productLine, startsOn);
  if (until === startsOn) return nothing;
  return { made: hold(productLine, winner, deal, { until, isReferral }, file), holder };
}

/** The table's rows for a line that nobody holds. */
function isFree(line: Line, owned: Edition | null, lines: readonly Line[], isReferral: boolean): boolean {
  if (owned === null && isEligible(line)) return true;
  if (owned === null) return lines.some(isEligible);
  if (owned === 'STARTER') return line.edition === 'PROFESSIONAL' || line.edition === 'ENTERPRISE';
  return isReferral;
}

function hold(
  line: ProductLine,
  { partner, motion, sharedDeal }: Claimant,
  { startsOn: since, closedOn }: WonDeal,
  { until, isReferral }: { until: Day | null; isReferral: boolean },
  file: CaseFile,
): Hold {
  const madeByProvider = programAt(file, partner, closedOn) === 'SOLUTIONS_PROVIDER';
  const first = since.slice(0, 7);
  const months = isReferral || madeByProvider ? 12 : 36;
  const term = motion === 'PARTNER_SOURCED' || isReferral ? { first, last: monthsOn(first, months - 1) } : null;
  return { line, partner, motion, sharedDeal, since, until, closedOn, sold: !madeByProvider, term, madeByProvider };
}

/** The month so many months on, counted one by one. */
export function monthsOn(month: Month, count: number): Month {
  let [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  for (let left = count; left > 0; left -= 1) {
    number += 1;
    if (number > 12) [year, number] = [year + 1, 1];
  }
  return `${year}-${String(number).padStart(2, '0')}`;
}

/** A new hold gives what it carries to the winner; a line that the partner held already gives what the hold still carries. */
function gives(
  line: Line,
  claimant: Claimant,
  deal: WonDeal,
  { made, holder }: { made: Hold | null; holder: Hold | null },
  file: CaseFile,
): Given {
  if (made && deal.winner === claimant) return { line, sold: made.sold, term: made.term };
  if (!holder || holder.partner !== claimant.partner) return { line, sold: false, term: null };
  const isPartner = programAt(file, claimant.partner, deal.closedOn) === 'SOLUTIONS_PARTNER';
  const isOver = holder.term !== null && deal.startsOn.slice(0, 7) > holder.term.last;
  return { line, sold: holder.sold && isPartner, term: isOver ? null : holder.term };
}
