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
  const [partner, steps] = [changed.layout.positionOf('partner'), changed.layout.positionOf('steps')];
  const stepsIn = (row: RawRow | null) => JSON.parse(String(row?.[steps] ?? '[]')) as TierHistory;
  const histories = new Map(
    changed.rows.map(({ before, after }) => [
      String((after ?? before)?.[partner]),
      { before: stepsIn(before), after: stepsIn(after) },
    ]),
  );
  const rests = (deal: AssistedDeal) => {
    const { before = [], after = [] } = histories.get(deal.partner) ?? {};
    return groundOn(before, deal.closedOn) !== groundOn(after, deal.closedOn);
  };
  const deals = await assistedDealsOf(manager, [...histories.keys()]);
  return [...new Set(deals.filter(rests).map(({ subject }) => subject))];
}

interface AssistedDeal {
  readonly subject: string;
  readonly partner: string;
  readonly closedOn: string;
}

function assistedDealsOf(manager: EntityManager, partners: readonly string[]): Promise<AssistedDeal[]> {
  return manager
    .createQueryBuilder(SharedDealEntity, 'deal')
    .where("deal.partner IN (:...partners) AND deal.motion = 'PARTNER_ASSISTED' AND deal.stage = 'WON'", { partners })
    .select('deal.subject', 'subject')
    .addSelect('deal.partner', 'partner')
    .addSelect('deal.closedOn', 'closedOn')
    .getRawMany<AssistedDeal>();
}

/** What a decision about a deal that closed on `day` reads of a partner's tiers: the tier, and the events that it rests on. */
function groundOn(steps: TierHistory, day: string): string {
  const step = creditedAtClose(steps, day);
  return JSON.stringify([step?.tier ?? 'NONE', step?.evidence ?? []]);
}
