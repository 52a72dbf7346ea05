import type { Key, TierHistory } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { TierHistoryEntity } from '../tiers/tier-history.entity.js';

/** The tiers of these partners as they were decided last, in one statement; a partner without any is left out. */
export async function readTiers(manager: EntityManager, partners: readonly Key[]): Promise<Map<Key, TierHistory>> {
  const rows = rowsOf(manager, TierHistoryEntity);
  const [partner, steps] = [rows.layout.positionOf('partner'), rows.layout.positionOf('steps')];
  const found = await rows.read(manager, 'partner', partners);
  return new Map(found.map((row) => [String(row[partner]), JSON.parse(String(row[steps])) as TierHistory]));
}
