import type { Edition, ProductLine, Segment } from '@tierline/rules';
import type { MoneyText, WrittenLine } from './history-line.js';
import type { Random } from './random.js';

export type Hub = 'MARKETING_HUB' | 'SALES_HUB' | 'SERVICE_HUB' | 'CONTENT_HUB' | 'OPERATIONS_HUB';
export const hubs: readonly Hub[] = ['MARKETING_HUB', 'SALES_HUB', 'SERVICE_HUB', 'CONTENT_HUB', 'OPERATIONS_HUB'];
const hubWeights: readonly (readonly [Hub, number])[] = [
  ['MARKETING_HUB', 40],
  ['SALES_HUB', 30],
  ['SERVICE_HUB', 15],
  ['CONTENT_HUB', 8],
  ['OPERATIONS_HUB', 7],
];

/** A monthly list price in US dollars, of our own making; seats and negotiation spread it. */
const listPrices: Readonly<Record<Hub, Readonly<Record<Exclude<Edition, 'NONE'>, number>>>> = {
  MARKETING_HUB: { STARTER: 40, PROFESSIONAL: 800, ENTERPRISE: 3200 },
  SALES_HUB: { STARTER: 60, PROFESSIONAL: 450, ENTERPRISE: 1500 },
  SERVICE_HUB: { STARTER: 60, PROFESSIONAL: 400, ENTERPRISE: 1300 },
  CONTENT_HUB: { STARTER: 40, PROFESSIONAL: 450, ENTERPRISE: 1400 },
  OPERATIONS_HUB: { STARTER: 40, PROFESSIONAL: 600, ENTERPRISE: 1800 },
};

/** One US dollar in the price list of a currency: fixed, unlike the market's rates. */
const priceLevels: Readonly<Record<string, number>> = { JPY: 120, USD: 1, EUR: 0.9, GBP: 0.8, SGD: 1.35, AUD: 1.5 };

const sizes: Readonly<Record<Segment, number>> = { SMALL_BUSINESS: 0.7, MID_MARKET: 1, ENTERPRISE: 1.9 };

/** A line as a customer holds it: its price in US dollars, from which every amount is written. */
export interface Holding {
  readonly edition: Edition;
  readonly dollars: number;
}

export type Cart = ReadonlyMap<ProductLine, Holding>;

export function priced(line: ProductLine, edition: Edition, segment: Segment, random: Random): Holding {
  const list = edition === 'NONE' ? 90 : listPrices[line as Hub][edition];
  return { edition, dollars: list * sizes[segment] * random.logNormal(0.85, 0.55) };
}

/** The same line at another price: seats added, a discount, an uplift. */
export function repriced({ edition, dollars }: Holding, factor: number): Holding {
  return { edition, dollars: dollars * factor };
}

export function amount({ dollars }: Holding, currency: string): MoneyText {
  const price = dollars * (priceLevels[currency] ?? 1);
  if (currency === 'JPY') return { amount: String(Math.max(1, Math.round(price / 100)) * 100), currency };
  const halves = Math.max(1, Math.round(price * 2));
  return { amount: halves % 2 === 0 ? String(halves / 2) : (halves / 2).toFixed(2), currency };
}

export function written(cart: Cart, currency: string): WrittenLine[] {
  return [...cart].map(([productLine, holding]) => ({
    productLine,
    edition: holding.edition,
    mrr: amount(holding, currency),
  }));
}

/** Editions of a first purchase: a partner's customers start higher than those who buy by themselves (our assumption). */
const firstEditions = {
  partner: [
    ['STARTER', 24],
    ['PROFESSIONAL', 58],
    ['ENTERPRISE', 18],
  ],
  direct: [
    ['STARTER', 62],
    ['PROFESSIONAL', 33],
    ['ENTERPRISE', 5],
  ],
} as const;

/** What a customer buys first: 62 % of the larger purchases have several lines. */
export function firstCart(buyer: 'partner' | 'direct', segment: Segment, random: Random): Cart {
  const edition = random.weighted<Edition>(firstEditions[buyer]);
  const cart = new Map<ProductLine, Holding>();
  const add = (line: ProductLine, of: Edition) => cart.set(line, priced(line, of, segment, random));
  add(random.weighted(hubWeights), edition);
  const several = edition === 'STARTER' ? 0.25 : 0.62;
  if (random.chance(several)) add(otherHub(cart, random), random.chance(0.2) ? 'STARTER' : edition);
  if (edition !== 'STARTER' && random.chance(0.18))
    add(otherHub(cart, random), random.chance(0.4) ? 'STARTER' : edition);
  if (edition !== 'STARTER' && random.chance(0.14)) add('HUB_INDEPENDENT:CORE_SEAT', 'NONE');
  if (random.chance(0.06)) add('CREDITS', 'NONE');
  return cart;
}

/** A hub that is not in the cart yet; the likeliest where all are. */
export function otherHub(cart: ReadonlyMap<ProductLine, unknown>, random: Random): Hub {
  const free = hubWeights.filter(([hub]) => !cart.has(hub));
  return random.weighted(free.length > 0 ? free : hubWeights);
}
