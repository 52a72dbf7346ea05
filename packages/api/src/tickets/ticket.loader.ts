import { grouped, keyed, type Reading } from '../reading/reading.js';
import { among, bytewise, name, type Sql, sql } from '../reading/sql.js';
import type { TicketAnswer, TicketEscalation, TicketStatus } from './ticket-words.js';

export interface TicketRecord {
  readonly key: string;
  readonly partner: string;
  readonly partnerName: string;
  readonly status: TicketStatus;
  readonly concern: string | null;
  readonly raisedAt: string;
  readonly text: string | null;
  readonly openedAt: string | null;
  readonly escalation: TicketEscalation | null;
  readonly answers: readonly TicketAnswer[];
  readonly closedAt: string | null;
  readonly version: number;
}

interface Row extends Omit<TicketRecord, 'escalation' | 'answers'> {
  readonly escalation: string | null;
  readonly answers: string;
}

const columns = name(
  't.key, t.partner, p.name as "partnerName", t.status, t.concern, t.raised_at as "raisedAt", t.text, t.opened_at as "openedAt", t.escalation, t.answers, t.closed_at as "closedAt", t.version',
);

/** Each partner's tickets, the newest first; of partners that the viewer represents or looks after. */
export async function ticketsOfPartners(
  partners: readonly string[],
  reading: Reading,
): Promise<Map<string, TicketRecord[]>> {
  const found = await tickets(reading, sql`t.partner ${among(partners)} and ${reading.scope.figuresOf('t.partner')}`);
  return grouped(found.reverse(), ({ partner }) => partner);
}

export async function ticketsByKey(keys: readonly string[], reading: Reading): Promise<Map<string, TicketRecord>> {
  return keyed(await tickets(reading, sql`t.key ${among(keys)} and ${reading.scope.ticket('t')}`), ({ key }) => key);
}

/** Those that are not closed, the one that waits longest first; a manager's with those that were escalated to it. */
export function openTickets(reading: Reading): Promise<TicketRecord[]> {
  return tickets(reading, sql`t.status <> 'CLOSED' and ${reading.scope.ticket('t')}`);
}

async function tickets(reading: Reading, which: Sql): Promise<TicketRecord[]> {
  const rows = await reading.all<Row>(sql`
    select ${columns} from ticket t join partner p on p.key = t.partner where ${which}
    order by t.raised_at, ${bytewise('t.key')}`);
  return rows.map(({ escalation, answers, ...row }) => ({
    ...row,
    escalation: escalation === null ? null : (JSON.parse(escalation) as TicketEscalation),
    answers: JSON.parse(answers) as TicketAnswer[],
  }));
}
