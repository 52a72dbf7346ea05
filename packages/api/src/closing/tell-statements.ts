import type { Quarter } from '@tierline/rules';
import type { EntityManager } from 'typeorm';

/** Tells each partner with a statement of the quarter that it is another than it was: one row of the outbox for each. */
export async function tellStatements(manager: EntityManager, quarter: Quarter, at: Date): Promise<void> {
  await manager.query(
    `INSERT INTO change (at, partner, kind, node_type, node_id)
     SELECT cast($1 AS bigint), held.partner, 'STATEMENT', 'Partner', partner.id
     FROM statement held JOIN partner ON partner.key = held.partner WHERE held.quarter = $2 ORDER BY held.partner`,
    [at.getTime(), quarter],
  );
}
