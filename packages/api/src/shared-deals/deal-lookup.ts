import type { EventOf, Line } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import type { Reading } from '../reading/reading.js';
import { sql } from '../reading/sql.js';

const OPEN = `not exists (select 1 from history_event e where e.anchor = 'deal:' || r.deal and e.type in ('DealWon', 'DealLost'))`;

/**
 * The vendor's open deal with whoever buys on `domain`: a registration joins it, so that partners who work on the same prospect
 * meet there and nowhere else (registration.no-domain-ownership). Of several the first by key; null when there is none.
 */
export async function openDealOn(manager: EntityManager, domain: string): Promise<string | null> {
  const [row] = await manager.query<{ deal: string }[]>(
    `select r.deal from deal_route r where ${OPEN} and (r.deal in (select o.deal from deal_domain o where o.domain = $1)
       or r.subject in (select 'customer:' || d.customer from customer_domain d where d.domain = $2))
     order by r.deal limit 1`,
    [domain, domain],
  );
  return row?.deal ?? null;
}

/** The lines of the newest quote of a deal; null when none was made. */
export async function quotedLines(reading: Reading, deal: string): Promise<readonly Line[] | null> {
  const row = await reading.first<{ payload: string }>(sql`
    select e.payload from history_event e where e.anchor = ${`deal:${deal}`} and e.type = ${'QuoteIssued'}
    order by e.instant desc, e.seq desc limit 1`);
  return row ? (JSON.parse(row.payload) as EventOf<'QuoteIssued'>).lines : null;
}
