import { MigrationExecutor, type EntityManager } from 'typeorm';
import { StoreRefused } from './faults.js';
import { migrations } from './migrations/all.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * Brings the tables to this version, all steps or none, one process at a time. Throws StoreRefused for a store that a newer
 * version has written.
 */
export function migrate(work: UnitOfWork): Promise<void> {
  return work.write(async ({ manager }) => {
    const executor = new MigrationExecutor(manager.connection, manager.queryRunner);
    executor.transaction = 'none';
    await refuseNewer(manager, executor);
    await executor.executePendingMigrations();
  });
}

async function refuseNewer(manager: EntityManager, executor: MigrationExecutor): Promise<void> {
  if (!(await manager.queryRunner?.hasTable('migrations'))) return;
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = (await executor.getExecutedMigrations()).find(({ name }) => !known.has(name));
  if (unknown)
    throw new StoreRefused(
      `the database was made by a newer version of Tierline (it holds "${unknown.name}"); start that version, or restore a backup made with this one`,
    );
}
