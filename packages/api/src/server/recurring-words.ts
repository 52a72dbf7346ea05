import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
} from 'graphql';

/** What a field or argument of a name means wherever it stands, unless it says itself what it means there. */
const byName: Readonly<Record<string, string>> = {
  input: 'What is asked for.',
  first: 'How many at most.',
  after: 'The cursor after which the page begins; the start of the list where it is left out.',
  locale: 'In which language.',
  id: 'The id of the object.',
  key: "The source system's own key of the object.",
  on: 'The day that is asked about; today where it is left out.',
  from: 'The first that is asked for.',
  to: 'The last that is asked for.',
  code: 'The code of the clause, such as poi.required.',
  open: 'true: only those still to be met; false: only the others; all where it is left out.',
  quarters: 'How many quarters, from the one under way.',
  reasons: 'The clauses that spoke, and how.',
  clause: 'The clause that it rests on.',
  productLine: 'The product line.',
  customer: 'The customer that it is about.',
  customerKey: 'The key of the customer.',
  partner: 'The partner that it is about.',
  partnerKey: 'The key of the partner.',
  sharedDeal: 'The shared deal that it is about.',
  quarter: 'The quarter, such as 2026-Q4.',
  month: 'The month, such as 2026-11.',
  policyVersion: 'The version of the policy that decided it.',
  userErrors: 'Why nothing was done; empty where it was done.',
  nodes: 'What is on the page.',
  edges: 'What is on the page, each with its cursor.',
  pageInfo: 'Where the page stands in its list.',
  node: 'The object.',
  cursor: 'Its place in the list.',
};

const roots: Readonly<Record<string, string>> = {
  Query: 'What can be asked.',
  Mutation: 'What can be done. Each takes an input and answers with the object and with why nothing was done.',
  Subscription: 'What is told as it happens.',
};

/** Gives words to what recurs, so that every part of the schema says what it is. What has words of its own keeps them. */
export function withRecurringWords(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    type.description ??= roots[type.name] ?? ofAct(type.name);
    for (const each of isObjectType(type) || isInputObjectType(type) ? partsOf(type) : [])
      each.description ??= byName[each.name];
  }
  return schema;
}

/** What has a name and may have words. */
interface Described {
  readonly name: string;
  description?: string | null | undefined;
}

/** Fields, and their arguments. */
function partsOf(type: GraphQLObjectType | GraphQLInputObjectType): Described[] {
  return isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) => [field, ...field.args])
    : Object.values(type.getFields());
}

/** The input and the payload of a mutation: WinDealInput is what winDeal takes. */
function ofAct(type: string): string | undefined {
  const [, act, part] = /^(\w+)(Input|Payload)$/.exec(type) ?? [];
  if (!act) return undefined;
  const mutation = `${act.charAt(0).toLowerCase()}${act.slice(1)}`;
  return part === 'Input' ? `What ${mutation} asks for.` : `What comes of ${mutation}.`;
}
