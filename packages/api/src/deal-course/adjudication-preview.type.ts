import { Field, ObjectType } from 'type-graphql';
import { RevenueShareGrant } from '../associations/revenue-share-grant.type.js';
import { Money } from '../money/money.type.js';
import { EntryKind } from '../revenue-share/revenue-share-entry.type.js';
import { ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar, MonthScalar, QuarterScalar } from '../scalars/calendar.js';
import { CreditOutcome, Motion } from '../shared-deals/deal-words.js';
import { LineCredit } from '../shared-deals/credit-decision.type.js';
import { TierPoints } from '../tiers/tier-standing.type.js';
import { Tier } from '../tiers/tier-words.js';

@ObjectType({ simpleResolvers: true, description: 'An entry that the ledger would take, or would no longer have.' })
export class SupposedEntry {
  @Field(() => EntryKind, { description: 'What it does.' })
  kind!: keyof typeof EntryKind;

  @Field(() => MonthScalar, { description: 'The month that it is for.' })
  month!: string;

  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Money, { description: "In the partner's currency." })
  amount!: Money;

  @Field(() => QuarterScalar, { description: 'The quarter whose statement carries it.' })
  bookedIn!: string;
}

@ObjectType({ simpleResolvers: true, description: 'An association that would come into being, or would not be.' })
export class SupposedAssociation {
  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => Motion, { description: 'Of the deal that makes it.' })
  motion!: keyof typeof Motion;

  @Field(() => DateScalar, { description: 'The first day on which it stands.' })
  since!: string;

  @Field(() => RevenueShareGrant, { nullable: true, description: 'null: it carries no revenue share.' })
  revenueShare!: RevenueShareGrant | null;
}

@ObjectType({ simpleResolvers: true, description: 'A tier on the day of the question, with the points behind it.' })
export class SupposedStanding {
  @Field(() => Tier, { description: 'Credited on the day.' })
  credited!: keyof typeof Tier;

  @Field(() => Tier, { description: 'What the next recalibration would give if the figures stay as they are.' })
  projected!: keyof typeof Tier;

  @Field(() => TierPoints, { description: 'The points of the day.' })
  points!: TierPoints;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a decision about a deal under review would do for one partner.',
})
export class AdjudicationEffect {
  @Field(() => CreditOutcome, {
    nullable: true,
    description: 'As it is; null for a partner without a part in the deal.',
  })
  outcomeBefore!: keyof typeof CreditOutcome | null;

  @Field(() => CreditOutcome, { nullable: true, description: 'As it would be.' })
  outcomeAfter!: keyof typeof CreditOutcome | null;

  @Field(() => [LineCredit], { description: 'What each line of the deal would give the partner.' })
  lines!: readonly LineCredit[];

  @Field(() => [SupposedAssociation], { description: 'Associations that the decision would make.' })
  associationsMade!: readonly SupposedAssociation[];

  @Field(() => [SupposedAssociation], { description: 'Associations that would not be.' })
  associationsLost!: readonly SupposedAssociation[];

  @Field(() => [SupposedEntry], { description: 'Entries that the ledger would take, by month.' })
  entriesMade!: readonly SupposedEntry[];

  @Field(() => [SupposedEntry], { description: 'Entries of open quarters that would not be.' })
  entriesLost!: readonly SupposedEntry[];

  @Field(() => Money, { description: 'What the ledger would change by, in all.' })
  revenueShare!: Money;

  @Field(() => SupposedStanding, { description: 'As it is.' })
  tierBefore!: SupposedStanding;

  @Field(() => SupposedStanding, { description: 'As it would be.' })
  tierAfter!: SupposedStanding;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What a decision about a deal under review would do, by the same rules: nothing is recorded. What a changed tier would make of deals with other customers is not in it.',
})
export class AdjudicationPreview {
  @Field(() => [AdjudicationEffect], { description: 'For everybody whom it concerns, by the key of the partner.' })
  effects!: readonly AdjudicationEffect[];
}
