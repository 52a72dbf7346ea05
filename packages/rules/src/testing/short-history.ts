/**
 * Short histories of one customer, cheap enough for tens of thousands of cases: made of a list of numbers, of which each settles
 * one question and 0 gives the plainest answer, so that a failing case shrinks to a plain one.
 */
import fc from 'fast-check';
import type { HistoryEvent, Recorded } from '../history.js';
import { contextOf, partner } from './story.js';

const PRODUCTS = ['MARKETING_HUB', 'SALES_HUB', 'CREDITS', 'HUB_INDEPENDENT:CORE_SEAT'] as const;
const EDITIONS = ['PROFESSIONAL', 'ENTERPRISE', 'STARTER'] as const;
const PARTNERS = ['p1', 'p2', 'p3'] as const;
const MADE = ['CREATED', 'EDITED', 'PUBLISHED', 'VIEWED'] as const;
const FIRST = Date.UTC(2024, 0, 1);

export const THROUGH = '2026-06';

/** Of two programs and currencies, with a sanction and a change of program among them. */
export const shortContext = contextOf({
  partners: [
    partner('p1', {
      sanctions: [{ key: 's1', kind: 'SUSPENDED', from: '2024-09-10', until: '2024-11-20', evidence: 'sanction' }],
    }),
    partner('p2', { program: 'SOLUTIONS_PROVIDER' }),
    partner('p3', {
      currency: 'USD',
      programs: [
        { from: '2021-01-01', program: 'SOLUTIONS_PARTNER' },
        { from: '2025-01-20', program: 'SOLUTIONS_PROVIDER' },
      ],
    }),
  ],
  through: THROUGH,
});

export const dayOf = (day: number) => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);

type Told = { type: HistoryEvent['type'] } & Record<string, unknown>;

/** Answers questions one after the other; when the numbers are used up, every answer is the plainest. */
class Draws {
  #next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** A number below `count`. */
  below(count: number): number {
    this.#next += 1;
    return (this.numbers[this.#next - 1] ?? 0) % count;
  }

  /** True once in `count` times, and never of a plain history. */
  rarely(count: number): boolean {
    return this.below(count) === count - 1;
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  }
}

class Teller {
  readonly events: Recorded[] = [];

  /** Told on this day at ten in the morning in Tokyo, no two events at the same moment. */
  tell(day: number, event: Told): void {
    const order = this.events.length;
    const instant = `${dayOf(day)}T01:00:00.${String(order).padStart(9, '0')}Z`;
    this.events.push({ ...event, at: instant, instant, id: `e${order}`, order } as unknown as Recorded);
  }
}

function historyOf(numbers: readonly number[]): Recorded[] {
  const [draws, teller] = [new Draws(numbers), new Teller()];
  const domains = ['c1.example', 'c1-shop.example'];
  teller.tell(-200, { type: 'CustomerAdded', customer: 'c1', name: 'C', domains, region: 'JP', segment: 'MID_MARKET' });
  const deals = 1 + draws.below(3);
  for (let number = 1; number <= deals; number += 1) tellDeal(`d${number}`, draws, teller);
  for (let count = draws.below(4); count > 0; count -= 1) tellDirect(draws, teller);
  for (let count = draws.below(4); count > 0; count -= 1) tellPayment(draws, teller);
  for (let count = draws.below(6); count > 0; count -= 1) tellWork(draws, teller);
  return teller.events;
}

function drawLine(productLine: string, draws: Draws) {
  const edition = productLine.endsWith('_HUB') ? draws.of(EDITIONS) : 'NONE';
  const currency = draws.rarely(12) ? 'USD' : 'JPY';
  return { productLine, edition, mrr: { minor: [96_000, 1, 33, 50_002, 0][draws.below(5)] ?? 0, currency } };
}

function drawLines(draws: Draws) {
  const first = draws.below(PRODUCTS.length);
  const count = 1 + draws.below(3);
  return Array.from({ length: count }, (_, turn) => drawLine(PRODUCTS[(first + turn) % PRODUCTS.length] ?? '', draws));
}

function tellDeal(deal: string, draws: Draws, teller: Teller): void {
  const close = 60 + draws.below(400);
  const lines = drawLines(draws);
  teller.tell(close - 50, { type: 'DealOpened', deal, customer: 'c1' });
  const first = draws.below(PARTNERS.length);
  const claiming = PARTNERS.map((_, turn) => PARTNERS[(first + turn) % PARTNERS.length] ?? 'p1').slice(
    0,
    1 + draws.below(3),
  );
  for (const who of claiming) tellOrigin(deal, who, close, draws, teller);
  const onboarding = draws.rarely(3)
    ? [{ productLine: lines[0]?.productLine ?? '', partner: draws.of(claiming), waivesVendors: false }]
    : undefined;
  teller.tell(close - 30, { type: 'QuoteIssued', deal, staff: 'gs1', partners: [...claiming], lines, onboarding });
  for (const who of claiming) tellSignature(`${deal}-${who}`, close, draws, teller);
  const [sourcing, second] = claiming;
  if (second && draws.rarely(3))
    teller.tell(close - 9, { type: 'SecondPartnerAgreed', deal, sourcing, second, notice: true });
  const sold = draws.rarely(8) ? lines.slice(1).concat(drawLines(draws).slice(0, 1)) : lines;
  const distinct = sold.filter(
    ({ productLine }, place) => sold.findIndex((one) => one.productLine === productLine) === place,
  );
  const fate = draws.below(8);
  if (fate === 7) return;
  if (fate === 6) return teller.tell(close, { type: 'DealLost', deal, closedOn: dayOf(close) });
  const startsOn = draws.rarely(3) ? dayOf(close + draws.below(40)) : undefined;
  teller.tell(close, { type: 'DealWon', deal, closedOn: dayOf(close), startsOn, lines: distinct });
  if (draws.rarely(3)) {
    const begun = { productLine: distinct[0]?.productLine, partner: draws.of(claiming), live: true };
    teller.tell(close + 5, { type: 'OnboardingStarted', customer: 'c1', ...begun });
  }
  if (draws.rarely(3))
    teller.tell(close + 9, {
      type: 'CreditAdjudicated',
      deal,
      partner: draws.of(claiming),
      staff: 'ops1',
      reason: 'Work.',
    });
}

function tellOrigin(deal: string, who: string, close: number, draws: Draws, teller: Teller): void {
  const sharedDeal = `${deal}-${who}`;
  if (draws.rarely(3))
    teller.tell(close - 45, {
      type: 'PartnerAdded',
      sharedDeal,
      deal,
      partner: who,
      staff: 'gs1',
      customerConsent: true,
    });
  else {
    const domain = draws.rarely(8) ? 'c1-shop.example' : 'c1.example';
    const said = { from: 'COMPANY', relationship: 'Met.', need: 'Leads.' };
    teller.tell(close - 45, { type: 'DealRegistered', sharedDeal, partner: who, domain, deal, ...said });
  }
  if (!draws.rarely(8)) teller.tell(close - 40, { type: 'SharedDealApproved', sharedDeal, staff: 'gs1' });
}

function tellSignature(sharedDeal: string, close: number, draws: Draws, teller: Teller): void {
  if (draws.rarely(5)) return;
  const day = draws.rarely(6) ? close + draws.below(2) : close - 10;
  teller.tell(day, { type: 'PoiSigned', sharedDeal, signer: { name: 'H', email: 'h@c1.example' } });
}

function tellDirect(draws: Draws, teller: Teller): void {
  const day = draws.below(600);
  const productLine = draws.of(PRODUCTS);
  if (draws.below(2) === 0)
    teller.tell(day, { type: 'SubscriptionEnded', customer: 'c1', productLine, effective: dayOf(day) });
  else
    teller.tell(day, {
      type: 'SubscriptionChanged',
      customer: 'c1',
      ...drawLine(productLine, draws),
      effective: dayOf(day),
    });
}

function tellPayment(draws: Draws, teller: Teller): void {
  const day = 60 + draws.below(500);
  const month = { customer: 'c1', productLine: draws.of(PRODUCTS), month: dayOf(day).slice(0, 7) };
  teller.tell(day, { type: 'PaymentMissed', ...month });
  if (draws.rarely(3)) teller.tell(day + 40, { type: 'PaymentReceived', ...month });
}

function tellWork(draws: Draws, teller: Teller): void {
  const named = { customer: 'c1', partner: draws.of(PARTNERS) };
  const day = draws.below(600);
  if (!draws.rarely(6)) teller.tell(day - draws.below(50), { type: 'PortalAccessChanged', ...named, granted: true });
  teller.tell(day, { type: 'PortalWork', ...named, person: 'taro@p1.example', action: draws.of(MADE) });
  if (draws.rarely(6)) teller.tell(day + 30, { type: 'PortalAccessChanged', ...named, granted: false });
}

/** One customer's history: up to three deals, and what happened beside them, over two years. */
export const shortHistory: fc.Arbitrary<Recorded[]> = fc
  .array(fc.nat({ max: 9_999 }), { minLength: 60, maxLength: 160, size: 'max' })
  .map(historyOf);
