import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';
import { Motion } from '../shared-deals/deal-words.js';
import { Tier } from '../tiers/tier-words.js';
import { Clause } from './clause.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A reading or a number of the policy that an organisation may choose.',
})
export class PolicyParameter {
  @Field(() => String, { description: 'As the policy file calls it; a value by program is one for each.' })
  name!: string;

  @Field(() => String, { description: 'As the policy file writes it.' })
  value!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a tier asks for: both minimums.' })
export class PolicyTier {
  @Field(() => Tier, { description: 'The tier.' })
  tier!: keyof typeof Tier;

  @Field(() => DecimalScalar, { description: 'The least of sourced points.' })
  sourced!: string;

  @Field(() => DecimalScalar, { description: 'The least of all points.' })
  total!: string;

  @Field(() => Boolean, {
    description: 'Whether the minimums are an illustration: the vendor has not published its own.',
  })
  illustrative!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'An amount of MRR per month that is worth one measure of points.' })
export class PointValue {
  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;

  @Field(() => DecimalScalar, { description: 'How much of it gives the points of one step.' })
  amount!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Points for one point value of MRR that was sold.' })
export class SoldPoints {
  @Field(() => DateScalar, { description: 'For what was sold from this day on.' })
  soldFrom!: string;

  @Field(() => DecimalScalar, { description: 'Points for a step of Partner Sourced MRR.' })
  sourced!: string;

  @Field(() => DecimalScalar, { description: 'Points for a step of Partner Assisted MRR.' })
  assisted!: string;
}

@ObjectType({ simpleResolvers: true, description: "What counts toward a tier's minimum of sourced points." })
export class SoldMinimum {
  @Field(() => DateScalar, { description: 'On days from this one on.' })
  from!: string;

  @Field(() => [Motion], { description: 'The motions that count.' })
  motions!: readonly (keyof typeof Motion)[];
}

@ObjectType({ simpleResolvers: true, description: 'How MRR becomes tier points.' })
export class PointRules {
  @Field(() => [PointValue], {
    description: 'The MRR in each currency that points are given for: a fixed table, not market rates.',
  })
  values!: readonly PointValue[];

  @Field(() => [SoldPoints], { description: 'The newest entry at or before the close of the sale counts.' })
  sold!: readonly SoldPoints[];

  @Field(() => DecimalScalar, { description: 'Points for one point value of managed MRR.' })
  managed!: string;

  @Field(() => DecimalScalar, { description: 'How many times customers in growth markets count.' })
  growthFactor!: string;

  @Field(() => [String], { description: 'The growth markets: regions of ISO 3166-1.' })
  growthMarkets!: readonly string[];

  @Field(() => [SoldMinimum], { description: 'Which motions count toward the minimum of sold points, and from when.' })
  soldMinimum!: readonly SoldMinimum[];
}

@ObjectType({ simpleResolvers: true, description: 'Where something was published.' })
export class PublicSource {
  @Field(() => String, { description: 'What it says.' })
  said!: string;

  @Field(() => String, { description: 'Where it was published.' })
  url!: string;
}

@ObjectType({ simpleResolvers: true, description: "A version of the program's rules." })
export class Policy {
  @Field(() => String, { description: 'Its name, by which every decision says what it rests on.' })
  version!: string;

  @Field(() => DateScalar, { description: 'The first day on which it is in force; it is until the next version is.' })
  effectiveFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which the next version is in force.' })
  effectiveUntil!: string | null;

  @Field(() => Boolean, { description: 'Terms that were announced, as far as they are public.' })
  announced!: boolean;

  @Field(() => [PolicyParameter], { description: 'The readings that were chosen where the page leaves one open.' })
  parameters!: readonly PolicyParameter[];

  @Field(() => [PolicyTier], { description: 'From the lowest to the highest.' })
  tiers!: readonly PolicyTier[];

  @Field(() => PointRules, { description: 'How tier points are counted.' })
  points!: PointRules;

  @Field(() => [PublicSource], { description: "Beyond the program's page." })
  sources!: readonly PublicSource[];

  @Field(() => [Clause], { description: "Every clause, in the page's order." })
  clauses!: readonly Clause[];
}
