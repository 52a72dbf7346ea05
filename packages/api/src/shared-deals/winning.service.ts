import type { Line } from '@tierline/rules';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { type Amount, amountOf } from '../money/amount.js';
import { firstDayOfDeal, todayOfDeal } from './deal-day.js';
import { quotedLines } from './deal-lookup.js';
import { versionConflict } from './expected-version.js';
import { sharedDealsById, type SharedDealRecord } from './shared-deal.loader.js';
import { refusal, type SharedDealAnswer } from './shared-deal-answer.js';

export interface Win {
  readonly sharedDeal: string;
  readonly closedOn?: string | null;
  readonly startsOn?: string | null;
  readonly lines?: readonly WonLine[] | null;
  readonly expectedVersion?: number | null;
  readonly clientMutationId?: string | null;
}

/** A line as the history file writes it. */
type WonLine = Omit<Line, 'mrr' | 'productLine'> & { readonly productLine: string; readonly mrr: Amount };

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
    const today = await todayOfDeal(reading, deal);
    const closedOn = input.closedOn ?? today;
    const lines = input.lines ?? (await this.#quoted(deal));
    if (!lines) {
      const hindrances = await this.#hindrances(input, closedOn, today);
      return refusal(...(hindrances.length > 0 ? hindrances : [noQuote]));
    }
    const { errors } = await recordOnce(this.acting, {
      mutation: 'winDeal',
      clientMutationId: input.clientMutationId,
      event: () => ({
        ...{ type: 'DealWon', deal: deal.deal, closedOn, lines },
        ...(input.startsOn != null && { startsOn: input.startsOn }),
      }),
      settled: {
        fields: [...(input.closedOn == null ? ['closedOn'] : []), ...(input.lines == null ? ['lines'] : [])],
        now: async () => (input.lines == null ? { lines: await this.#quoted(deal) } : {}),
      },
      hindrances: async () => {
        const conflict = await versionConflict(reading, deal, input.expectedVersion);
        return conflict ? [conflict] : this.#hindrances(input, closedOn, today);
      },
    });
    if (errors.length > 0) return refusal(...errors);
    return { sharedDeal: await reading.load(sharedDealsById, input.sharedDeal), userErrors: [] };
  }

  async #hindrances(
    { sharedDeal, startsOn }: Win,
    closedOn: string,
    today: string,
  ): Promise<readonly UserErrorRecord[]> {
    const { reading } = this.acting;
    const now = await reading.load(sharedDealsById, sharedDeal);
    if (!now) return [notFound('sharedDeal')];
    if (now.customer === null) return [nobodysCustomer];
    if (now.closedOn !== null) return [closedAlready];
    const firstDay = await firstDayOfDeal(reading, now);
    return [
      ...(closedOn > today ? [inTheFuture(today)] : []),
      ...(startsOn != null && startsOn < firstDay ? [beforeTheDeal(firstDay)] : []),
    ];
  }

  async #quoted({ deal }: SharedDealRecord): Promise<readonly WonLine[] | null> {
    const lines = await quotedLines(this.acting.reading, deal);
    return lines && lines.map((line) => ({ ...line, mrr: amountOf(line.mrr) }));
  }
}

function inTheFuture(today: string): UserErrorRecord {
  const message = `Today is ${today} where the customer is; a deal is won once it is won.`;
  return userError('IN_THE_FUTURE', message, ['closedOn']);
}

/** Months accrue from the start of the subscription on, and a deal ends once: what ran before it was not sold in it. */
function beforeTheDeal(firstDay: string): UserErrorRecord {
  const message = `The deal began on ${firstDay}; what is sold in it starts on that day or later.`;
  return userError('BEFORE_THE_DEAL', message, ['startsOn']);
}

const noQuote = userError('REQUIRED', 'The deal has no quote; give the lines that were sold.', ['lines']);
const closedAlready = userError('NOT_OPEN', 'The deal has ended already; how it ended is not changed here.', [
  'sharedDeal',
]);
const nobodysCustomer = userError(
  'CUSTOMER_UNKNOWN',
  'The domain is nobody’s customer yet; record the customer (CustomerAdded) first.',
  ['sharedDeal'],
  'registration.purchase-domain',
);
