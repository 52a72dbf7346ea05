/** A customer of a simulated world, and the product lines that it buys. */
import type { Written } from '../samples.js';
import type { Dice } from './dice.js';
import { instantOf, type Told } from './told-event.js';

export interface CustomerSeat {
  readonly key: string;
  readonly region: string;
  readonly currency: string;
  readonly domain: string;
  readonly told: Told[];
  readonly tell: (type: string, day: number, fields: Written, minute?: number) => void;
}

export const PRODUCTS = ['MARKETING_HUB', 'SALES_HUB', 'SERVICE_HUB', 'CREDITS', 'HUB_INDEPENDENT:CORE_SEAT'];
const EDITIONS = ['STARTER', 'STARTER', 'PROFESSIONAL', 'PROFESSIONAL', 'PROFESSIONAL', 'ENTERPRISE'];
const CURRENCIES: Readonly<Record<string, string>> = { JP: 'JPY', US: 'USD', DE: 'EUR' };

/** Told in working hours, or within some minutes of midnight where a day is at stake. */
function minuteOfDay(dice: Dice): number {
  if (dice.happens(0.7)) return dice.between(540, 1140);
  return dice.happens(0.5) ? dice.between(0, 70) : dice.between(1380, 1439);
}

export function simulateCustomer(number: number, world: string, dice: Dice): CustomerSeat {
  const key = `c${number}`;
  const region = dice.pick(['JP', 'JP', 'US', 'DE', 'IN']);
  const domain = `${key}.${world}.example`;
  const told: Told[] = [];
  const tell: CustomerSeat['tell'] = (type, day, fields, minute = minuteOfDay(dice)) =>
    told.push({ type, at: instantOf(day, minute, region), fields });
  tell('CustomerAdded', -390, {
    customer: key,
    name: `Customer ${number}`,
    domains: [`shop-${domain}`, domain],
    purchaseDomain: domain,
    region,
    segment: 'MID_MARKET',
  });
  return { key, region, currency: CURRENCIES[region] ?? 'USD', domain, told, tell };
}

/** A line as it is written: mostly in the customer's currency, of any size down to nothing. */
export function writtenLine(productLine: string, { currency }: Pick<CustomerSeat, 'currency'>, dice: Dice) {
  const edition = productLine.endsWith('_HUB') ? dice.pick(EDITIONS) : 'NONE';
  const paid = dice.happens(0.95) ? currency : 'USD';
  return { productLine, edition, mrr: { amount: amount(paid, dice), currency: paid } };
}

export function amount(currency: string, dice: Dice): string {
  const size = dice.happens(0.02) ? 0 : dice.pick([dice.between(1, 999), dice.between(1000, 9999), 96000]);
  return currency === 'JPY' ? String(size) : `${size}.${String(dice.between(0, 99)).padStart(2, '0')}`;
}
