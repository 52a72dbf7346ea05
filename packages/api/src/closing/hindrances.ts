import { lastDayOfQuarter, monthOf, overEverywhere, type Quarter, type WithheldMonth } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { subjectsBehind } from '../history/advance.js';
import { openQuarter } from '../history/closed-entries.js';
import { PendingSubjectEntity } from '../history/pending-subject.entity.js';
import { countPending } from '../history/pending.js';

/** What stands in the way of closing a quarter, with what mends it. */
export interface Hindrance {
  readonly code: 'CLOSED_OVER' | 'QUARTER_NOT_OVER' | 'EARLIER_QUARTER_OPEN' | 'NOT_DECIDED' | 'EXCHANGE_RATE_MISSING';
  readonly message: string;
}

const SHOWN = 5;

/** Everything that stands in the way, as things are in this transaction. */
export async function hindrancesOf(manager: EntityManager, quarter: Quarter, now: Date): Promise<Hindrance[]> {
  const found = [
    notOver(quarter, now),
    await closedOver(manager, quarter),
    await earlierOpen(manager, quarter),
    await notDecided(manager, now),
    await ratesMissing(manager, quarter),
  ];
  return found.filter((hindrance) => hindrance !== null);
}

function notOver(quarter: Quarter, now: Date): Hindrance | null {
  const over = new Date(overEverywhere(quarter));
  if (over <= now) return null;
  const when = over.toISOString().replace('.000', '');
  return { code: 'QUARTER_NOT_OVER', message: `${quarter} is over in every time zone at ${when}; close it then.` };
}

/** A quarter without entries may be passed over; once a later one is closed it takes none. */
async function closedOver(manager: EntityManager, quarter: Quarter): Promise<Hindrance | null> {
  const open = await openQuarter(manager);
  if (open === null || open <= quarter) return null;
  return {
    code: 'CLOSED_OVER',
    message: `${quarter} had no entries when a later quarter was closed: there is nothing to close. ${open} is the first that is open.`,
  };
}

async function earlierOpen(manager: EntityManager, quarter: Quarter): Promise<Hindrance | null> {
  const [row] = await manager.query<{ earliest: string | null }[]>(
    'SELECT min(booked_in) AS earliest FROM revenue_share_entry WHERE booked_in < $1 AND NOT closed',
    [quarter],
  );
  if (row?.earliest == null) return null;
  return {
    code: 'EARLIER_QUARTER_OPEN',
    message: `${row.earliest} has entries and is open; quarters are closed in their order, so close ${row.earliest} first.`,
  };
}

async function notDecided(manager: EntityManager, now: Date): Promise<Hindrance | null> {
  const behind = await subjectsBehind(manager, now);
  const count = (await countPending(manager)) + behind.length;
  if (count === 0) return null;
  const pending = await manager.find(PendingSubjectEntity, { order: { subject: 'ASC' }, take: SHOWN });
  const named = [...pending.map(({ subject }) => subject), ...behind].slice(0, SHOWN);
  const more = count > named.length ? `, … and ${count - named.length} more` : '';
  return {
    code: 'NOT_DECIDED',
    message: `Not decided as the history says now: ${named.join(', ')}${more}. Let an import that is at work come to its end, and mend what could not be decided.`,
  };
}

/** Months up to the quarter's last that cannot be stated: without them a statement would look complete. */
async function ratesMissing(manager: EntityManager, quarter: Quarter): Promise<Hindrance | null> {
  const rows = await manager.query<{ withheld: string }[]>(
    `SELECT withheld FROM association WHERE withheld LIKE '%"missingRate"%'`,
  );
  const last = monthOf(lastDayOfQuarter(quarter));
  const missing = rows
    .flatMap(({ withheld }) => JSON.parse(withheld) as WithheldMonth[])
    .flatMap(({ month, missingRate }) => (missingRate && month <= last ? [missingRate] : []))
    .map(({ from, to, day }) => `${from} to ${to} for ${day}`);
  const rates = [...new Set(missing)].sort();
  if (rates.length === 0) return null;
  return {
    code: 'EXCHANGE_RATE_MISSING',
    message: `Months cannot be stated without exchange rates; record these (ExchangeRate): ${rates.join(', ')}.`,
  };
}
