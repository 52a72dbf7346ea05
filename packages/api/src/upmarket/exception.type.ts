import { Field, InputType, ObjectType } from 'type-graphql';
import { again } from '../acts/again.js';
import { DateScalar } from '../scalars/calendar.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Whether the vendor does without the accreditation in a region (upmarket.language-exception).',
})
export class UpmarketException {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  region!: string;

  @Field(() => Boolean, { description: 'It does without it; else it asks for it again.' })
  allowed!: boolean;

  @Field(() => DateScalar, { description: 'Since when, where the region is.' })
  since!: string;
}

@InputType()
export class AllowUpmarketExceptionInput {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  region!: string;

  @Field(() => Boolean, { description: 'Allow the exception, or end it; from today on.' })
  allowed!: boolean;

  @Field(() => String, { description: 'Why: such as that the accreditation is not offered in the language.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
