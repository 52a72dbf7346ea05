import { all, type Audiences, listOf, OPS, SIGNED_IN } from './audience.js';

const payload = { paymentRun: OPS, userErrors: SIGNED_IN };

/** How statements are paid: the business of ops. */
export const payments: Audiences = {
  Query: all(OPS, 'paymentRuns', 'paymentRun'),
  Mutation: all(OPS, 'preparePaymentRun', 'approvePaymentRun', 'withdrawPaymentRun'),
  ...listOf('PaymentRun', OPS),
  PaymentRun: all(
    OPS,
    ...['key', 'quarter', 'status', 'preparedBy', 'preparedAt', 'settledBy', 'settledAt', 'reason'],
    ...['payments', 'totals', 'file', 'fileHash'],
  ),
  Payment: all(OPS, 'partner', 'amount', 'isPaid', 'statements'),
  PaymentStatement: all(OPS, 'quarter', 'total'),
  PreparePaymentRunPayload: payload,
  ApprovePaymentRunPayload: payload,
  WithdrawPaymentRunPayload: payload,
};
