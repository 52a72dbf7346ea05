import { Field, InputType } from 'type-graphql';
import { BY_CHANGE, orderInput } from '../reading/order.inputs.js';
import { DateTimeRange } from '../reading/range.inputs.js';
import { Tier } from '../tiers/tier-words.js';
import type { PartnerOrderField } from './partner.list.js';
import { Program } from './partner.type.js';

@InputType('PartnerFilter', { description: 'What a list of partners is narrowed to; all of it at once.' })
export class PartnerFilterInput {
  @Field(() => Program, { nullable: true, description: 'Only those in this program.' })
  program?: keyof typeof Program | null;

  @Field(() => String, { nullable: true, description: 'Only those of this region, ISO 3166-1 alpha-2.' })
  region?: string | null;

  @Field(() => Tier, {
    nullable: true,
    description:
      'Only those credited with this tier today, where they are; of partners whose figures you may not know, none.',
  })
  tier?: keyof typeof Tier | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'Only what changed in this time.' })
  updatedAt?: DateTimeRange | null;
}

export const PartnerOrder = orderInput<PartnerOrderField>('Partner', {
  NAME: 'By name.',
  UPDATED_AT: BY_CHANGE,
});
