/** A whole world as the rules decide it: customers and tiers in turns, until neither changes any more. */
import { decideCustomer } from '../../decide-customer.js';
import type { DatedRate, DecisionContext } from '../../facts.js';
import type { Day, Key } from '../../history.js';
import type { CustomerOutcome, TierHistory } from '../../outcome.js';
import { partnerFacts } from '../../team/partner-facts.js';
import { tierHistory } from '../../tiers/history.js';
import { type LanguageException, languageException } from '../../upmarket/language-exceptions.js';
import { contextOf } from '../story.js';
import type { World } from './world.js';

export interface DecidedWorld {
  readonly customers: ReadonlyMap<Key, CustomerOutcome>;
  readonly tiers: ReadonlyMap<Key, TierHistory>;
}

const ROUNDS = 20;
/** No rate older than this counts, so none older is looked for. */
const OLDEST_RATE = 40;

export function decideWorld(world: World, through: string): DecidedWorld {
  const facts = [...world.partners.values()].map((events) => partnerFacts(events));
  const context: DecisionContext = {
    ...contextOf({ partners: facts, through, exceptions: exceptionsOf(world) }),
    exchangeRate: world.rate,
    exchangeRateInForce: (from, to, day) => rateInForce(world, from, to, day),
  };
  let tiers: ReadonlyMap<Key, TierHistory> = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const decided = new Map<Key, CustomerOutcome>();
    for (const [key, events] of world.customers) decided.set(key, decideCustomer(events, { ...context, tiers }));
    const spans = [...decided.values()].flatMap(({ points }) => points);
    const next = new Map(
      facts.map((one): [Key, TierHistory] => [
        one.key,
        tierHistory({
          spans: spans.filter(({ partner }) => partner === one.key),
          facts: one,
          policies: context.policies,
        }),
      ]),
    );
    if (JSON.stringify([...next]) === JSON.stringify([...tiers])) return { customers: decided, tiers };
    tiers = next;
  }
  throw new Error(`world ${world.seed} never came to rest`);
}

/** One word for a region and day, the last. */
function exceptionsOf({ exceptions }: World): LanguageException[] {
  const words = new Map<string, LanguageException>();
  for (const event of exceptions) {
    const word = languageException(event);
    words.set(`${word.region} ${word.from}`, word);
  }
  return [...words.values()];
}

function rateInForce({ rate }: World, from: string, to: string, day: Day): DatedRate | undefined {
  const last = Date.parse(`${day}T00:00:00Z`);
  for (let age = 0; age <= OLDEST_RATE; age += 1) {
    const given = new Date(last - age * 86_400_000).toISOString().slice(0, 10);
    const found = rate(from, to, given);
    if (found !== undefined) return { rate: found, day: given };
  }
  return undefined;
}
