/** Which partner a won deal goes to. */
import type {
  Day,
  DealRegistered,
  DealWon,
  Key,
  Line,
  Motion,
  PartnerAdded,
  ProductLine,
  Recorded,
} from '../../history.js';
import { type CaseFile, dateOf, inTime, item, ofType } from './case-file.js';
import { isBarred, partnerZone } from './partners.js';
import { signedBy } from './signatures.js';

export interface Claimant {
  readonly sharedDeal: Key;
  readonly partner: Key;
  readonly motion: Motion;
  readonly origin: Recorded<DealRegistered> | Recorded<PartnerAdded>;
  /** What the customer signed for in time. */
  readonly signed: ReadonlySet<string>;
  readonly onboards: ReadonlySet<ProductLine>;
  readonly isCandidate: boolean;
}

export interface WonDeal {
  readonly won: Recorded<DealWon>;
  readonly closedOn: Day;
  readonly startsOn: Day;
  readonly lines: readonly Line[];
  readonly claimants: readonly Claimant[];
  /** 'review' as long as the vendor has not said. */
  readonly winner: Claimant | 'review' | null;
}

/** The won deals by close date, those of one day as their close was told. */
export function wonDeals(file: CaseFile): WonDeal[] {
  const last = new Map<Key, Recorded>();
  for (const event of inTime(file.events))
    if (event.type === 'DealWon' || event.type === 'DealLost') last.set(event.deal, event);
  const won = [...last.values()].filter((event): event is Recorded<DealWon> => event.type === 'DealWon');
  const rank = ({ closedOn, instant, deal }: Recorded<DealWon>) => [closedOn, instant, deal].join(' ');
  return won.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map((event) => wonDeal(event, file));
}

function wonDeal(won: Recorded<DealWon>, file: CaseFile): WonDeal {
  const { closedOn, lines } = won;
  const claimants = claimantsOf(won, file);
  return {
    won,
    closedOn,
    startsOn: won.startsOn ?? closedOn,
    lines,
    claimants,
    winner: winnerOf(won, claimants, file),
  };
}

/** Shared deals on one of the vendor's deals, the oldest first. */
export function sharedDealsOn(deal: Key, { events }: CaseFile): (Recorded<DealRegistered> | Recorded<PartnerAdded>)[] {
  const origins = inTime([...ofType(events, 'DealRegistered'), ...ofType(events, 'PartnerAdded')]).filter(
    (origin) => (origin.deal ?? origin.sharedDeal) === deal,
  );
  const rank = ({ instant, sharedDeal }: (typeof origins)[number]) => `${instant} ${sharedDeal}`;
  return origins.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function claimantsOf(won: Recorded<DealWon>, file: CaseFile): Claimant[] {
  const { deal, closedOn, lines } = won;
  return sharedDealsOn(deal, file).map((origin) => {
    const { sharedDeal, partner } = origin;
    const { items: signed, onboards } = signedBy(closedOn, file, { sharedDeal, deal, partner });
    const how = origin.type === 'DealRegistered' ? 'registers' : 'is added';
    const isCandidate =
      rulingBy(closedOn, sharedDeal, file) === 'SharedDealApproved' &&
      domainOf(origin, file) === file.purchaseDomain &&
      dateOf(origin.instant, file.zone) <= closedOn &&
      lines.some((line) => signed.has(item(line))) &&
      (origin.type === 'DealRegistered' || origin.customerConsent) &&
      !isBarred(file, partner, how, dateOf(origin.instant, partnerZone(file, partner)));
    const motion = origin.type === 'DealRegistered' ? 'PARTNER_SOURCED' : 'PARTNER_ASSISTED';
    return { sharedDeal, partner, motion, origin, signed, onboards, isCandidate };
  });
}

function domainOf(origin: Recorded<DealRegistered> | Recorded<PartnerAdded>, file: CaseFile): string {
  if (origin.type === 'DealRegistered') return origin.domain;
  return origin.dealRegistrationDomain ?? file.purchaseDomain;
}

/** The last ruling on a shared deal when `day` was over; of an open deal simply the last. */
export function rulingBy(day: Day | null, sharedDeal: Key, file: CaseFile): string | null {
  let ruling: string | null = null;
  for (const event of inTime(file.events)) {
    if (!('sharedDeal' in event) || event.sharedDeal !== sharedDeal) continue;
    if (day !== null && dateOf(event.instant, file.zone) > day) continue;
    if (event.type === 'SharedDealApproved' || event.type === 'SharedDealRefused' || event.type === 'PartnerRemoved')
      ruling = event.type;
  }
  return ruling;
}

function winnerOf(won: Recorded<DealWon>, claimants: readonly Claimant[], file: CaseFile): Claimant | 'review' | null {
  const candidates: Claimant[] = [];
  for (const claimant of claimants)
    if (claimant.isCandidate && !candidates.some(({ partner }) => partner === claimant.partner))
      candidates.push(claimant);
  const [first] = candidates;
  if (!first) return null;
  if (candidates.length === 1) return first;

  const candidate = (key: Key | null) => candidates.find(({ partner }) => partner === key);
  // Once the vendor has decided, nothing that happens later changes who was to onboard what.
  const decided = ofType(inTime(file.events), 'CreditAdjudicated').find(
    ({ deal, partner, instant }) =>
      deal === won.deal && (partner === null || candidate(partner)) && dateOf(instant, file.zone) >= won.closedOn,
  );
  const onboarding = onboardersOf(won, candidates, decided?.instant ?? null, file);
  const sourcing = new Set<Key>();
  for (const agreed of ofType(file.events, 'SecondPartnerAgreed')) {
    if (agreed.deal !== won.deal || !agreed.notice || dateOf(agreed.instant, file.zone) > won.closedOn) continue;
    if (!candidate(agreed.sourcing) || !candidate(agreed.second)) continue;
    if (won.lines.some(({ productLine }) => onboarding(productLine).has(agreed.second))) sourcing.add(agreed.sourcing);
  }
  const [source, ...others] = sourcing;
  if (source !== undefined && others.length === 0) return candidate(source) ?? null;

  const byOnboarding = highestLines(won.lines).flatMap(({ productLine }) => [...onboarding(productLine)]);
  const onboarders = candidates.filter(({ partner }) => byOnboarding.includes(partner));
  if (onboarders.length === 1 && onboarders[0]) return onboarders[0];
  if (!decided) return 'review';
  return candidate(decided.partner) ?? null;
}

/** The lines of the highest MRR; none where they are in different currencies, which have no order. */
function highestLines(lines: readonly Line[]): Line[] {
  const [first] = lines;
  if (!first || lines.some(({ mrr }) => mrr.currency !== first.mrr.currency)) return [];
  let highest = first.mrr.minor;
  for (const { mrr } of lines) if (mrr.minor > highest) highest = mrr.minor;
  return lines.filter(({ mrr }) => mrr.minor === highest);
}

/** Who onboards a line of the deal: who has begun to, else who was to by what was agreed when the close date was over. */
function onboardersOf(
  won: Recorded<DealWon>,
  candidates: readonly Claimant[],
  asOf: string | null,
  file: CaseFile,
): (line: ProductLine) => Set<Key> {
  const begin = candidates.map(({ origin }) => origin.instant).sort()[0] ?? '';
  const quotes = inTime(ofType(file.events, 'QuoteIssued')).filter(
    ({ deal, instant }) => deal === won.deal && dateOf(instant, file.zone) <= won.closedOn,
  );
  return (line) => {
    const sales = ofType(file.events, 'DealWon').filter(
      ({ closedOn, lines, deal }) =>
        closedOn > won.closedOn && isFinal(deal, file) && lines.some(({ productLine }) => productLine === line),
    );
    const begun = ofType(file.events, 'OnboardingStarted').filter(
      ({ productLine, instant }) =>
        productLine === line &&
        instant >= begin &&
        (asOf === null || instant <= asOf) &&
        sales.every(({ closedOn }) => dateOf(instant, file.zone) < closedOn),
    );
    if (begun.length > 0) return new Set(begun.map(({ partner }) => partner));
    const agreed = new Set<Key>();
    for (const { partner, onboards } of candidates) {
      const newest = quotes.filter(({ partners }) => partners.includes(partner)).at(-1);
      for (const { productLine, partner: giver } of newest?.onboarding ?? [])
        if (productLine === line) agreed.add(giver);
      if (onboards.has(line)) agreed.add(partner);
    }
    return agreed;
  };
}

function isFinal(deal: Key, { events }: CaseFile): boolean {
  const endings = inTime([...ofType(events, 'DealWon'), ...ofType(events, 'DealLost')]);
  return endings.filter((ending) => ending.deal === deal).at(-1)?.type === 'DealWon';
}
