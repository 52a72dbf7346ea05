import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Somebody has guessed too often; in `seconds` they may try again. */
export class TooManyGuesses extends Error {
  constructor(readonly seconds: number) {
    super(`Too many attempts that failed. Try again in ${seconds} s.`);
  }
}

/** Where a guess came from and what it began with. */
export interface Guess {
  readonly address: string;
  /** The first characters of the token that was shown; empty for other ways to sign in. */
  readonly beginning?: string;
}

const WINDOW_SECONDS = 60;
const OF_ADDRESS = 20;
const OF_BEGINNING = 20;

/** Counters are kept for so many groups of addresses, however many addresses there are: their memory is bounded. */
const GROUPS = 16_384;

/**
 * Counts attempts to come in that failed, by the address they came from and by what a token began with. Whoever reaches the limit
 * waits for the end of the minute, and nothing that they show in the meantime is looked at. Who comes in is not counted.
 */
export class Guesses {
  readonly #salt = randomBytes(16);
  readonly #addresses = new RateLimiterMemory({ points: OF_ADDRESS, duration: WINDOW_SECONDS, keyPrefix: 'address' });
  readonly #beginnings = new RateLimiterMemory({ points: OF_BEGINNING, duration: WINDOW_SECONDS, keyPrefix: 'token' });

  /** Throws TooManyGuesses for somebody who has to wait. */
  async refuse({ address, beginning = '' }: Guess): Promise<void> {
    const counts = await Promise.all([
      this.#addresses.get(this.#group(networkOf(address))),
      beginning === '' ? null : this.#beginnings.get(this.#group(beginning)),
    ]);
    for (const count of counts)
      if (count && count.remainingPoints <= 0) throw new TooManyGuesses(Math.ceil(count.msBeforeNext / 1_000));
  }

  /** Counts an attempt that failed. */
  async failed({ address, beginning = '' }: Guess): Promise<void> {
    await Promise.all([
      count(this.#addresses, this.#group(networkOf(address))),
      ...(beginning === '' ? [] : [count(this.#beginnings, this.#group(beginning))]),
    ]);
  }

  #group(text: string): string {
    const digest = createHash('sha256').update(this.#salt).update(text).digest();
    return String(digest.readUInt32BE() % GROUPS);
  }
}

/** An address as one counts them: of IPv6 the network, of which every customer has a whole one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after = ''] = address.split('::');
  const head = before.split(':').filter(Boolean);
  const tail = after.split(':').filter(Boolean);
  const gap = address.includes('::') ? Array.from({ length: 8 - head.length - tail.length }, () => '0') : [];
  const groups = [...head, ...gap, ...tail].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** Beyond the limit it rejects with the state of the counter, which is no fault. */
async function count(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((refusal: unknown) => {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
  });
}
