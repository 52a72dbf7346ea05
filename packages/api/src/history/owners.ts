import type { EntityManager } from 'typeorm';
import { projectionTableNames, projectionTables } from './projection-tables.js';

/** Every subject that owns a stored row, whether or not the history knows it. */
export async function storedOwners(manager: EntityManager): Promise<string[]> {
  const subjects: string[] = [];
  for (const table of projectionTableNames) {
    const { entity, owner, kind } = projectionTables[table];
    const rows = await manager
      .createQueryBuilder(entity, 'row')
      .select(`row.${owner}`, 'owner')
      .distinct()
      .getRawMany<{ owner: string }>();
    for (const row of rows) subjects.push(kind === 'customer' ? row.owner : `${kind}:${row.owner}`);
  }
  return [...new Set(subjects)];
}
