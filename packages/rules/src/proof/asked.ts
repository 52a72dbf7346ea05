import { later } from '../calendar.js';
import type { Edition, Instant, ProductLine } from '../history.js';
import { byTime } from '../history.js';
import type { DealFile, SharedDealFile } from '../registration/dossier.js';
import { isByEndOf } from '../registration/dossier.js';
import type { Proof } from './proofs.js';
import { coverageOf } from './proofs.js';

export interface AskedLine {
  readonly productLine: ProductLine;
  readonly edition: Edition;
}

/**
 * The lines that the customer is to sign for with this partner: those of the newest quote that names it or of the newest proof
 * that it made by hand, whichever came last (poi.follows-quote, poi.manual-fallback). Of a won deal only what was asked by the
 * end of `deadlineOn` and then sold; the lines sold where nothing that was asked is among them. Empty as long as nothing was asked.
 */
export function linesAsked(
  file: SharedDealFile,
  { quotes, ending }: DealFile,
  deadlineOn: string,
  zone: string,
): readonly AskedLine[] {
  const requests = [
    ...quotes.filter(({ partners }) => partners.includes(file.origin.partner)),
    ...file.proofEvents.filter((event) => event.type === 'PoiAdded'),
  ].sort(byTime);
  if (ending?.type !== 'DealWon') return requests.at(-1)?.lines ?? [];
  const asked = requests.findLast(({ instant }) => isByEndOf(deadlineOn, instant, zone))?.lines ?? [];
  const sold = new Set(ending.lines.map(coverageOf));
  const askedAndSold = asked.filter((line) => sold.has(coverageOf(line)));
  return askedAndSold.length > 0 ? askedAndSold : ending.lines;
}

/** When proofs that are both signed and shared covered all these lines; null while they do not, and for no lines. */
export function coveredAt(proofs: readonly Proof[], lines: readonly AskedLine[]): Instant | null {
  const open = new Set(lines.map(coverageOf));
  if (open.size === 0) return null;
  const handedIn = proofs
    .flatMap(({ signedAt, sharedAt, ...proof }) =>
      signedAt === null || sharedAt === null ? [] : [{ at: later(signedAt, sharedAt), covers: proof.lines }],
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { at, covers } of handedIn) {
    for (const line of covers) open.delete(coverageOf(line));
    if (open.size === 0) return at;
  }
  return null;
}
