import { amountText, type Money } from '@tierline/rules';

/** An amount as the API writes it. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

export function amountOf(money: Money): Amount {
  return { amount: amountText(money), currency: money.currency };
}
