/** Short histories for tables of cases: what a test leaves out is the ordinary course of a deal. */
import { normalInstant } from '../calendar.js';
import { decideCustomer } from '../decide-customer.js';
import { reasonsFor } from '../decision.js';
import type { DatedRate, DecisionContext, PartnerFacts } from '../facts.js';
import type { Edition, HistoryEvent, Key, Line, ProductLine, Program, Recorded } from '../history.js';
import { parseMoney } from '../money.js';
import type { ClosedEntry, CustomerOutcome, LineCredit, TierStep } from '../outcome.js';
import type { PolicyParameters } from '../policy.js';
import { PolicyBook } from '../policy.js';
import type { GrowthSpecialist } from '../team/gs-assignment.js';
import { policy202506 } from '../policies/2025-06.js';
import type { LanguageException } from '../upmarket/language-exceptions.js';

export type Loose = { type: HistoryEvent['type']; at: string } & Record<string, unknown>;

export const line = (text: string): Line => {
  const [productLine = '', edition = '', amount = '', currency = 'JPY'] = text.split(' ');
  return { productLine: productLine as ProductLine, edition: edition as Edition, mrr: parseMoney(amount, currency) };
};

export const marketingPro = line('MARKETING_HUB PROFESSIONAL 96000');

export interface Story {
  readonly events?: readonly Loose[];
  readonly customer?: Record<string, unknown>;
  readonly partners?: readonly PartnerFacts[];
  readonly parameters?: Partial<PolicyParameters>;
  /** Versions in place of the default, which `parameters` change. */
  readonly policies?: PolicyBook;
  readonly through?: string;
  /** By "FROM TO YYYY-MM-DD". */
  readonly rates?: Readonly<Record<string, string>>;
  readonly tiers?: Readonly<Record<Key, readonly TierStep[]>>;
  readonly exceptions?: readonly LanguageException[];
  readonly ledger?: readonly ClosedEntry[];
  readonly openQuarter?: string;
  readonly specialists?: readonly GrowthSpecialist[];
}

export function partner(key: Key, facts: Partial<PartnerFacts> & { program?: Program } = {}): PartnerFacts {
  const { program = 'SOLUTIONS_PARTNER', ...rest } = facts;
  const programs = [{ from: '2021-01-01', program }];
  return {
    key,
    region: 'JP',
    timeZone: 'Asia/Tokyo',
    currency: 'JPY',
    programs,
    sanctions: [],
    accreditations: [],
    grantedTiers: [],
    absences: [],
    ...rest,
  };
}

/** Gives events their ids and order as the store does. */
export function recorded(events: readonly Loose[]): Recorded[] {
  return events.map(
    (event, order) => ({ ...event, id: `e${order}`, instant: normalInstant(event.at), order }) as never,
  );
}

export function contextOf({
  partners = [partner('p1'), partner('p2'), partner('p3')],
  parameters,
  policies,
  through = '2026-06',
  rates = {},
  tiers = {},
  exceptions = [],
  ledger = [],
  openQuarter,
  specialists = [{ key: 'gs1', region: 'JP', segment: null }],
}: Story): DecisionContext {
  const policy = { ...policy202506, parameters: { ...policy202506.parameters, ...parameters } };
  return {
    policies: policies ?? new PolicyBook([policy]),
    partners: new Map(partners.map((facts) => [facts.key, facts])),
    exchangeRate: (from, to, day) => rates[`${from} ${to} ${day}`],
    exchangeRateInForce: (from, to, day) => rateInForce(rates, `${from} ${to} `, day),
    tiers: new Map(Object.entries(tiers)),
    upmarketExceptions: exceptions,
    holidays: { isPublicHoliday: () => false },
    ledger,
    openQuarter: openQuarter ?? null,
    specialists,
    through: () => through,
  };
}

function rateInForce(rates: Readonly<Record<string, string>>, pair: string, day: string): DatedRate | undefined {
  const given = Object.entries(rates)
    .filter(([name]) => name.startsWith(pair) && name.slice(pair.length) <= day)
    .map(([name, rate]) => ({ rate, day: name.slice(pair.length) }));
  return given.sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
}

const ordinaryCustomer: Loose = {
  type: 'CustomerAdded',
  at: '2021-01-01T09:00:00+09:00',
  customer: 'c1',
  name: 'Customer',
  domains: ['c1.example'],
  region: 'JP',
  segment: 'MID_MARKET',
};

export function eventsOf({ events = [], customer = {} }: Story): Recorded[] {
  return recorded([{ ...ordinaryCustomer, ...customer }, ...events]);
}

export function decide(story: Story): CustomerOutcome {
  return decideCustomer(eventsOf(story), contextOf(story));
}

/** A Partner Sourced deal in its ordinary course, closing on 2025-07-01; `closes: null` leaves it open, null steps are left out. */
export interface Course {
  deal?: Key;
  partner?: Key;
  lines?: readonly Line[];
  signedLines?: readonly Line[];
  assisted?: boolean;
  registeredAt?: string;
  approvedAt?: string | null;
  quotedAt?: string | null;
  signedAt?: string | null;
  shared?: boolean;
  domain?: string;
  consent?: boolean;
}

export function course(options: Course = {}): Loose[] {
  const { deal = 'd1', partner: who = 'p1', lines = [marketingPro], assisted = false, consent = true } = options;
  const sharedDeal = `${deal}-${who}`;
  const registeredAt = options.registeredAt ?? '2025-06-01T09:00:00+09:00';
  const { approvedAt = '2025-06-01T15:00:00+09:00', quotedAt = '2025-06-21T09:00:00+09:00' } = options;
  const { signedAt = '2025-06-26T09:00:00+09:00', domain = 'c1.example' } = options;
  const origin: Loose[] = assisted
    ? [
        { type: 'DealOpened', at: '2021-02-01T09:00:00+09:00', deal, customer: 'c1' },
        {
          type: 'PartnerAdded',
          at: registeredAt,
          sharedDeal,
          deal,
          partner: who,
          staff: 'gs1',
          customerConsent: consent,
        },
      ]
    : [
        {
          type: 'DealRegistered',
          at: registeredAt,
          sharedDeal,
          deal,
          partner: who,
          domain,
          from: 'COMPANY',
          relationship: 'Met.',
          need: 'Leads.',
        },
      ];
  const approved: Loose = { type: 'SharedDealApproved', at: approvedAt ?? '', sharedDeal, staff: 'gs1' };
  const quoted: Loose = {
    type: 'QuoteIssued',
    at: quotedAt ?? '',
    deal,
    staff: 'gs1',
    partners: [who],
    lines: options.signedLines ?? lines,
  };
  const signed: Loose = {
    type: 'PoiSigned',
    at: signedAt ?? '',
    sharedDeal,
    signer: { name: 'Hanako', email: 'hanako@c1.example' },
    shared: options.shared,
  };
  return [...origin, ...(approvedAt ? [approved] : []), ...(quotedAt ? [quoted] : []), ...(signedAt ? [signed] : [])];
}

export function won(
  lines: readonly Line[] = [marketingPro],
  options: { deal?: Key; closedOn?: string; startsOn?: string } = {},
): Loose {
  const { deal = 'd1', closedOn = '2025-07-01', startsOn } = options;
  return { type: 'DealWon', at: `${closedOn}T18:00:00+09:00`, deal, closedOn, startsOn, lines };
}

/** Credit of one shared deal in a line a table can hold: outcome, then what each line gives. */
export function creditText({ sharedDeals }: CustomerOutcome, key: Key): string {
  const credit = sharedDeals.find((each) => each.key === key)?.credit;
  if (!credit) return 'open';
  const given = ({ productLine, soldMrr, revenueShare }: LineCredit) =>
    [productLine, soldMrr && 'sold', revenueShare && `share ${revenueShare.firstMonth}..${revenueShare.lastMonth}`]
      .filter(Boolean)
      .join(' ');
  const lines = credit.lines.filter(({ soldMrr, revenueShare }) => soldMrr || revenueShare).map(given);
  return [credit.outcome, ...lines].join(' · ');
}

/** The clauses that spoke against as the partner reads them, deal first, then lines. */
export function clausesAgainst({ sharedDeals }: CustomerOutcome, key: Key): string[] {
  const credit = sharedDeals.find((each) => each.key === key)?.credit;
  const all = [...(credit?.reasons ?? []), ...(credit?.lines ?? []).flatMap((each) => each.reasons)];
  return [
    ...new Set(
      reasonsFor('partner', all)
        .filter(({ holds }) => !holds)
        .map(({ clause }) => clause),
    ),
  ];
}
