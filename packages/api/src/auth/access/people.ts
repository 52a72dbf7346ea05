import { sees, type Verdicts } from './verdicts.js';

const conduct = 'partner(key: "p1") conduct(on: "2025-12-15")';

/** What is done about people, partners and their conduct, and about customers. */
export const people: Verdicts = {
  Query: sees('', { O: 'pendingAppeals upmarketExceptions staffMembers', MmO: 'openTickets' }),
  Mutation: sees('', {
    O: [
      'joinStaff enrolPartner changeProgram grantTier changeAccreditation allowUpmarketException',
      'imposeSanction liftSanction decideAppeal answerTicket reportPayment recordPortalWork giveExchangeRate',
    ],
    MmO: 'assignPdm openTicket',
    PrO: 'fileAppeal raiseConcern',
    PrMmO: 'escalateTicket',
    MmGgO: 'recordViolation',
    GgO: 'addCustomer changeSubscription endSubscription changePortalAccess openDeal',
  }),
  Partner: sees('partner(key: "p1")', { PMO: 'pdmHistory tickets' }),
  PdmAssignment: sees('partner(key: "p1") pdmHistory', { PMO: 'pdm from until', MO: 'reason' }),
  PartnerConduct: sees(conduct, { PMO: 'appeals' }),
  Violation: sees(`${conduct} violations`, { PMO: 'key struckAt' }),
  Sanction: sees(`${conduct} sanctions`, { PMO: 'key' }),
  Appeal: sees(`${conduct} appeals`, {
    PMO: 'key partner sanctionKey violationKey text appealedAt outcome reason decidedAt',
  }),
  Ticket: sees('partner(key: "p1") tickets', {
    PMO: 'key partnerName status concern raisedAt text openedAt escalation answers closedAt version',
  }),
  TicketEscalation: sees('partner(key: "p1") tickets escalation', { PMO: 'reason at' }),
  TicketAnswer: sees('partner(key: "p1") tickets answers', { PMO: 'text at' }),
  UpmarketException: sees('upmarketExceptions', { O: 'region allowed since' }),
};
