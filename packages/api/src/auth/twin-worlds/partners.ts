import { REASONS } from './fragments.js';
import { asks, does, refused, type TwinArea } from './step.js';

/** Partners, the people who look after them, and how they conduct themselves. */
export const partners: TwinArea = {
  questions: [
    asks(
      '{ partners { totalCount nodes { id key name } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
    ),
    ...['p1', 'p2', 'p3', 'nobody'].map((key) =>
      asks('query ($key: String!) { partner(key: $key) { id key } }', { key }),
    ),
    asks(
      `${REASONS} { partner(key: "p1") { dealMetrics { won lost closeRate daysToClose reasons { ...R } }
       pdmHistory { pdm { id key name } from until reason }
       tickets { key partnerName status concern raisedAt text openedAt escalation { reason at } answers { text at } closedAt version }
       conduct { appeals { key sanctionKey violationKey text appealedAt outcome reason decidedAt partner { key } } violations { key struckAt kind detail recordedAt sharedDeal { key } clause { code } } onboardingFailures { customer { key } productLine shortcoming foundAt feedback }
         sanctions { key kind reason from until inForce effects } consequences { kind isImposed reasons { ...R } } } } }`,
    ),
    asks(
      `${REASONS} { partner(key: "p1") { installBase { totalCount nodes { customer { key } lines { productLine state mrr { amount } estimatedMonthlyRevenueShare { amount } reasons { ...R } } } } } }`,
    ),
  ],
  acts: [
    does('announceAbsence', 'partner { absences { from to } }', { from: '2025-12-20', to: '2025-12-21' }),
    does('raiseConcern', 'ticket { key status concern version }', { text: 'Quotes take two weeks.' }),
    refused('EMPTY', 'raiseConcern', { text: ' ' }),
    does('escalateTicket', 'ticket { key status version escalation { reason } }', {
      ticketKey: 't-p1',
      reason: 'Slow.',
    }),
    refused('NOT_OPEN', 'escalateTicket', { ticketKey: 't-p1', reason: 'Again.' }),
    does('fileAppeal', 'appeal { key violationKey text outcome }', {
      violationKey: 'v-MISREPRESENTATION',
      text: 'It was not so.',
    }),
    refused('APPEALED_ALREADY', 'fileAppeal', { violationKey: 'v-MISREPRESENTATION', text: 'Once more.' }),
    refused('IN_THE_PAST', 'announceAbsence', { from: '2025-12-01', to: '2025-12-02' }),
  ],
};
