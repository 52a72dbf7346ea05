import { dayIn } from '@tierline/rules';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { sql } from '../reading/sql.js';

export interface GivenRate {
  readonly from: string;
  readonly to: string;
  /** 1 `from` in `to`, an exact decimal in plain notation. */
  readonly rate: string;
  readonly day: string;
}

export interface RateAnswer {
  readonly rate: GivenRate | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** The rates at which amounts of one currency become amounts of another. */
export class RateGivingService {
  constructor(private readonly acting: Acting) {}

  /**
   * Gives the rate of a day. One that was given before stays, unless the input names it as what it corrects: what was reckoned with
   * it is reckoned again, in closed quarters by corrections.
   */
  async give(input: GivenRate & { corrects?: string | null; clientMutationId?: string | null }): Promise<RateAnswer> {
    const { from, to, rate, day, corrects, clientMutationId } = input;
    const { errors } = await recordOnce(this.acting, {
      mutation: 'giveExchangeRate',
      clientMutationId,
      event: () => ({ type: 'ExchangeRate', from, to, rate, day }),
      hindrances: async () => {
        if (day > latestDayOnEarth(this.acting.reading.now)) return [inTheFuture];
        const known = await this.#known(input);
        if (known === undefined) return corrects == null ? [] : [nothingToCorrect];
        if (isSame(known, rate)) return [givenAlready];
        return corrects != null && isSame(known, corrects) ? [] : [knownAs(known)];
      },
    });
    return errors.length > 0 ? { rate: null, userErrors: errors } : { rate: { from, to, rate, day }, userErrors: [] };
  }

  async #known({ from, to, day }: GivenRate): Promise<string | undefined> {
    const row = await this.acting.reading.first<{ rate: string }>(sql`
      select r.rate from exchange_rate r
      where r.from_currency = ${from} and r.to_currency = ${to} and r.day = ${day}`);
    return row?.rate;
  }
}

/** The date where it is latest: a rate names a day without saying where. */
function latestDayOnEarth(now: Date): string {
  return dayIn(now.toISOString(), 'Pacific/Kiritimati');
}

/** Whether two decimals are of one value, however many zeros they end in. */
function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${fraction.replace(/0+$/, '')}`;
}

function knownAs(known: string): UserErrorRecord {
  const message = `The rate of this day was given as ${known}; leave it, or correct it by naming it in corrects.`;
  return userError('RATE_KNOWN', message, ['rate']);
}

const inTheFuture = userError(
  'IN_THE_FUTURE',
  'Nobody knows the rate of a day to come; give it once the day is there.',
  ['day'],
);
const givenAlready = userError('NO_CHANGE', 'This rate was given already; nothing needs to be recorded.', ['rate']);
const nothingToCorrect = userError('NOTHING_TO_CORRECT', 'No rate was given for this day; leave out corrects.', [
  'corrects',
]);
