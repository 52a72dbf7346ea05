import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Clause } from '../decisions/clause.type.js';
import { Reason } from '../decisions/reason.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';
import { ConsequenceKind, SanctionEffect, SanctionKind, Shortcoming, ViolationKind } from './conduct-words.js';

for (const [name, { words, description }] of Object.entries({
  ViolationKind: { words: ViolationKind, description: 'What was violated.' },
  SanctionKind: { words: SanctionKind, description: 'By gravity, the gravest last.' },
  SanctionEffect: {
    words: SanctionEffect,
    description: 'What a partner under a sanction does not get, or may not do.',
  },
  Shortcoming: { words: Shortcoming, description: 'In what an onboarding fell short.' },
  ConsequenceKind: { words: ConsequenceKind, description: 'What the program has for repeated or grave failures.' },
}))
  registerEnumType(words, { name, description });

@ObjectType({ simpleResolvers: true, description: 'A violation on the record of a partner.' })
export class Violation {
  @Field(() => ViolationKind)
  kind!: ViolationKind;

  @Field(() => String, { description: 'As the vendor recorded it.' })
  detail!: string;

  @Field(() => DateTimeScalar)
  recordedAt!: string;

  @Field(() => Clause, { description: 'That it violates.' })
  clause!: Clause;
}

@ObjectType({ simpleResolvers: true, description: 'An onboarding that was not as it has to be.' })
export class OnboardingFailure {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Shortcoming)
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
  @Field(() => SanctionKind)
  kind!: SanctionKind;

  @Field(() => String)
  reason!: string;

  @Field(() => DateScalar)
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
  @Field(() => ConsequenceKind)
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

  @Field(() => [Consequence])
  consequences!: readonly Consequence[];
}
