import { type Migration, MigrationExecutor, type EntityManager } from 'typeorm';
import { StoreRefused } from './faults.js';
import { migrations } from './migrations/all.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Executes the steps that are named, and no others. */
class ChosenSteps extends MigrationExecutor {
  constructor(
    manager: EntityManager,
    private readonly chosen: ReadonlySet<string>,
  ) {
    super(manager.connection, manager.queryRunner);
    this.transaction = 'none';
  }

  protected override getMigrations(): Migration[] {
    return super.getMigrations().filter(({ name }) => this.chosen.has(name));
  }
}

/** Makes the tables of a version, or brings those there are to it: the one that these steps lead to. Must run in a unit of work. */
export async function migrateBy(manager: EntityManager, steps: readonly string[]): Promise<void> {
  await new ChosenSteps(manager, new Set(steps)).executePendingMigrations();
}

/**
 * Brings the tables to this version, all steps or none, one process at a time. Throws StoreRefused for a store that a newer
 * version has written.
 */
export function migrate(work: UnitOfWork): Promise<void> {
  return work.write(async ({ manager }) => {
    await refuseNewer(manager);
    await migrateBy(manager, knownSteps);
  });
}

/** Every step to this version. */
export const knownSteps: readonly string[] = migrations.map(({ name }) => name);

/** Throws StoreRefused for tables that a newer version has made. */
export async function refuseNewer(manager: EntityManager): Promise<void> {
  if (!(await manager.queryRunner?.hasTable('migrations'))) return;
  const executed = await manager.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const unknown = executed.find(({ name }) => !knownSteps.includes(name));
  if (unknown)
    throw new StoreRefused(
      `the database was made by a newer version of Tierline (it holds "${unknown.name}"); start that version, or restore a backup made with this one`,
    );
}
