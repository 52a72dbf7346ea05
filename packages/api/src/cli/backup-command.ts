import { BackupRefused } from '../database/backup/format.js';
import { writeBackup } from '../database/backup/write-backup.js';
import { CommandFailure } from './failure.js';
import { noting } from './noting.js';
import { withStore } from './open-store.js';
import { counted, print } from './output.js';

/** Writes a backup of the store, while a server may go on writing into it. */
export async function backUp(path: string): Promise<void> {
  await withStore(async ({ database, history }) => {
    await database.work.write(({ manager }) => noting(history, { act: 'backup' })(manager));
    const { tables, rows, bytes } = await writeBackup(database, path, history.deciding.now()).catch(asFailure);
    const size = `${(bytes / 1_048_576).toFixed(1)} MiB`;
    await print(`${path}: ${counted(rows, 'row')} in ${counted(tables, 'table')}, ${size}.`);
  });
}

/** Throws what is wrong with a backup as what the one who asked can mend. */
export function asFailure(error: unknown): never {
  throw error instanceof BackupRefused ? new CommandFailure(error.message, 2) : error;
}
