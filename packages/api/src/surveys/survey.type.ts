import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { again } from '../acts/again.js';
import { DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What the customer answered to the survey after the sale (feedback.csat).',
})
export class Survey {
  @Field(() => Int, { description: 'From 1, not satisfied at all, to 5, fully satisfied.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What the customer said besides.' })
  comment!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the answer was recorded.' })
  answeredAt!: string;
}

@InputType()
export class AnswerSurveyInput {
  @Field(() => ID, { description: 'The id of a shared deal whose deal is won.' })
  sharedDeal!: string;

  @Field(() => Int, { description: 'From 1, not satisfied at all, to 5, fully satisfied.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What the customer said besides.' })
  comment?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
