import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';
import { Tier } from '../tiers/tier-words.js';

export const AttentionKind = {
  REPLIES_DUE: 'REPLIES_DUE',
  PROOFS_AT_RISK: 'PROOFS_AT_RISK',
  TIER_AT_RISK: 'TIER_AT_RISK',
  MEASURES_CALLED_FOR: 'MEASURES_CALLED_FOR',
  PLAN_WAITING: 'PLAN_WAITING',
  COMMITMENTS_LATE: 'COMMITMENTS_LATE',
  DEALS_SILENT: 'DEALS_SILENT',
} as const;

registerEnumType(AttentionKind, {
  name: 'AttentionKind',
  description: 'Why a partner asks for the attention of its development manager.',
  valuesConfig: {
    REPLIES_DUE: { description: 'Answers and onboarding starts that are due within a day, or were just missed.' },
    PROOFS_AT_RISK: {
      description: 'Proofs of involvement that are to be signed within two weeks, or were just missed.',
    },
    TIER_AT_RISK: { description: 'The figures miss the tier that is held, and the recalibration is near.' },
    MEASURES_CALLED_FOR: { description: 'Its record calls for a measure that is not imposed.' },
    PLAN_WAITING: { description: 'Its business plan waits for the word of the vendor.' },
    COMMITMENTS_LATE: { description: 'Promises in its business plan are past their day.' },
    DEALS_SILENT: { description: 'Open deals without dealings for long.' },
  },
});

export const Urgency = { OVERDUE: 'OVERDUE', SOON: 'SOON', LATER: 'LATER' } as const;

registerEnumType(Urgency, {
  name: 'Urgency',
  description: 'How urgent something is.',
  valuesConfig: {
    OVERDUE: { description: 'Its time has passed.' },
    SOON: { description: 'Within a week.' },
    LATER: { description: 'After that, or at no certain time.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One reason why a partner asks for attention.' })
export class AttentionItem {
  @Field(() => AttentionKind, { description: 'Why.' })
  kind!: keyof typeof AttentionKind;

  @Field(() => Urgency, { description: 'How urgent it is.' })
  urgency!: keyof typeof Urgency;

  @Field(() => Int, { description: 'How many things of the kind there are.' })
  count!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The nearest moment that counts; null where there is none.',
  })
  dueAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of it, where a day and no moment was named.' })
  dueOn!: string | null;

  @Field(() => Tier, { nullable: true, description: 'The tier that is at risk; null for other kinds.' })
  tier!: keyof typeof Tier | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Sourced points that it misses; null for other kinds.' })
  sourcedMissing!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Points in all that it misses; null for other kinds.' })
  totalMissing!: string | null;

  @Field(() => [Money], { description: 'What hangs on proofs, a sum in each currency; empty for other kinds.' })
  atStake!: readonly Money[];

  @Field(() => Int, { nullable: true, description: 'The year of the business plan; null for other kinds.' })
  planYear!: number | null;
}
