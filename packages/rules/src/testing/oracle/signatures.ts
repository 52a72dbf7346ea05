/** What a customer signed for with one partner, paper by paper. */
import type { Day, Key, ProductLine, Recorded } from '../../history.js';
import { type CaseFile, dateOf, inTime, item } from './case-file.js';

interface Paper {
  /** The key of one made by hand; null for one that came with a quote. */
  readonly key: Key | null;
  readonly items: readonly string[];
  readonly onboards: readonly ProductLine[];
  state: 'open' | 'void' | 'declined' | 'signed';
  signedAt: string;
  sharedAt: string | null;
}

function papersOf(events: readonly Recorded[], sharedDeal: Key, deal: Key, partner: Key): Paper[] {
  const papers: Paper[] = [];
  const add = (key: Key | null, items: readonly string[], onboards: readonly ProductLine[]) =>
    papers.push({ key, items, onboards, state: 'open', signedAt: '', sharedAt: null });
  for (const event of inTime(events)) {
    if (event.type === 'QuoteIssued' && event.deal === deal && event.partners.includes(partner)) {
      const quoted = event.lines.map(item);
      const signed = papers.filter(({ state }) => state === 'signed').flatMap(({ items }) => items);
      const nothingNew = quoted.every((one) => signed.includes(one));
      const open = papers.find(({ key, state }) => key === null && state === 'open');
      const isSame = open && open.items.length === quoted.length && quoted.every((one) => open.items.includes(one));
      if (open && (nothingNew || !isSame)) open.state = 'void';
      if (!nothingNew && !isSame) add(null, quoted, []);
    } else if (event.type === 'PoiAdded' && event.sharedDeal === sharedDeal) {
      add(event.poi, event.lines.map(item), event.onboarding?.map(({ productLine }) => productLine) ?? []);
    } else if (event.type === 'PoiShared' && event.sharedDeal === sharedDeal) {
      const waiting = papers.filter(({ state, sharedAt }) => state === 'signed' && sharedAt === null);
      const shared = event.poi === undefined ? waiting.at(-1) : waiting.find(({ key }) => key === event.poi);
      if (shared) shared.sharedAt = event.instant;
    } else if ((event.type === 'PoiSigned' || event.type === 'PoiDeclined') && event.sharedDeal === sharedDeal) {
      const paper = event.poi === undefined ? onTheTable(papers) : papers.find(({ key }) => key === event.poi);
      if (!paper || paper.state === 'signed') continue;
      if (event.type === 'PoiDeclined') paper.state = 'declined';
      else {
        paper.state = 'signed';
        paper.signedAt = event.instant;
        if (event.shared !== false) paper.sharedAt = event.instant;
      }
    }
  }
  return papers;
}

/** The paper before the customer: the one of the newest quote, or where that was declined the newest open one made by hand. */
function onTheTable(papers: readonly Paper[]): Paper | undefined {
  const valid = papers.filter(({ state }) => state !== 'void');
  const quoted = valid.filter(({ key }) => key === null).at(-1);
  if (!quoted) return valid.at(-1);
  if (quoted.state !== 'declined') return quoted;
  return valid.filter(({ key, state }) => key !== null && state === 'open').at(-1) ?? quoted;
}

export interface Signed {
  /** Product lines with their edition that were signed for and shared when the close date was over. */
  readonly items: ReadonlySet<string>;
  /** Lines whose onboarding this partner gives, by what was signed for and shared by then. */
  readonly onboards: ReadonlySet<ProductLine>;
}

export function signedBy(
  closedOn: Day,
  file: CaseFile,
  shared: { readonly sharedDeal: Key; readonly deal: Key; readonly partner: Key },
): Signed {
  const papers = papersOf(file.events, shared.sharedDeal, shared.deal, shared.partner);
  const isInTime = (instant: string | null) => instant !== null && dateOf(instant, file.zone) <= closedOn;
  const handedIn = papers.filter(
    ({ state, signedAt, sharedAt }) => state === 'signed' && isInTime(signedAt) && isInTime(sharedAt),
  );
  return {
    items: new Set(handedIn.flatMap(({ items }) => items)),
    onboards: new Set(handedIn.flatMap(({ onboards }) => onboards)),
  };
}
