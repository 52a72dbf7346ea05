import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../nodes/node.type.js';

export const StaffRole = { PDM: 'PDM', GS: 'GS', OPS: 'OPS' } as const;

registerEnumType(StaffRole, {
  name: 'StaffRole',
  description: "What one of the vendor's people does.",
  valuesConfig: {
    PDM: { description: 'Partner development manager: looks after partners.' },
    GS: { description: 'Growth specialist: sells, in a territory.' },
    OPS: { description: 'Runs the program.' },
  },
});

@ObjectType({ implements: Node, simpleResolvers: true, description: "One of the vendor's people." })
export class Staff extends Node {
  @Field(() => String, { description: 'As the source system knows them.' })
  key!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => StaffRole, { description: "What this member of the vendor's staff does in the program." })
  role!: keyof typeof StaffRole;

  @Field(() => String, { nullable: true, description: 'Where they work: a territory; null for everywhere. For ops.' })
  region!: string | null;
}
