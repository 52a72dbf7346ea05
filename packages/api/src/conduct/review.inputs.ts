import { Field, ID, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { DateScalar } from '../scalars/calendar.js';
import { SanctionKind, ViolationKind } from './conduct-words.js';

@InputType({ description: 'What a partner did against the rules.' })
export class RecordViolationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The key of the partner; that of the shared deal where one is named.',
  })
  partnerKey?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The shared deal on which it happened; asked for from growth specialists.',
  })
  sharedDeal?: string | null;

  @Field(() => ViolationKind, { description: 'What was violated.' })
  kind!: ViolationKind;

  @Field(() => String, { description: 'What happened; the partner reads it, so that no other partner is named in it.' })
  detail!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class ImposeSanctionInput {
  @Field(() => String)
  partnerKey!: string;

  @Field(() => SanctionKind, { description: 'Which sanction, by gravity.' })
  kind!: SanctionKind;

  @Field(() => String, { description: 'Why; the partner reads it, and a warning carries it.' })
  reason!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer stands; until it is lifted where it is left out.',
  })
  until?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class LiftSanctionInput {
  @Field(() => String, { description: 'The key of the sanction.' })
  sanctionKey!: string;

  @Field(() => String, { description: 'Why it is lifted.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'An appeal, of a sanction or of the finding of a violation: exactly one of them is named.' })
export class FileAppealInput {
  @Field(() => String, { nullable: true, description: 'The key of the sanction.' })
  sanctionKey?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of the violation.' })
  violationKey?: string | null;

  @Field(() => String, { description: 'What the partner has to say to it.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The partner; left out by the partner itself.' })
  partnerKey?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType()
export class DecideAppealInput {
  @Field(() => String, { description: 'The key of the appeal.' })
  appealKey!: string;

  @Field(() => Boolean, {
    description: 'The partner is right: the sanction is lifted, or the violation no longer counts, from today on.',
  })
  upheld!: boolean;

  @Field(() => String, { description: 'Why; the partner reads it.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
