import type { EventOf, Recorded } from '@tierline/rules';
import type { RowOf } from '../database/table-layout.js';
import type { TicketEntity } from '../tickets/ticket.entity.js';

type Row = RowOf<TicketEntity>;
type OnTicket = Recorded<EventOf<'ConcernRaised' | 'TicketOpened' | 'TicketEscalated' | 'TicketAnswered'>>;

/** The tickets that follow from a partner's history, which is given in time order (feedback.pdm-ticket). */
export function ticketRows(partner: string, events: readonly Recorded[]): Row[] {
  const tickets = new Map<string, Row>();
  for (const event of events) {
    if (!isOnTicket(event)) continue;
    const before = tickets.get(event.ticket) ?? raised(partner, event);
    tickets.set(event.ticket, { ...before, ...changed(before, event), version: before.version + 1 });
  }
  return [...tickets.values()];
}

function isOnTicket(event: Recorded): event is OnTicket {
  return ['ConcernRaised', 'TicketOpened', 'TicketEscalated', 'TicketAnswered'].includes(event.type);
}

function raised(partner: string, { ticket: key, instant }: OnTicket): Row {
  return {
    ...{ key, partner, status: 'RAISED', concern: null, raisedAt: instant, text: null, openedBy: null, openedAt: null },
    ...{ escalation: null, escalatedTo: null, answers: [], closedAt: null, version: 0 },
  };
}

/** What an event changes. A ticket that was closed is closed for good. */
function changed(before: Row, event: OnTicket): Partial<Row> {
  const isClosed = before.status === 'CLOSED';
  switch (event.type) {
    case 'ConcernRaised':
      return { concern: event.text };
    case 'TicketOpened':
      return { status: isClosed ? 'CLOSED' : 'OPEN', text: event.text, openedBy: event.staff, openedAt: event.instant };
    case 'TicketEscalated': {
      const { reason, manager, staff = null, instant: at } = event;
      return { status: isClosed ? 'CLOSED' : 'ESCALATED', escalation: { reason, at, staff }, escalatedTo: manager };
    }
    case 'TicketAnswered': {
      const { answer: text, instant: at, staff, closes } = event;
      const answers = [...before.answers, { text, at, staff }];
      if (isClosed || !closes) return { status: isClosed ? 'CLOSED' : 'ANSWERED', answers };
      return { status: 'CLOSED', answers, closedAt: at };
    }
  }
}
