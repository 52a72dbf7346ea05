import type { HistoryEvent, Money } from '@tierline/rules';

/** Money as a history file writes it. */
export interface MoneyText {
  amount: string;
  currency: string;
}

type Written<T> = T extends Money
  ? MoneyText
  : T extends readonly (infer Item)[]
    ? Written<Item>[]
    : T extends object
      ? { [Name in keyof T]: Written<T[Name]> }
      : T;

/** An event as one line of a history file holds it. */
export type HistoryLine = Written<HistoryEvent>;

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** An event whose time the journal writes. */
export type UntimedLine = WithoutTime<HistoryLine>;

export type WrittenLine = Extract<HistoryLine, { type: 'DealWon' }>['lines'][number];
