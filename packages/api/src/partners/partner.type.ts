import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../nodes/node.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { UPDATED } from '../reading/words.js';
import { DateTimeScalar } from '../scalars/calendar.js';

export const Program = { SOLUTIONS_PARTNER: 'SOLUTIONS_PARTNER', SOLUTIONS_PROVIDER: 'SOLUTIONS_PROVIDER' } as const;

registerEnumType(Program, {
  name: 'Program',
  description: 'On which terms a partner takes part.',
  valuesConfig: {
    SOLUTIONS_PARTNER: { description: 'Has a tier: earns sold-MRR credit, and revenue share for up to three years.' },
    SOLUTIONS_PROVIDER: { description: 'Has no tier: earns revenue share for up to one year.' },
  },
});

@ObjectType({ implements: Node, simpleResolvers: true, description: 'An organisation that takes part in the program.' })
export class Partner extends Node {
  @Field(() => String, { description: 'As the source system knows it.' })
  key!: string;

  @Field(() => String, { description: "The partner's name." })
  name!: string;

  @Field(() => Program, { description: 'The program that it is in now.' })
  program!: keyof typeof Program;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  region!: string;

  @Field(() => String, { description: 'ISO 4217: what its revenue share is paid in.' })
  currency!: string;

  @Field(() => DateTimeScalar, { description: UPDATED })
  updatedAt!: string;
}

export const PartnerConnection = connectionOf(Partner);
