import { creditedAtClose, type TierHistory } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { AssociationEntity } from '../associations/association.entity.js';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
import { DeadlineEntity } from '../deadlines/deadline.entity.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';
import type { RowDifference, TableDifference } from './difference.js';
import type { ProjectionTable } from './projection-tables.js';

/**
 * The subjects whose decisions rest on what differs: customers on the facts of partners and on their tiers, tiers on those facts
 * and on what customers count toward them. A tier rests on days before it only, so that this comes to an end.
 */
export async function dependentsOf(manager: EntityManager, differences: readonly TableDifference[]): Promise<string[]> {
  const partners = changedOf(differences, 'partner', 'key', 'facts');
  const counted = changedOf(differences, 'pointSpan', 'partner');
  return [
    ...[...new Set([...partners, ...counted])].map((partner) => `tier:${partner}`),
    ...(await subjectsOfPartners(manager, partners)),
    ...(await subjectsOfTiers(manager, differences)),
  ];
}

/** The values of `property` in rows that differ: anywhere, or in `what` where that is given. */
function changedOf(
  differences: readonly TableDifference[],
  table: ProjectionTable,
  property: string,
  what?: string,
): string[] {
  const found = differences.find((each) => each.table === table);
  if (!found) return [];
  const position = found.layout.positionOf(property);
  const whatPosition = what === undefined ? null : found.layout.positionOf(what);
  const isOther = ({ before, after }: RowDifference) =>
    whatPosition === null || before?.[whatPosition] !== after?.[whatPosition];
  return found.rows.filter(isOther).map(({ before, after }) => String((after ?? before)?.[position]));
}

/** The subjects whose decisions rest on the facts of these partners, as far as they have been decided. */
async function subjectsOfPartners(manager: EntityManager, partners: readonly string[]): Promise<string[]> {
  const subjects = new Set<string>();
  for (const entity of [SharedDealEntity, AssociationEntity, DeadlineEntity])
    for (const subject of await rowsOf(manager, entity).pick(manager, 'subject', 'partner', partners))
      subjects.add(subject);
  return [...subjects];
}

/**
 * The subjects with a won Partner Assisted deal at whose close the partner's credited tier, or what it rests on, is other than it
 * was (upmarket.partner-conditions).
 */
async function subjectsOfTiers(manager: EntityManager, differences: readonly TableDifference[]): Promise<string[]> {
  const changed = differences.find(({ table }) => table === 'tierHistory');
  if (!changed || changed.rows.length === 0) return [];
  const [partnerAt, stepsAt] = [changed.layout.positionOf('partner'), changed.layout.positionOf('steps')];
  const histories = new Map(
    changed.rows.map(({ before, after }) => [
      (after ?? before)?.[partnerAt],
      [before, after].map((row) => JSON.parse(String(row?.[stepsAt] ?? '[]')) as TierHistory),
    ]),
  );
  const deals = rowsOf(manager, SharedDealEntity);
  const [partner, motion, stage, closed, subject] = ['partner', 'motion', 'stage', 'closedOn', 'subject'].map(
    (property) => deals.layout.positionOf(property),
  ) as [number, number, number, number, number];
  const rests = (deal: RawRow) => {
    const [before, after] = (histories.get(deal[partner] ?? null) ?? []).map((steps) =>
      JSON.stringify(creditedAtClose(steps, String(deal[closed])) ?? null),
    );
    return deal[motion] === 'PARTNER_ASSISTED' && deal[stage] === 'WON' && before !== after;
  };
  const rows = await deals.read(manager, 'partner', [...histories.keys()].map(String));
  return [...new Set(rows.filter(rests).map((deal) => String(deal[subject])))];
}
