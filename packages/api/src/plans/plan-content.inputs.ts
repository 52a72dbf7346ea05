import { Field, ID, InputType, Int } from 'type-graphql';
import { MoneyInput } from '../money/money.inputs.js';
import { DecimalScalar, ProductLineScalar } from '../scalars/amounts.js';
import { DateScalar } from '../scalars/calendar.js';
import { Motion } from '../shared-deals/deal-words.js';
import { Tier } from '../tiers/tier-words.js';
import { AccreditationState, InitiativeStatus, PlanMetric, PlanSide, RiskGravity } from './plan-words.js';

const keyed = 'Its key in the plan: give the one that it has to keep it the same; a new one gets one of its own.';

@InputType({ description: 'Who answers for a plan at the partner.' })
export class PlanPartnerOwnerInput {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail address.' })
  email!: string;
}

@InputType({ description: 'The tier that a plan aims at.' })
export class PlanTierTargetInput {
  @Field(() => Tier, { description: 'The tier.' })
  tier!: keyof typeof Tier;

  @Field(() => DateScalar, { description: 'The day by which it is to be reached.' })
  on!: string;
}

@InputType({ description: 'What a plan asks for in each quarter of its year.' })
export class PlanObjectiveInput {
  @Field(() => String, { nullable: true, description: keyed })
  key?: string | null;

  @Field(() => PlanMetric, { description: 'What it is measured in.' })
  metric!: keyof typeof PlanMetric;

  @Field(() => ProductLineScalar, { nullable: true, description: 'Count of this line only.' })
  productLine?: string | null;

  @Field(() => String, { nullable: true, description: 'Count for customers of this region only, ISO 3166-1.' })
  region?: string | null;

  @Field(() => Motion, { nullable: true, description: 'Count in this motion only.' })
  motion?: keyof typeof Motion | null;

  @Field(() => [DecimalScalar], {
    description: "Four, one for each quarter, in the metric's unit and the plan's currency.",
  })
  targets!: string[];

  @Field(() => Int, { description: 'From 1 to 100; those of an agreed plan make 100.' })
  weight!: number;
}

@InputType({ description: 'Something that both sides do together.' })
export class PlanInitiativeInput {
  @Field(() => String, { nullable: true, description: keyed })
  key?: string | null;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Who answers for it.' })
  owner!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be done.' })
  due!: string;

  @Field(() => InitiativeStatus, { nullable: true, description: 'How far it has come; PLANNED where it is left out.' })
  status?: keyof typeof InitiativeStatus | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The sourced MRR that it is to bring.' })
  expectedMrr?: MoneyInput | null;

  @Field(() => [ID], { nullable: true, description: "The partner's shared deals that came of it." })
  sharedDeals?: string[] | null;
}

@InputType({ description: 'What one side promises to do by a day.' })
export class PlanCommitmentInput {
  @Field(() => String, { nullable: true, description: keyed })
  key?: string | null;

  @Field(() => PlanSide, { description: 'Whose promise it is.' })
  side!: keyof typeof PlanSide;

  @Field(() => String, { description: 'Who answers for it.' })
  owner!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be done.' })
  due!: string;

  @Field(() => String, { description: 'What is promised.' })
  text!: string;
}

@InputType({ description: 'What the partner can do.' })
export class PlanCapacityInput {
  @Field(() => Int, { description: 'People who work on it.' })
  people!: number;

  @Field(() => Int, { description: 'Those of them who are certified.' })
  certified!: number;

  @Field(() => Int, { nullable: true, description: 'Onboardings that can begin in a month.' })
  onboardingsPerMonth?: number | null;
}

@InputType({ description: 'An accreditation that the partner has or means to have.' })
export class PlanAccreditationInput {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => AccreditationState, { description: 'Whether it is there.' })
  state!: AccreditationState;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is planned, or on which it expires.' })
  on?: string | null;
}

@InputType({ description: 'A line that might be sold to a customer of the install base.' })
export class PlanOpportunityInput {
  @Field(() => ID, { description: "A customer of the partner's install base." })
  customer!: string;

  @Field(() => ProductLineScalar)
  productLine!: string;

  @Field(() => String, { nullable: true, description: 'What is to be done next.' })
  nextStep?: string | null;
}

@InputType({ description: 'What may go wrong.' })
export class PlanRiskInput {
  @Field(() => String, { nullable: true, description: keyed })
  key?: string | null;

  @Field(() => String, { description: 'What it is.' })
  text!: string;

  @Field(() => RiskGravity, { description: 'How grave it is.' })
  gravity!: RiskGravity;

  @Field(() => String, { nullable: true, description: 'What is done about it.' })
  response?: string | null;
}

const whole = 'All of them: what is not given is no longer there.';

@InputType({
  description: 'What a plan says. What is left out stays as it is; what is given takes the place of what was there.',
})
export class PlanContentInput {
  @Field(() => String, { nullable: true, description: 'What it is for.' })
  goals?: string | null;

  @Field(() => ID, { nullable: true, description: "Who answers for it of the vendor's: the partner's PDM at first." })
  owner?: string | null;

  @Field(() => PlanPartnerOwnerInput, { nullable: true, description: 'Who answers for it at the partner.' })
  partnerOwner?: PlanPartnerOwnerInput | null;

  @Field(() => PlanTierTargetInput, { nullable: true, description: 'The tier that it aims at.' })
  tierTarget?: PlanTierTargetInput | null;

  @Field(() => [PlanObjectiveInput], { nullable: true, description: `${whole} For the vendor.` })
  objectives?: PlanObjectiveInput[] | null;

  @Field(() => [PlanInitiativeInput], { nullable: true, description: whole })
  initiatives?: PlanInitiativeInput[] | null;

  @Field(() => [PlanCommitmentInput], { nullable: true, description: `${whole} A partner changes its own only.` })
  commitments?: PlanCommitmentInput[] | null;

  @Field(() => PlanCapacityInput, { nullable: true, description: 'What the partner can do.' })
  capacity?: PlanCapacityInput | null;

  @Field(() => [PlanAccreditationInput], { nullable: true, description: whole })
  accreditations?: PlanAccreditationInput[] | null;

  @Field(() => [PlanOpportunityInput], { nullable: true, description: whole })
  opportunities?: PlanOpportunityInput[] | null;

  @Field(() => [PlanRiskInput], { nullable: true, description: whole })
  risks?: PlanRiskInput[] | null;
}
