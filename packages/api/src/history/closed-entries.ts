import { type ClosedEntry, nextQuarter, type Quarter, type Reason } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { ClosedQuarterEntity } from '../closing/closed-quarter.entity.js';
import { rowsOf } from '../database/rows.js';
import type { RawRow, TableLayout } from '../database/table-layout.js';
import { RevenueShareEntryEntity } from '../revenue-share/revenue-share-entry.entity.js';

/** What is closed, and what of it belongs to some subjects: decisions rest on it as they do on the history. */
export interface ClosedLedger {
  /** Every quarter before it is closed; null where none ever was. */
  readonly openQuarter: Quarter | null;
  readonly entries: ReadonlyMap<string, readonly ClosedEntry[]>;
}

/** The first quarter that takes entries; null where none was ever closed, and each takes its own. */
export async function openQuarter(manager: EntityManager): Promise<Quarter | null> {
  const newest = await manager
    .createQueryBuilder(ClosedQuarterEntity, 'closed')
    .select('max(closed.quarter)', 'quarter')
    .getRawOne<{ quarter: string | null }>();
  return newest?.quarter == null ? null : nextQuarter(newest.quarter);
}

/** The closed entries of these subjects. */
export async function readClosed(manager: EntityManager, subjects: readonly string[]): Promise<ClosedLedger> {
  const open = await openQuarter(manager);
  const entries = new Map<string, ClosedEntry[]>();
  if (open === null) return { openQuarter: open, entries };
  const rows = rowsOf(manager, RevenueShareEntryEntity);
  const [closed, subject] = [rows.layout.positionOf('closed'), rows.layout.positionOf('subject')];
  for (const row of await rows.read(manager, 'subject', subjects)) {
    if (row[closed] !== 1) continue;
    const own = entries.get(String(row[subject])) ?? [];
    entries.set(String(row[subject]), own);
    own.push(closedEntry(row, rows.layout));
  }
  return { openQuarter: open, entries };
}

function closedEntry(raw: RawRow, layout: TableLayout): ClosedEntry {
  const row = layout.decode<Omit<RevenueShareEntryEntity, 'why'> & { why: string | null }>(raw);
  const { kind, partner, productLine, association, month, rate, bookedIn, corrects } = row;
  return {
    ...{ key: row.naturalKey, kind, partner, productLine, month, rate, bookedIn, corrects },
    associatedSince: association.slice(association.lastIndexOf('|') + 1),
    base: { minor: Number(row.baseMinor), currency: row.baseCurrency },
    amount: { minor: Number(row.amountMinor), currency: row.currency },
    exchange:
      row.exchangeRate === null || row.exchangeDay === null ? null : { rate: row.exchangeRate, day: row.exchangeDay },
    term: { firstMonth: row.firstMonth, lastMonth: row.lastMonth },
    why: JSON.parse(row.why ?? '[]') as Reason[],
  };
}
