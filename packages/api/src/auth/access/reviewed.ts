const on = (type: string, day: string, more: object) => ({ type, at: `${day}T09:00:00+09:00`, ...more });
const onTicket = (type: string, day: string, more: object) => on(type, day, { ticket: 't-told', ...more });

/** A handover, two appeals, a ticket from the concern to its end, and an exception in a region where p1 has no business. */
export const reviewed: readonly object[] = [
  on('PdmAssigned', '2021-02-01', { partner: 'p1', staff: 'pdm1', reason: 'Back from leave.' }),
  on('SanctionAppealed', '2025-08-10', { appeal: 'a-1', sanction: 's-p1', text: 'It was not so.' }),
  on('SanctionAppealed', '2025-08-11', { appeal: 'a-2', violation: 'v-NOT_COOPERATING', text: 'We answered.' }),
  on('AppealDecided', '2025-08-12', { appeal: 'a-2', staff: 'ops1', upheld: true, reason: 'So they did.' }),
  onTicket('ConcernRaised', '2025-09-01', { partner: 'p1', text: 'Quotes take long.' }),
  onTicket('TicketOpened', '2025-09-02', { staff: 'pdm1', text: 'The desk is short of people.' }),
  onTicket('TicketEscalated', '2025-09-03', { manager: 'ops1', reason: 'No answer.' }),
  onTicket('TicketAnswered', '2025-09-04', { staff: 'ops1', answer: 'There is a second desk.', closes: true }),
  on('UpmarketException', '2025-08-01', { region: 'BR', allowed: true, reason: 'Not offered in the language.' }),
];
