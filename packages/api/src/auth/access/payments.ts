import { sees, type Verdicts } from './verdicts.js';

/** How statements are paid: a run is prepared, and not settled. */
export const payments: Verdicts = {
  Query: sees('', { O: 'paymentRuns paymentRun(key: "2025-Q3-1")' }),
  Mutation: sees('', { O: 'preparePaymentRun approvePaymentRun withdrawPaymentRun' }),
  PaymentRunConnection: sees('paymentRuns', { O: 'nodes edges pageInfo totalCount' }),
  PaymentRunEdge: sees('paymentRuns edges', { O: 'node cursor' }),
  PaymentRun: sees('paymentRun(key: "2025-Q3-1")', {
    O: 'key quarter status preparedBy preparedAt payments totals file fileHash',
    '-': 'settledBy settledAt reason',
  }),
  Payment: sees('paymentRun(key: "2025-Q3-1") payments', { O: 'partner amount isPaid statements' }),
  PaymentStatement: sees('paymentRun(key: "2025-Q3-1") payments statements', { O: 'quarter total' }),
};
