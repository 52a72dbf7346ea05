import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import type { RawRow } from '../database/table-layout.js';
import { TombstoneEntity, type VanishedType } from '../tombstones/tombstone.entity.js';
import type { TableDifference } from './difference.js';
import type { ProjectionTable } from './projection-tables.js';
import type { Stamp } from './stamps.js';

/** The tables whose rows are known outside by their ids. */
const types: Partial<Record<ProjectionTable, VanishedType>> = {
  sharedDeal: 'SharedDeal',
  proof: 'Poi',
  association: 'Association',
  entry: 'RevenueShareEntry',
};

/** Whose something is, and who else looks after it. */
interface Standing {
  readonly partner: string;
  readonly gs: string | null;
  readonly customer: string | null;
}

/**
 * Keeps what went away from a partner, and forgets what has come back. What moves to another place of the history in a
 * transaction of its own is gone for that long.
 */
export async function writeTombstones(
  manager: EntityManager,
  differences: readonly TableDifference[],
  { revision, at }: Stamp,
): Promise<void> {
  const deals = { before: standings(differences, 'stored'), after: standings(differences, 'fresh') };
  const gone: RawRow[] = [];
  const back: RawRow[] = [];
  const tombstones = rowsOf(manager, TombstoneEntity);
  for (const difference of differences) {
    const type = types[difference.table];
    if (!type) continue;
    const id = difference.layout.positionOf('id');
    for (const { before, after } of difference.rows) {
      const was = before && standingOf(difference, before, deals.before);
      const is = after && standingOf(difference, after, deals.after);
      if (was?.partner === is?.partner) continue;
      const row = (of: RawRow, standing: Standing) =>
        tombstones.layout.encode({ id: of[id], type, ...standing, revision, deletedAt: at });
      if (before && was) gone.push(row(before, was));
      if (after && is) back.push(row(after, is));
    }
  }
  if (back.length > 0 && (await anyTombstone(manager)))
    await tombstones.delete(
      manager,
      back.map((row) => tombstones.layout.primaryKey(row)),
    );
  await tombstones.insert(manager, gone, 'replace');
}

/** Most stores have few, and most rows are new: nothing is looked for where there is nothing. */
async function anyTombstone(manager: EntityManager): Promise<boolean> {
  const found = await manager.query<unknown[]>('SELECT 1 FROM tombstone LIMIT 1');
  return found.length > 0;
}

/** How the shared deals of the transaction's subjects stood before it, or stand after it. */
function standings(differences: readonly TableDifference[], side: 'stored' | 'fresh'): ReadonlyMap<string, Standing> {
  const deals = differences.find(({ table }) => table === 'sharedDeal');
  if (!deals) return new Map();
  const key = deals.layout.positionOf('key');
  return new Map([...deals[side].values()].map((row) => [String(row[key]), ownStanding(deals, row)]));
}

/** A proof belongs to whoever its shared deal does; null for one whose shared deal is not among the subjects'. */
function standingOf(difference: TableDifference, row: RawRow, deals: ReadonlyMap<string, Standing>): Standing | null {
  if (difference.table !== 'proof') return ownStanding(difference, row);
  return deals.get(String(row[difference.layout.positionOf('sharedDeal')])) ?? null;
}

function ownStanding({ table, layout }: TableDifference, row: RawRow): Standing {
  const read = (property: string) => row[layout.positionOf(property)] as string | null;
  const gs = table === 'sharedDeal' ? read('gs') : null;
  return { partner: read('partner') ?? '', gs, customer: read('customer') };
}
