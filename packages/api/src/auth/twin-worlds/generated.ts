import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../server/schema.js';
import { verdicts } from '../access/tables.js';
import { stepsOf } from '../access/verdicts.js';
import { asks, type Question } from './step.js';

/** Types whose ids, and so whose cursors, are drawn at random in each world: their area asks for what can be compared. */
const drawn = /^(ApiToken|Session)/;

/**
 * A question for each type: on the way that the access tables give, every field that p1 sees something in, with all that can be
 * read of it at once. So whatever has a verdict there is asked in both worlds.
 */
export function generatedQuestions(): readonly Question[] {
  return Object.entries(verdicts).flatMap(([name, { at, seen }]) => {
    const type = schema.getType(name);
    const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
      type as GraphQLObjectType,
    );
    if (isRoot || !isObjectType(type) || drawn.test(name)) return [];
    const own = Object.values(type.getFields()).filter(({ name: field }) => seen.get(field)?.who.includes('P'));
    if (own.length === 0) return [];
    const fields = own.map((field) => `${seen.get(field.name)?.asked ?? field.name} ${leavesOf(field.type)}`);
    const steps = stepsOf(at);
    const way = steps.map((step) => `${step} { `).join('');
    return [asks(`{ ${way}... on ${name} { ${fields.join(' ')} }${' }'.repeat(steps.length)} }`)];
  });
}

/** The fields of a type that can be read without more ado. */
function leavesOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return isInterfaceType(named) ? '{ id }' : '{ __typename }';
  const leaves = Object.values(named.getFields()).filter(
    (field) =>
      isLeafType(getNamedType(field.type)) &&
      field.args.every(({ type: of, defaultValue }) => !isNonNullType(of) || defaultValue !== undefined) &&
      (verdicts[named.name]?.seen.get(field.name)?.who ?? '').includes('P'),
  );
  return `{ __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}
