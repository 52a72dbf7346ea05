import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/calendar.js';

export const AppealOutcome = { PENDING: 'PENDING', UPHELD: 'UPHELD', DISMISSED: 'DISMISSED' } as const;

registerEnumType(AppealOutcome, {
  name: 'AppealOutcome',
  description: 'What came of an appeal.',
  valuesConfig: {
    PENDING: { description: 'Nobody has decided it yet.' },
    UPHELD: {
      description: 'The sanction was lifted, or the violation no longer counts, from the day of the decision on.',
    },
    DISMISSED: { description: 'What was appealed stands.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: "A partner's appeal against a sanction or the finding of a violation, and the vendor's answer.",
})
export class Appeal {
  @Field(() => String)
  key!: string;

  @Field(() => String, { nullable: true, description: 'The key of the sanction; null where a violation is appealed.' })
  sanctionKey!: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the violation; null where a sanction is appealed.' })
  violationKey!: string | null;

  @Field(() => String, { description: 'What the partner has to say to it.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When it was filed.' })
  appealedAt!: string;

  @Field(() => AppealOutcome, { description: 'What came of it.' })
  outcome!: keyof typeof AppealOutcome;

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null while it is not.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null while it is not.' })
  decidedAt!: string | null;
}
