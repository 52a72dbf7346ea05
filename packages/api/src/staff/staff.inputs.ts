import { Field, InputType } from 'type-graphql';
import { again } from '../acts/again.js';
import { Segment } from '../customers/segment.js';

@InputType({ description: "Somebody who joins the vendor's people." })
export class JoinStaffInput {
  @Field(() => String, {
    nullable: true,
    description: 'As the source system knows them; one is made where it is left out.',
  })
  key?: string | null;

  @Field(() => String, { description: 'The name that partners and colleagues read.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail address at work.' })
  email!: string;

  @Field(() => String, {
    description: 'PDM, GS or OPS. The roles that ended on 2024-02-01 are refused (team.single-contact-2024).',
  })
  role!: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2: where they work; of a GS, the territory.' })
  region?: string | null;

  @Field(() => Segment, {
    nullable: true,
    description: "Of a GS, the territory's customers; all where it is left out.",
  })
  segment?: keyof typeof Segment | null;

  @Field(() => String, { nullable: true, description: 'The key of their manager among the staff.' })
  managerKey?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'Who is to look after a partner from now on.' })
export class AssignPdmInput {
  @Field(() => String)
  partnerKey!: string;

  @Field(() => String, { description: 'The key of the PDM.' })
  staffKey!: string;

  @Field(() => String, {
    nullable: true,
    description: "Why; asked for where another PDM hands over (team.pdm-handover). The vendor's people read it.",
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of the PDM whom you take to be in charge, null for nobody: where it is another by now, nothing is done (VERSION_CONFLICT). Left out, it is not looked at.',
  })
  expectedPdmKey?: string | null;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}
