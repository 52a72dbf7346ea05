import {
  add,
  type AssociationOutcome,
  type CustomerOutcome,
  type Key,
  type Money,
  money,
  type RevenueShareEntry,
  subtract,
} from '@tierline/rules';
import type { History } from '../history/history.js';
import { reasonsOf } from '../decisions/reasons.js';
import { amountOf } from '../money/amount.js';
import type { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import { partnersByKey } from '../partners/partner.loader.js';
import type { LineCreditRecord } from '../shared-deals/shared-deal.service.js';
import { sharedDealsById } from '../shared-deals/shared-deal.loader.js';
import { effectsOf, type SupposedEffects } from './adjudication-effects.js';
import { hindrancesOfDecision } from './adjudication-hindrances.js';

type Standing = SupposedEffects['standings'] extends ReadonlyMap<Key, { readonly before: infer S }> ? S : never;

/** What a decision would do for one partner. */
export interface EffectRecord {
  readonly partner: Key;
  /** The key of the partner's shared deal on the vendor's deal. */
  readonly sharedDeal: Key | null;
  readonly outcomeBefore: string | null;
  readonly outcomeAfter: string | null;
  readonly lines: readonly LineCreditRecord[];
  readonly associationsMade: readonly object[];
  readonly associationsLost: readonly object[];
  readonly entriesMade: readonly object[];
  readonly entriesLost: readonly object[];
  readonly revenueShare: object;
  readonly tierBefore: Standing;
  readonly tierAfter: Standing;
}

/** Tells what a decision about a deal under review would do, before it is taken (bpw.vendor-decides). */
export class AdjudicationPreviewService {
  constructor(
    private readonly history: History,
    private readonly reading: Reading,
    private readonly staff: Key,
  ) {}

  /** null for a deal that is not there. Throws Refused for one that cannot be decided so. */
  async preview(sharedDeal: string, credited: string | null): Promise<{ effects: readonly EffectRecord[] } | null> {
    const { reading, history, staff } = this;
    const deal = await reading.load(sharedDealsById, sharedDeal);
    if (!deal || deal.customer === null) return null;
    const winner = credited === null ? null : await reading.load(sharedDealsById, credited);
    if (credited !== null && winner?.deal !== deal.deal) return null;
    const [hindrance] = await hindrancesOfDecision(reading, deal.deal, winner?.key ?? null);
    if (hindrance) throw new Refused('BAD_USER_INPUT', hindrance.message);
    const { customer } = deal;
    const supposed = { deal: deal.deal, customer, partner: winner?.partner ?? null, staff };
    const found = await history.database.snapshot((manager) => effectsOf(manager, history.deciding, supposed));
    const effects = await Promise.all([...found.standings.keys()].sort().map((key) => this.#of(key, deal.deal, found)));
    return { effects: effects.filter((effect) => effect !== null) };
  }

  async #of(partner: Key, deal: Key, { before, after, standings }: SupposedEffects): Promise<EffectRecord | null> {
    const standing = standings.get(partner);
    const currency = (await this.reading.load(partnersByKey, partner))?.currency;
    if (!standing || currency === undefined) return null;
    const own = ({ sharedDeals }: CustomerOutcome) =>
      sharedDeals.find((each) => each.deal === deal && each.partner === partner) ?? null;
    const [mine, then] = [own(before), own(after)];
    const associations = apart(before.associations, after.associations, partner, nameOfAssociation);
    const entries = apart(before.entries, after.entries, partner, nameOfEntry);
    const isConcerned =
      mine !== null || [associations, entries].some(({ made, lost }) => made.length + lost.length > 0);
    if (!isConcerned) return null;
    return {
      partner,
      sharedDeal: then?.key ?? null,
      outcomeBefore: mine?.credit?.outcome ?? null,
      outcomeAfter: then?.credit?.outcome ?? null,
      lines: (then?.credit?.lines ?? []).map((line) => ({
        ...line,
        mrr: amountOf(line.mrr),
        reasons: reasonsOf(line.reasons, 'vendor', then?.credit?.policyVersion),
      })),
      associationsMade: associations.made.map(shownAssociation),
      associationsLost: associations.lost.map(shownAssociation),
      entriesMade: entries.made.map(shownEntry),
      entriesLost: entries.lost.map(shownEntry),
      revenueShare: amountOf(subtract(sum(entries.made, currency), sum(entries.lost, currency))),
      tierBefore: standing.before,
      tierAfter: standing.after,
    };
  }
}

/** What one partner has in one outcome and not in the other. */
function apart<Thing extends { readonly partner: Key }>(
  before: readonly Thing[],
  after: readonly Thing[],
  partner: Key,
  nameOf: (thing: Thing) => string,
): { readonly made: readonly Thing[]; readonly lost: readonly Thing[] } {
  const [mine, then] = [before, after].map((things) => things.filter((thing) => thing.partner === partner)) as [
    Thing[],
    Thing[],
  ];
  const [had, has] = [new Set(mine.map(nameOf)), new Set(then.map(nameOf))];
  return {
    made: then.filter((thing) => !had.has(nameOf(thing))),
    lost: mine.filter((thing) => !has.has(nameOf(thing))),
  };
}

function nameOfAssociation({ productLine, since, motion, grant }: AssociationOutcome): string {
  return JSON.stringify([productLine, since, motion, grant]);
}

function nameOfEntry({ kind, productLine, month, amount, bookedIn, corrects }: RevenueShareEntry): string {
  return JSON.stringify([kind, productLine, month, amount, bookedIn, corrects]);
}

function shownAssociation({ productLine, motion, since, grant }: AssociationOutcome): object {
  return { productLine, motion, since, revenueShare: grant };
}

function shownEntry({ kind, productLine, month, amount, bookedIn }: RevenueShareEntry): object {
  return { kind, productLine, month, amount: amountOf(amount), bookedIn };
}

function sum(entries: readonly RevenueShareEntry[], currency: string): Money {
  return entries.reduce((total, { amount }) => add(total, amount), money(0, currency));
}
