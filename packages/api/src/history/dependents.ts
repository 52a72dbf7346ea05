import type { EntityManager } from 'typeorm';
import { AssociationEntity } from '../associations/association.entity.js';
import { rowsOf } from '../database/rows.js';
import { DeadlineEntity } from '../deadlines/deadline.entity.js';
import { SharedDealEntity } from '../shared-deals/shared-deal.entity.js';

/** The subjects whose decisions rest on the facts of these partners, as far as they have been decided. */
export async function subjectsOfPartners(manager: EntityManager, partners: readonly string[]): Promise<string[]> {
  const subjects = new Set<string>();
  for (const entity of [SharedDealEntity, AssociationEntity, DeadlineEntity])
    for (const subject of await rowsOf(manager, entity).pick(manager, 'subject', 'partner', partners))
      subjects.add(subject);
  return [...subjects];
}
