import { Field, ObjectType } from 'type-graphql';
import { Clause } from '../decisions/clause.type.js';
import { Reason } from '../decisions/reason.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';
import { Appeal } from './appeal.type.js';
import { ConsequenceKind, SanctionEffect, SanctionKind, Shortcoming, ViolationKind } from './conduct-words.js';

@ObjectType({ simpleResolvers: true, description: 'A violation on the record of a partner.' })
export class Violation {
  @Field(() => String)
  key!: string;

  @Field(() => ViolationKind, { description: 'What was violated.' })
  kind!: ViolationKind;

  @Field(() => String, { description: 'As the vendor recorded it.' })
  detail!: string;

  @Field(() => DateTimeScalar, { description: 'When it was put on record.' })
  recordedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it no longer counts, because an appeal of it was upheld; null while it does.',
  })
  struckAt!: string | null;

  @Field(() => Clause, { description: 'That it violates.' })
  clause!: Clause;
}

@ObjectType({ simpleResolvers: true, description: 'An onboarding that was not as it has to be.' })
export class OnboardingFailure {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Shortcoming, { description: 'In what the onboarding fell short.' })
  shortcoming!: Shortcoming;

  @Field(() => DateTimeScalar, {
    description: 'When it was found; for a start that did not come, when its time had passed.',
  })
  foundAt!: string;

  @Field(() => String, { nullable: true, description: 'What was said of it.' })
  feedback!: string | null;

  @Field(() => Clause, { description: 'That asks for what it lacked.' })
  clause!: Clause;
}

@ObjectType({ simpleResolvers: true, description: 'A sanction against a partner.' })
export class Sanction {
  @Field(() => String)
  key!: string;

  @Field(() => SanctionKind, { description: 'What was imposed.' })
  kind!: SanctionKind;

  @Field(() => String, { description: 'Why, as the vendor wrote it.' })
  reason!: string;

  @Field(() => DateScalar, { description: 'The first day on which it is in force.' })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it no longer stands, by lifting or by its own end; null while no end is known.',
  })
  until!: string | null;

  @Field(() => Boolean, { description: 'It stands on the day that was asked about.' })
  inForce!: boolean;

  @Field(() => [SanctionEffect], { description: 'What it does while it stands.' })
  effects!: readonly SanctionEffect[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What a record calls for. Nothing follows from it by itself: the vendor decides, and imposes a sanction.',
})
export class Consequence {
  @Field(() => ConsequenceKind, { description: 'What follows.' })
  kind!: ConsequenceKind;

  @Field(() => Boolean, { description: 'A sanction that does as much stands already.' })
  isImposed!: boolean;

  @Field(() => [Reason])
  reasons!: readonly Reason[];
}

@ObjectType({ simpleResolvers: true, description: 'What is on the record of a partner, and what it calls for.' })
export class PartnerConduct {
  @Field(() => [Violation], { description: 'The oldest first.' })
  violations!: readonly Violation[];

  @Field(() => [OnboardingFailure], { description: 'The oldest first.' })
  onboardingFailures!: readonly OnboardingFailure[];

  @Field(() => [Sanction], { description: 'The oldest first, those that have ended included.' })
  sanctions!: readonly Sanction[];

  @Field(() => [Appeal], { description: 'The oldest first, with what came of each.' })
  appeals!: readonly Appeal[];

  @Field(() => [Consequence], { description: 'What follows by the rules from what is on record, imposed or not.' })
  consequences!: readonly Consequence[];
}
