import {
  type CustomerOutcome,
  dayIn,
  decideCustomer,
  type DecisionContext,
  type Key,
  normalInstant,
  type PartnerFacts,
  type PointSpan,
  type Recorded,
  tierHistory,
  type TierStanding,
  tierStanding,
} from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { readClosed } from '../history/closed-entries.js';
import { spansOf } from '../history/decide-tiers.js';
import { ContextOf, type Grounds } from '../history/decision-context.js';
import { prepare } from '../history/prepare.js';
import { readHistories } from '../history/read.js';
import { SubjectStateEntity } from '../history/subject-state.entity.js';

/** A decision that nobody has taken: the vendor's deal, and whom it would credit. */
export interface SupposedDecision {
  readonly deal: Key;
  readonly customer: Key;
  /** The partner that is credited; null for nobody. */
  readonly partner: Key | null;
  readonly staff: Key;
}

/** What follows for the customer with and without a decision, and where it leaves the tiers of everybody concerned. */
export interface SupposedEffects {
  readonly before: CustomerOutcome;
  readonly after: CustomerOutcome;
  readonly standings: ReadonlyMap<Key, { readonly before: TierStanding; readonly after: TierStanding }>;
}

/**
 * Decides a customer's history as it is and with one decision more, by the same rules. Nothing is written. What a changed tier
 * would make of the partner's deals with other customers is not followed.
 */
export async function effectsOf(
  manager: EntityManager,
  grounds: Grounds,
  supposed: SupposedDecision,
): Promise<SupposedEffects> {
  const subject = `customer:${supposed.customer}`;
  const events = (await readHistories(manager, [subject])).get(subject) ?? [];
  const contexts = await ContextOf.histories(manager, [events], grounds);
  const [state] = await rowsOf(manager, SubjectStateEntity).read(manager, 'subject', [subject]);
  const closed = await readClosed(manager, [subject]);
  const context: DecisionContext = {
    ...contexts.decidedThrough((state?.[1] as string | null | undefined) ?? null, () => undefined),
    ledger: closed.entries.get(subject) ?? [],
    openQuarter: closed.openQuarter,
  };
  const before = decideCustomer(events, context);
  const after = decideCustomer([...events, decisionOf(supposed, grounds.now())], context);
  return { before, after, standings: await standingsOf(manager, subject, { before, after }, context, grounds) };
}

function decisionOf({ deal, partner, staff }: SupposedDecision, now: Date): Recorded {
  const at = now.toISOString();
  const prepared = prepare({ type: 'CreditAdjudicated', at, deal, partner, staff, reason: 'Supposed.' });
  if (!prepared.ok) throw new Error('a supposed decision is no event');
  const { event, identity } = prepared.prepared;
  return { ...event, id: identity, instant: normalInstant(at), order: Number.MAX_SAFE_INTEGER };
}

async function standingsOf(
  manager: EntityManager,
  subject: string,
  { before, after }: { readonly before: CustomerOutcome; readonly after: CustomerOutcome },
  { partners, policies }: DecisionContext,
  { now }: Grounds,
) {
  const elsewhere = await spansOf(manager, [...partners.keys()], subject);
  const standing = (facts: PartnerFacts, { points }: CustomerOutcome): TierStanding => {
    const own = points.filter(({ partner }) => partner === facts.key);
    const spans: readonly PointSpan[] = [...(elsewhere.get(facts.key) ?? []), ...own];
    const question = { facts, spans, policies };
    return tierStanding({ ...question, history: tierHistory(question) }, dayIn(now().toISOString(), facts.timeZone));
  };
  return new Map(
    [...partners.values()].map((facts) => [
      facts.key,
      { before: standing(facts, before), after: standing(facts, after) },
    ]),
  );
}
