import { getNamedType, type GraphQLField, isInputObjectType, isScalarType, Kind, parse } from 'graphql';
import { schema } from '../../server/schema.js';
import { audiences } from '../audiences.js';
import type { Audience } from '../audiences/audience.js';
import { namesSomething } from './names.js';
import type { Act, Question } from './step.js';

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

/** What only customers do, without signing in; it is tried where their pages are (proof-links/page). */
const byCustomers: ReadonlySet<string> = new Set(['respondToPoi']);

/** What is one's own ends whenever one says so: nothing is refused. */
const neverRefused: ReadonlySet<string> = new Set(['revokeToken', 'endSession', 'endOtherSessions', 'cancelExport']);

const isForPartners = (audience: Audience | undefined) => audience === 'public' || audience?.includes('partner');

/** The queries and mutations that a partner may send, and the mutations that it may not. */
export const reachable = {
  queries: rootsOf('Query', true),
  mutations: rootsOf('Mutation', true).filter((name) => !byCustomers.has(name)),
  othersMutations: rootsOf('Mutation', false),
};

function rootsOf(type: 'Query' | 'Mutation', own: boolean): readonly string[] {
  return Object.keys(schema.getType(type) ? fieldsOf(type) : {}).filter(
    (field) => Boolean(isForPartners(audiences[type]?.[field])) === own,
  );
}

function fieldsOf(type: 'Query' | 'Mutation'): Fields {
  return (type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};
}

/** The fields of the query that a question asks for. */
export function rootsAsked({ query }: Question): readonly string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []))
      : [],
  );
}

/** What is missing from the lists, each with what to add and where. */
export function missingFrom(questions: readonly Question[], acts: readonly Act[]): readonly string[] {
  const asked = new Set(questions.flatMap(rootsAsked));
  const of = (mutation: string) => acts.filter((act) => act.mutation === mutation);
  return [
    ...reachable.queries
      .filter((query) => !asked.has(query))
      .map((query) => `ask ${query}: add asks('{ ${query} … }') to the questions of its area in auth/twin-worlds/`),
    ...reachable.mutations
      .filter((name) => !of(name).some(({ outcome }) => outcome === 'done'))
      .map(
        (name) =>
          `let p1 do ${name}: add does('${name}', 'object { fields }', { … }) to the acts of its area in auth/twin-worlds/`,
      ),
    ...reachable.mutations
      .filter((name) => !neverRefused.has(name))
      .filter((name) => !of(name).some(({ outcome }) => !/^(done|NOT_FOUND)$/.test(outcome)))
      .map(
        (name) =>
          `have ${name} refused of p1's own: add refused('CODE', '${name}', { … }) to the acts of its area in auth/twin-worlds/`,
      ),
  ];
}

/** The fields of a mutation's input by which something is named. */
export function namingFields(mutation: string): readonly string[] {
  const type = getNamedType(fieldsOf('Mutation')[mutation]?.args[0]?.type);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: of }) => {
    const inner = getNamedType(of);
    if (!isScalarType(inner) || !['ID', 'String'].includes(inner.name)) return [];
    return inner.name === 'ID' || namesSomething(name) ? [name] : [];
  });
}
