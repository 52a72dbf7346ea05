import type { PartnerFacts, TierHistory } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { ChangeEntity, type ChangeKind, type ChangedNode } from '../changes/change.entity.js';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
import type { IdKind, Identities } from '../installation/identities.js';
import type { RowDifference, TableDifference } from './difference.js';
import { decisionView, isSeenByPartner } from './partner-view.js';
import type { ProjectionTable } from './projection-tables.js';

/** A change that a partner may see: each is written once for a transaction, however many rows make it. */
class ChangeSet {
  readonly #changes = new Map<
    string,
    readonly [partner: string, kind: ChangeKind, node: ChangedNode, naturalKey: string]
  >();

  add(partner: string | null, kind: ChangeKind, node: ChangedNode, naturalKey: string): void {
    if (partner !== null)
      this.#changes.set(`${kind}\n${partner}\n${node}\n${naturalKey}`, [partner, kind, node, naturalKey]);
  }

  rows(at: number, ids: Identities): RawRow[] {
    return [...this.#changes.values()].map(([partner, kind, node, naturalKey]) => [
      at,
      partner,
      kind,
      node,
      ids.publicId(idKinds[node], naturalKey),
    ]);
  }
}

const idKinds: Readonly<Record<ChangedNode, IdKind>> = {
  Partner: 'partner',
  SharedDeal: 'sharedDeal',
  Poi: 'proof',
  Association: 'association',
  BusinessPlan: 'plan',
};

/** Reads properties of rows by name. */
type Read = (row: RawRow, property: string) => string | null;

/** What one changed row means to partners. `all` are the differences of the same transaction. */
type Telling = (row: RawRow, difference: RowDifference, read: Read, changes: ChangeSet, all: Lookup) => void;

/** Finds rows of the transaction's subjects, whether or not they changed. */
interface Lookup {
  partnerOfSharedDeal(sharedDeal: string): string | null;
  /** The partners whose standing with a line had not ended before a price of it began: a later one is somebody else's. */
  partnersOnLine(line: { customer: string | null; productLine: string | null; from: string }): readonly string[];
}

const tellings: Partial<Record<ProjectionTable, Telling>> = {
  partner(row, { before, after }, read, changes) {
    const key = read(row, 'key') ?? '';
    if (before && after && sanctionsIn(read(before, 'facts')) !== sanctionsIn(read(after, 'facts')))
      changes.add(key, 'SANCTION', 'Partner', key);
  },
  violation(row, _, read, changes) {
    const partner = read(row, 'partner') ?? '';
    changes.add(partner, 'SANCTION', 'Partner', partner);
  },
  appeal(row, _, read, changes) {
    const partner = read(row, 'partner') ?? '';
    changes.add(partner, 'SANCTION', 'Partner', partner);
  },
  ticket(row, _, read, changes) {
    const partner = read(row, 'partner') ?? '';
    changes.add(partner, 'TICKET', 'Partner', partner);
  },
  // An outline is the vendor's own: that there is one is told to nobody who may be a partner's.
  businessPlan(row, _, read, changes) {
    if (read(row, 'publishedAt') === null) return;
    changes.add(read(row, 'partner'), 'BUSINESS_PLAN', 'BusinessPlan', read(row, 'key') ?? '');
  },
  onboardingFinding(row, _, read, changes) {
    const partner = read(row, 'partner') ?? '';
    if (!read(row, 'met')) changes.add(partner, 'SANCTION', 'Partner', partner);
  },
  sharedDeal(row, { before, after }, read, changes) {
    const key = read(row, 'key') ?? '';
    changes.add(read(row, 'partner'), 'SHARED_DEAL', 'SharedDeal', key);
    const [was = null, is = null] = [before, after].map((side) => side && read(side, 'credit'));
    if (was !== is && (was === null || is === null || decisionView(was) !== decisionView(is)))
      changes.add(read(row, 'partner'), 'CREDIT', 'SharedDeal', key);
  },
  proof(row, _, read, changes, all) {
    changes.add(all.partnerOfSharedDeal(read(row, 'sharedDeal') ?? ''), 'POI', 'Poi', read(row, 'naturalKey') ?? '');
  },
  subscriptionPeriod(row, _, read, changes, all) {
    const line = {
      customer: read(row, 'customer'),
      productLine: read(row, 'productLine'),
      from: read(row, 'fromDay') ?? '',
    };
    for (const partner of all.partnersOnLine(line)) changes.add(partner, 'SOLD_MRR', 'Partner', partner);
  },
  association(row, _, read, changes) {
    const partner = read(row, 'partner') ?? '';
    changes.add(partner, 'ASSOCIATION', 'Association', read(row, 'naturalKey') ?? '');
    changes.add(partner, 'SOLD_MRR', 'Partner', partner);
  },
  entry(row, _, read, changes) {
    changes.add(read(row, 'partner'), 'REVENUE_SHARE', 'Association', read(row, 'association') ?? '');
  },
  managedService(row, _, read, changes) {
    const partner = read(row, 'partner') ?? '';
    changes.add(partner, 'MANAGED_MRR', 'Partner', partner);
  },
  // A share is each partner's own figure: its spans end where it changes, not where others come and go.
  pointSpan(row, _, read, changes) {
    const partner = read(row, 'partner') ?? '';
    if (read(row, 'kind') === 'MANAGED') changes.add(partner, 'MANAGED_MRR', 'Partner', partner);
  },
  // Where there is no tier and never was, a history of that is no news.
  tierHistory(row, { before, after }, read, changes) {
    const partner = read(row, 'partner') ?? '';
    const isTold = [before, after].some((side) => side && hasTier(read(side, 'steps')));
    if (isTold) changes.add(partner, 'TIER', 'Partner', partner);
  },
  deadline(row, _, read, changes) {
    const sharedDeal = read(row, 'sharedDeal');
    const partner = read(row, 'partner') ?? '';
    if (sharedDeal === null) changes.add(partner, 'DEADLINE', 'Partner', partner);
    else changes.add(partner, 'DEADLINE', 'SharedDeal', sharedDeal);
  },
};

function hasTier(steps: string | null): boolean {
  return (JSON.parse(steps ?? '[]') as TierHistory).some(({ tier }) => tier !== 'NONE');
}

function sanctionsIn(facts: string | null): string {
  return JSON.stringify((JSON.parse(facts ?? '{}') as Partial<PartnerFacts>).sanctions);
}

/** Writes the outbox rows for what differs; a row that leaves one partner for another is told to both. Returns how many. */
export async function writeChanges(
  manager: EntityManager,
  differences: readonly TableDifference[],
  at: Date,
  ids: Identities,
): Promise<number> {
  const changes = new ChangeSet();
  const all = lookupIn(differences);
  for (const { table, layout, rows } of differences) {
    const telling = tellings[table];
    const read: Read = (row, property) => row[layout.positionOf(property)] as string | null;
    for (const difference of telling ? rows.filter((row) => isSeenByPartner(row, layout)) : [])
      for (const side of [difference.before, difference.after])
        if (side) telling?.(side, difference, read, changes, all);
  }
  const rows = changes.rows(at.getTime(), ids);
  await rowsOf(manager, ChangeEntity).insert(manager, rows);
  return rows.length;
}

function lookupIn(differences: readonly TableDifference[]): Lookup {
  const sharedDeals = new Map<string, string>();
  const standings = new Map<string, { partner: string; until: string | null }[]>();
  for (const { table, layout, stored, fresh } of differences) {
    if (table !== 'sharedDeal' && table !== 'association') continue;
    const read: Read = (row, property) => row[layout.positionOf(property)] as string | null;
    for (const row of [...stored.values(), ...fresh.values()]) {
      const partner = read(row, 'partner') ?? '';
      if (table === 'sharedDeal') sharedDeals.set(read(row, 'key') ?? '', partner);
      else {
        const line = `${read(row, 'customer')}|${read(row, 'productLine')}`;
        standings.set(line, [...(standings.get(line) ?? []), { partner, until: read(row, 'untilDay') }]);
      }
    }
  }
  return {
    partnerOfSharedDeal: (sharedDeal) => sharedDeals.get(sharedDeal) ?? null,
    partnersOnLine: ({ customer, productLine, from }) =>
      (standings.get(`${customer}|${productLine}`) ?? [])
        .filter(({ until }) => until === null || from < until)
        .map(({ partner }) => partner),
  };
}
