import type { EntityManager } from 'typeorm';
import { writeDifference } from './difference.js';
import type { History } from './history.js';
import { FreshIndexes, keyDifferences } from './indexes.js';
import { storedOwners } from './owners.js';
import { markPending } from './pending.js';
import { allSubjects, scanHistory } from './scan.js';
import type { SettleOptions, Settlement } from './settle-pending.js';

/**
 * Replaces everything derived by a fresh decision: the indexes of the history first, then every subject. Rows that are right
 * stay as they are, public ids among them. It may be broken off and run again.
 */
export async function rebuild(history: History, options: SettleOptions = {}): Promise<Settlement> {
  const { work } = history.database;
  const indexes = new FreshIndexes();
  for (let place: number | null = 0; place !== null;) {
    const after: number = place;
    place = await work.write<number | null>(({ manager }) => rebuildKeys(manager, after, indexes));
    await options.between?.();
  }
  await work.write(async ({ manager }) => {
    await writeDifference(manager, [
      await indexes.domains(manager),
      await indexes.rates(manager),
      await indexes.exceptions(manager),
    ]);
    await writeDifference(manager, await indexes.routes(manager));
    await markPending(manager, await allSubjects(manager, await storedOwners(manager)));
  });
  return history.settle(options);
}

/** Mends the keys of the next page of the history; the place where the page after it begins, or null at the end. */
async function rebuildKeys(manager: EntityManager, after: number, indexes: FreshIndexes): Promise<number | null> {
  const page = await scanHistory(manager, after);
  for (const event of page) indexes.take(event);
  await writeDifference(manager, [await keyDifferences(manager, page)]);
  return page.at(-1)?.seq ?? null;
}
