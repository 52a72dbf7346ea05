import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../reading/connection.type.js';
import { DateTimeScalar } from '../scalars/calendar.js';

const words = <Word extends string>(...of: readonly Word[]) =>
  Object.fromEntries(of.map((word) => [word, word])) as { readonly [Each in Word]: Each };

export const AuditRole = words('PARTNER', 'PDM', 'GS', 'OPS', 'CUSTOMER', 'TERMINAL', 'PROGRAM');
registerEnumType(AuditRole, {
  name: 'AuditRole',
  description: 'In what capacity something was done.',
  valuesConfig: {
    PARTNER: { description: "By a partner's people, or a program of theirs." },
    PDM: { description: 'By a partner development manager.' },
    GS: { description: 'By a growth specialist.' },
    OPS: { description: 'By partner operations.' },
    CUSTOMER: { description: 'By a customer, on the page of a proof.' },
    TERMINAL: { description: 'At the command line of the installation.' },
    PROGRAM: { description: 'By the program itself, when it was time.' },
  },
});

export const AuditOutcome = words('DONE', 'UNCHANGED', 'REFUSED');
registerEnumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'What came of it.',
  valuesConfig: {
    DONE: { description: 'It was done.' },
    UNCHANGED: { description: 'There was nothing to do: it had been done before, or was only tried.' },
    REFUSED: { description: 'A rule refused it; the codes say which.' },
  },
});

@InputType({ description: 'Which entries of the audit log are wanted; what is left out narrows nothing.' })
export class AuditFilterInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'From this instant on.' })
  since?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  until?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a mutation or command: "approveSharedDeal".' })
  act?: string | null;

  @Field(() => AuditOutcome, { nullable: true, description: 'What came of it.' })
  outcome?: keyof typeof AuditOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key of a partner: what its people did, and what was done in its name.',
  })
  partner?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of a member of staff.' })
  staff?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of one request, as X-Request-Id told it.' })
  requestId?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'One entry of the audit log: who tried what, when, from where, in whose name, and what came of it.',
})
export class AuditEntry {
  @Field(() => ID, { description: 'Its own; it says nothing of how many others there are.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'The name of the mutation or command: "approveSharedDeal".' })
  act!: string;

  @Field(() => AuditOutcome, { description: 'What came of it.' })
  outcome!: keyof typeof AuditOutcome;

  @Field(() => [String], { description: 'Why it was refused: the codes of the errors that were answered.' })
  codes!: readonly string[];

  @Field(() => AuditRole, { description: 'In what capacity it was done.' })
  role!: keyof typeof AuditRole;

  @Field(() => String, { nullable: true, description: 'What it was about: "sharedDeal", "quarter".' })
  objectKind!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its id, or its key where it has no id. null where that is not yours to know.',
  })
  objectId!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where an entry stands in the chain of seals.' })
export class AuditSeal {
  @Field(() => Int, { description: 'The first is 1, and none is left out.' })
  sequence!: number;

  @Field(() => String, { description: 'SHA-256 over the entry and the seal before.' })
  hash!: string;

  @Field(() => String, { description: 'The seal of the entry before; empty for the first.' })
  previousHash!: string;
}

@ObjectType({ simpleResolvers: true, description: 'From where something was done.' })
export class AuditOrigin {
  @Field(() => String, {
    description: 'The number of the request: X-Request-Id of its answer, and the same in the server’s log.',
  })
  requestId!: string;

  @Field(() => String, { nullable: true, description: 'The network address.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'What the client said of itself.' })
  userAgent!: string | null;
}

export const AuditEntryConnection = connectionOf(AuditEntry);
