import process from 'node:process';
import { rebuild } from '../history/rebuild.js';
import { noting } from './noting.js';
import { reportUndecided, takePolicies, withStore } from './open-store.js';
import { counted, print } from './output.js';
import { watching } from './watching.js';

/** Rebuilds the store; the exit code tells whether every subject could be decided. */
export async function rebuildStore(): Promise<void> {
  const isWhole = await withStore(async (store) => {
    const { database, history, between } = store;
    await takePolicies(store);
    await database.work.write(({ manager }) => noting(history, { act: 'rebuild' })(manager));
    const progress = watching();
    progress.begin('deciding', null);
    const settlement = await rebuild(history, { between, onProgress: (decided) => progress.advance(decided) });
    progress.end();
    await print(`Rebuilt: ${counted(settlement.decided, 'subject')} decided from the history.`);
    return reportUndecided(settlement);
  });
  if (!isWhole) process.exitCode = 1;
}
