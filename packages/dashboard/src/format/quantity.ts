/** What a figure counts: money, or points, deals and the like. */
import * as m from '#messages';
import { formatMoney, type Amount } from './money.ts';
import { formatDecimal } from './number.ts';

/** A number in plain notation with what it counts. */
export interface Count {
  readonly amount: string;
  readonly unit: keyof typeof units;
}

export type Quantity = Amount | Count;

const units = {
  points: m.quantity_points,
  deals: m.quantity_deals,
  quarters: m.quantity_quarters,
} as const;

export function isCount(quantity: Quantity): quantity is Count {
  return 'unit' in quantity;
}

/** The exact quantity with what it counts: "¥96,000", "62.5 points". */
export function formatQuantity(quantity: Quantity): string {
  return isCount(quantity) ? units[quantity.unit]({ count: formatDecimal(quantity.amount) }) : formatMoney(quantity);
}

/** The number alone where a column says what it counts; an amount of money never goes without its currency. */
export function quantityFigure(quantity: Quantity): string {
  return isCount(quantity) ? formatDecimal(quantity.amount) : formatMoney(quantity);
}
