import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../reading/connection.type.js';
import { DateTimeRange } from '../reading/range.inputs.js';
import { DateTimeScalar } from '../scalars/calendar.js';

/** The words of the schema for the types that are kept. */
const words = {
  SHARED_DEAL: 'SharedDeal',
  POI: 'Poi',
  ASSOCIATION: 'Association',
  REVENUE_SHARE_ENTRY: 'RevenueShareEntry',
} as const;

registerEnumType(words, {
  name: 'TombstoneType',
  description: 'What is gone.',
  valuesConfig: {
    SHARED_DEAL: { description: 'A shared deal.' },
    POI: { description: 'A proof of involvement.' },
    ASSOCIATION: { description: 'An association: what made it did not hold by what became known later.' },
    REVENUE_SHARE_ENTRY: { description: 'An entry of an open statement: its month came out otherwise.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'Something that you could see and that is no longer there. It is kept for as long as the thing is gone: what comes back is among what changed, and has no tombstone. What is merely not yours to see any more, as after a handover, has none: read anew then.',
})
export class Tombstone {
  @Field(() => ID, { description: 'The id of what is gone.' })
  id!: string;

  @Field(() => words, { description: 'What it was.' })
  type!: string;

  @Field(() => String, { description: 'The key of the partner whose it was.' })
  partnerKey!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it went, by the same clock as updatedAt: one that is read on from the latest misses nothing.',
  })
  deletedAt!: string;
}

export const TombstoneConnection = connectionOf(Tombstone);

@InputType('TombstoneFilter', { description: 'What tombstones are narrowed to; all of it at once.' })
export class TombstoneFilterInput {
  @Field(() => words, { nullable: true, description: 'Only of this type.' })
  type?: (typeof words)[keyof typeof words] | null;

  @Field(() => String, { nullable: true, description: 'Only of what was of the partner with this key.' })
  partner?: string | null;

  @Field(() => DateTimeRange, { nullable: true, description: 'Only what went in this time.' })
  deletedAt?: DateTimeRange | null;
}
