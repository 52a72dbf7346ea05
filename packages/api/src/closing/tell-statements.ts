import type { Quarter } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { nextStamp } from '../history/stamps.js';

/**
 * Stamps the entries of a quarter's statements with this change: how their statement stands is told with them. Must run in a unit
 * of work, after whatever changed the statements.
 */
export async function stampEntries(manager: EntityManager, quarter: Quarter, at: Date): Promise<void> {
  const stamp = await nextStamp(manager, at);
  await manager.query('UPDATE revenue_share_entry SET revision = $1, updated_at = $2 WHERE booked_in = $3', [
    stamp.revision,
    stamp.at,
    quarter,
  ]);
}

/** Tells each partner with a statement of the quarter that it is another than it was: one row of the outbox for each. */
export async function tellStatements(manager: EntityManager, quarter: Quarter, at: Date): Promise<void> {
  await manager.query(
    `INSERT INTO change (at, partner, kind, node_type, node_id)
     SELECT cast($1 AS bigint), held.partner, 'STATEMENT', 'Partner', partner.id
     FROM statement held JOIN partner ON partner.key = held.partner WHERE held.quarter = $2 ORDER BY held.partner`,
    [at.getTime(), quarter],
  );
}
