import { dayIn, type EventOf, type Line } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { type Acting, actName, inOneTransaction, recordOne, sourceOf } from '../auth/acting.js';
import { customersByKey } from '../customers/customer.loader.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { type Amount, amountOf } from '../money/amount.js';
import { endingOf, quotedLines } from './deal-lookup.js';
import { sharedDealsById, type SharedDealRecord } from './shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from './shared-deal-answer.js';

export interface Win {
  readonly sharedDeal: string;
  readonly closedOn?: string | null;
  readonly startsOn?: string | null;
  readonly lines?: readonly WonLine[] | null;
  readonly clientMutationId?: string | null;
}

/** A line as the history file writes it. */
type WonLine = Omit<Line, 'mrr' | 'productLine'> & { readonly productLine: string; readonly mrr: Amount };
type Won = Omit<EventOf<'DealWon'>, 'lines'> & { readonly lines: readonly WonLine[] };

/** Records that deals are won. */
export class WinningService {
  constructor(private readonly acting: Acting) {}

  /**
   * Records that the vendor's deal behind a shared deal is won, with the lines given or those of its newest quote; everything
   * that follows is decided at once. A deal ends once. Sent again with the same clientMutationId it answers as it did.
   */
  async win(input: Win): Promise<SharedDealAnswer> {
    const { reading } = this.acting;
    const deal = await reading.load(sharedDealsById, input.sharedDeal);
    if (!deal) return refusal(notFound('sharedDeal'));
    const today = await this.#todayOf(deal);
    if (today === null) return refusal(nobodysCustomer);
    const closedOn = input.closedOn ?? today;
    if (closedOn > today)
      return refusal(
        userError('IN_THE_FUTURE', `Today is ${today} where the customer is; a deal is won once it is won.`, [
          'closedOn',
        ]),
      );
    const errors = await inOneTransaction(this.acting, (manager) =>
      this.#record(manager, deal, { ...input, closedOn }),
    );
    if (errors.length > 0) return refusal(...errors);
    reading.forget();
    return { sharedDeal: await reading.load(sharedDealsById, input.sharedDeal), userErrors: [] };
  }

  /** The date where the customer is; null while there is no customer. */
  async #todayOf({ customer }: SharedDealRecord): Promise<string | null> {
    const { reading } = this.acting;
    const record = customer === null ? null : await reading.load(customersByKey, customer);
    return record && dayIn(reading.now.toISOString(), record.timeZone);
  }

  async #record(
    manager: EntityManager,
    { deal }: SharedDealRecord,
    win: Win & { closedOn: string },
  ): Promise<readonly UserErrorRecord[]> {
    const act = actName(this.acting, 'winDeal', win.clientMutationId);
    const ending = await endingOf(manager, deal);
    if (ending) return act !== null && ending.source === sourceOf(act) ? [] : [closedAlready];
    const lines =
      win.lines ?? (await quotedLines(manager, deal))?.map((line) => ({ ...line, mrr: amountOf(line.mrr) }));
    if (!lines) return [userError('REQUIRED', 'The deal has no quote; give the lines that were sold.', ['lines'])];
    return recordOne(this.acting, this.#event(deal, win, lines), act);
  }

  #event(deal: string, { closedOn, startsOn }: Win & { closedOn: string }, lines: readonly WonLine[]): Won {
    const at = this.acting.reading.now.toISOString();
    return { type: 'DealWon', at, deal, closedOn, ...(startsOn != null && { startsOn }), lines };
  }
}

const closedAlready = userError('NOT_OPEN', 'The deal has ended already; how it ended is not changed here.', [
  'sharedDeal',
]);
const nobodysCustomer = userError(
  'CUSTOMER_UNKNOWN',
  'The domain is nobody’s customer yet; record the customer (CustomerAdded) first.',
  ['sharedDeal'],
  'registration.purchase-domain',
);
