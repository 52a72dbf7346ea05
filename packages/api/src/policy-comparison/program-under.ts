import {
  type CustomerOutcome,
  decideCustomer,
  type DecisionContext,
  type Key,
  type PartnerFacts,
  type PointSpan,
  type PolicyBook,
  type Recorded,
  tierHistory,
  type TierHistory,
} from '@tierline/rules';
import { ContextOf } from '../history/decision-context.js';
import type { History } from '../history/history.js';
import { readHistories } from '../history/read.js';

/** Customers decided together: their histories are held in memory meanwhile. */
const CHUNK = 500;
/** A tier rests on days before it only, so that deciding again comes to an end; a fault of the rules must not go on for ever. */
const MOST_ROUNDS = 20;

/** A part of the history with everything that decisions about it need. */
export interface Part {
  readonly histories: ReadonlyMap<string, readonly Recorded[]>;
  /** As it would be under some policies, with the tiers that partners would have under them. */
  contextUnder(policies: PolicyBook, tiers: ReadonlyMap<Key, TierHistory>): DecisionContext;
  readonly partners: ReadonlyMap<Key, PartnerFacts>;
}

/** Reads these subjects part by part, each as it is at one moment. */
export async function* partsOf(history: History, subjects: readonly string[]): AsyncGenerator<Part> {
  for (let from = 0; from < subjects.length; from += CHUNK) {
    const chunk = subjects.slice(from, from + CHUNK);
    yield await history.database.snapshot(async (manager): Promise<Part> => {
      const histories = await readHistories(manager, chunk);
      const contexts = await ContextOf.histories(manager, [...histories.values()], history.deciding);
      const stored = contexts.decidedThrough(null, () => undefined);
      return {
        histories,
        partners: stored.partners,
        contextUnder: (policies, tiers) => ({
          ...stored,
          policies,
          tiers: new Map([...stored.tiers, ...tiers]),
          ledger: [],
          openQuarter: null,
        }),
      };
    });
  }
}

/**
 * The tiers that partners would have had under other policies: what their customers would count is decided anew, and again as far as
 * those tiers would have made other deals eligible (upmarket.partner-conditions). Of partners outside `whose` the stored tiers
 * are taken.
 */
export async function tiersUnder(
  history: History,
  policies: PolicyBook,
  subjects: readonly string[],
  whose: (partner: Key) => boolean,
  onDecided: (count: number) => void,
): Promise<Map<Key, TierHistory>> {
  const spans = new Map<string, readonly PointSpan[]>();
  const resting = new Map<Key, Set<string>>();
  const facts = new Map<Key, PartnerFacts>();
  let tiers = new Map<Key, TierHistory>();
  let next: readonly string[] = subjects;
  for (let round = 0; next.length > 0; round += 1) {
    if (round === MOST_ROUNDS) throw new Error('tiers and upmarket deals do not come to rest under these policies');
    for await (const part of partsOf(history, next)) {
      for (const [key, partner] of part.partners) if (whose(key)) facts.set(key, partner);
      const context = part.contextUnder(policies, tiers);
      for (const [subject, events] of part.histories) {
        const outcome = decideCustomer(events, context);
        spans.set(subject, outcome.points);
        for (const partner of assistedOf(outcome))
          resting.set(partner, (resting.get(partner) ?? new Set()).add(subject));
      }
      onDecided(part.histories.size);
    }
    const decided = tiersOf(facts, spans, policies);
    const changed = [...decided].filter(([key, steps]) => JSON.stringify(tiers.get(key)) !== JSON.stringify(steps));
    tiers = decided;
    next = [...new Set(changed.flatMap(([key]) => [...(resting.get(key) ?? [])]))];
  }
  return tiers;
}

/** The partners whose tier at the close of a deal plays a part. */
function assistedOf({ sharedDeals }: CustomerOutcome): Key[] {
  return sharedDeals
    .filter(({ motion, stage }) => motion === 'PARTNER_ASSISTED' && stage === 'WON')
    .map(({ partner }) => partner);
}

function tiersOf(
  facts: ReadonlyMap<Key, PartnerFacts>,
  spans: ReadonlyMap<string, readonly PointSpan[]>,
  policies: PolicyBook,
): Map<Key, TierHistory> {
  const ofPartner = new Map<Key, PointSpan[]>();
  for (const subject of [...spans.keys()].sort())
    for (const span of spans.get(subject) ?? []) {
      const own = ofPartner.get(span.partner);
      if (own) own.push(span);
      else ofPartner.set(span.partner, [span]);
    }
  return new Map(
    [...facts.values()].map((partner) => [
      partner.key,
      tierHistory({ facts: partner, spans: ofPartner.get(partner.key) ?? [], policies }),
    ]),
  );
}
