import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import { Money } from '../money/money.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { QuarterScalar } from '../scalars/calendar.js';

export const PaymentRunStatus = { PREPARED: 'PREPARED', APPROVED: 'APPROVED', WITHDRAWN: 'WITHDRAWN' } as const;

registerEnumType(PaymentRunStatus, {
  name: 'PaymentRunStatus',
  description: 'How far a payment run has come.',
  valuesConfig: {
    PREPARED: { description: 'Nothing is paid yet; somebody else than who prepared it may approve it.' },
    APPROVED: { description: 'Its statements are paid.' },
    WITHDRAWN: { description: 'It pays nothing; its statements may be in another run.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A statement in a payment.' })
export class PaymentStatement {
  @Field(() => QuarterScalar)
  quarter!: string;

  @Field(() => Money, { description: 'What it comes to; below zero where more was taken back than earned.' })
  total!: Money;
}

@ObjectType({ simpleResolvers: true, description: 'What a partner gets in a payment run, and for which statements.' })
export class Payment {
  @Field(() => Money, { description: 'The sum of its statements.' })
  amount!: Money;

  @Field(() => Boolean, {
    description: 'Whether the run settles it; a sum below zero waits until later statements outweigh it.',
  })
  isPaid!: boolean;

  @Field(() => [PaymentStatement], { description: 'The statements that it settles, the oldest first.' })
  statements!: readonly PaymentStatement[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Statements that are paid together: prepared by one of ops and approved by another. It moves no money.',
})
export class PaymentRun {
  @Field(() => String, { description: 'By which it is known: the quarter with a number.' })
  key!: string;

  @Field(() => QuarterScalar, { description: 'Closed statements up to and with this quarter are in it.' })
  quarter!: string;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  reason!: string | null;

  @Field(() => String, {
    description: 'What goes to the bank, as CSV in UTF-8: a line for each payment of more than nothing.',
  })
  file!: string;

  @Field(() => String, { description: 'The SHA-256 of the file, in hexadecimal; approving names it.' })
  fileHash!: string;
}

export const PaymentRunConnection = connectionOf(PaymentRun);
export const PreparePaymentRunPayload = payloadOf('PreparePaymentRunPayload', 'paymentRun', PaymentRun);
export const ApprovePaymentRunPayload = payloadOf('ApprovePaymentRunPayload', 'paymentRun', PaymentRun);
export const WithdrawPaymentRunPayload = payloadOf('WithdrawPaymentRunPayload', 'paymentRun', PaymentRun);
