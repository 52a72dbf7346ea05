import type { EventOf, Line, Stage } from '@tierline/rules';
import type { EntityManager } from 'typeorm';

/** The registration that made a shared deal; null when there is none with this key. */
export async function registrationOf(
  manager: EntityManager,
  sharedDeal: string,
): Promise<EventOf<'DealRegistered'> | null> {
  const [row] = await manager.query<{ payload: string }[]>(
    'select e.payload from history_key k join history_event e on e.identity = k.identity where k.key = $1',
    [`sharedDeal:${sharedDeal}`],
  );
  return row ? (JSON.parse(row.payload) as EventOf<'DealRegistered'>) : null;
}

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

/** How a deal ended; null while it is open. `source` tells through what it was recorded. */
export async function endingOf(
  manager: EntityManager,
  deal: string,
): Promise<{ readonly type: string; readonly source: string } | null> {
  const [row] = await manager.query<{ type: string; source: string }[]>(
    `select type, source from history_event where anchor = $1 and type in ('DealWon', 'DealLost') order by seq limit 1`,
    [`deal:${deal}`],
  );
  return row ?? null;
}

/** The lines of the newest quote of a deal; null when none was made. */
export async function quotedLines(manager: EntityManager, deal: string): Promise<readonly Line[] | null> {
  const [row] = await manager.query<{ payload: string }[]>(
    `select payload from history_event where anchor = $1 and type = 'QuoteIssued' order by instant desc, seq desc limit 1`,
    [`deal:${deal}`],
  );
  return row ? (JSON.parse(row.payload) as EventOf<'QuoteIssued'>).lines : null;
}

/** The stage of a shared deal as the transaction at hand sees it. */
export async function currentStage(manager: EntityManager, sharedDeal: string): Promise<Stage | null> {
  const [row] = await manager.query<{ stage: Stage }[]>('select stage from shared_deal where key = $1', [sharedDeal]);
  return row?.stage ?? null;
}
