import type { EntityManager } from 'typeorm';
import type { Database } from '../connect.js';
import { StoreRefused } from '../faults.js';
import { knownSteps, migrateBy, refuseNewer } from '../migrate.js';
import { quoted, type RawRow } from '../table-layout.js';
import { type BackupHead, BackupRefused, type TableHead } from './format.js';
import { type BackupTaker, readBackup } from './read-backup.js';
import { insertRows, isPostgres, setCounter } from './stored-tables.js';
import { ownTables, removeTables, withoutGuards } from './table-surgery.js';

export interface RestoreReport {
  readonly madeAt: string;
  readonly tables: number;
  readonly rows: number;
}

/** What a store has before anything happened in it. */
const ALWAYS_THERE: readonly string[] = ['migrations', 'installation'];

/**
 * Puts a backup in the place of what a store holds, in one transaction: all of it or nothing. The tables are made as they were
 * when the backup was, filled, and brought to this version. Throws StoreRefused for a store that is not empty, unless
 * `replaces`, and BackupRefused for a file that cannot be taken. The store must be open with its tables as they were found.
 */
export function restore(
  database: Database,
  path: string,
  { replaces }: { readonly replaces: boolean },
): Promise<RestoreReport> {
  return database.work.write(async ({ manager }) => {
    await refuseNewer(manager);
    const tables = await ownTables(manager);
    if (!replaces) await refuseFilled(manager, tables);
    await removeTables(manager, tables);
    const filling = new Filling(manager, path);
    await readBackup(path, filling);
    await filling.ended();
    await migrateBy(manager, knownSteps);
    return filling.report();
  });
}

async function refuseFilled(manager: EntityManager, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    if (ALWAYS_THERE.includes(table)) continue;
    const rows = await manager.query<unknown[]>(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (rows.length > 0)
      throw new StoreRefused(
        'the store is not empty; restore into an empty one, or give --replace and its name to lose what is in it',
      );
  }
}

/** Fills tables that are as they were when the backup was made. */
class Filling implements BackupTaker {
  #madeAt = '';
  #tables = 0;
  #rows = 0;
  #restoreGuards: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly manager: EntityManager,
    private readonly path: string,
  ) {}

  async begin({ migrations, madeAt }: BackupHead): Promise<void> {
    const unknown = migrations.find((name) => !knownSteps.includes(name));
    if (unknown !== undefined)
      throw new BackupRefused(
        `${this.path} was made by a newer version of Tierline (it holds "${unknown}"); restore it with that one`,
      );
    this.#madeAt = madeAt;
    await migrateBy(this.manager, migrations);
    this.#restoreGuards = await withoutGuards(this.manager);
  }

  async table({ table, columns, counter }: TableHead): Promise<void> {
    const there = await this.#columnsOf(table);
    const stated = columns.map(([name]) => name);
    if (there.length !== stated.length || stated.some((name) => !there.includes(name)))
      throw new BackupRefused(`${this.path} is damaged: it has a table "${table}" that its version did not have`);
    // Migrations may put rows into what they make; the backup has them all.
    await this.manager.query(`DELETE FROM ${quoted(table)}`);
    if (counter) await setCounter(this.manager, table, counter);
    this.#tables += 1;
  }

  async rows(head: TableHead, rows: readonly RawRow[]): Promise<void> {
    await insertRows(this.manager, head, rows);
    this.#rows += rows.length;
  }

  async ended(): Promise<void> {
    await this.#restoreGuards();
  }

  report(): RestoreReport {
    return { madeAt: this.#madeAt, tables: this.#tables, rows: this.#rows };
  }

  async #columnsOf(table: string): Promise<string[]> {
    const rows = isPostgres(this.manager)
      ? await this.manager.query<{ name: string }[]>(
          'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1',
          [table],
        )
      : await this.manager.query<{ name: string }[]>('SELECT name FROM pragma_table_info($1)', [table]);
    return rows.map(({ name }) => name);
  }
}
