import { readFileSync } from 'node:fs';
import {
  astFromValue,
  buildSchema,
  type GraphQLArgument,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  print,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from './schema.js';

const contract = buildSchema(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));

/** Scalars that are reckoned for who asks for them, and for nobody else. */
const counted: ReadonlySet<string> = new Set(['SharedDeal.version']);

/** Every name of a schema with its type, one a line: "Partner.pdm(on: Date): Staff". */
function lines(of: typeof schema): string[] {
  return Object.values(of.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
      if (isUnionType(type)) return type.getTypes().map(({ name }) => `${type.name} = ${name}`);
      if (isInputObjectType(type))
        return Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${String(field.type)}`);
      return isObjectType(type) ? fieldLines(type) : [type.name];
    });
}

function fieldLines(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields()).flatMap(({ name, args, type: of }) => [
    `${type.name}.${name}: ${String(of)}`,
    ...args.map((arg) => `${type.name}.${name}(${arg.name}: ${String(arg.type)} = ${defaultOf(arg)})`),
    ...type.getInterfaces().map((implemented) => `${type.name} implements ${implemented.name}`),
  ]);
}

function defaultOf({ defaultValue, type }: GraphQLArgument): string {
  const node = astFromValue(defaultValue, type);
  return node ? print(node) : 'none';
}

describe('the schema', () => {
  it('is the one in schema.graphql, which is reviewed as a diff', async () => {
    await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../../schema.graphql');
  });

  it('has all of the contract, with the same nullability', () => {
    const present = new Set(lines(schema));
    expect(lines(contract).filter((line) => !present.has(line))).toEqual([]);
  });

  it('asks for no argument that the contract does not have', () => {
    const types = Object.values(contract.getTypeMap()).filter((type) => isObjectType(type));
    const demanded = types.flatMap((type) =>
      Object.values((schema.getType(type.name) as GraphQLObjectType).getFields()).flatMap((field) =>
        field.args
          .filter(
            (arg) =>
              String(arg.type).endsWith('!') &&
              type.getFields()[field.name]?.args.every(({ name }) => name !== arg.name),
          )
          .map((arg) => `${type.name}.${field.name}(${arg.name})`),
      ),
    );
    expect(demanded).toEqual([]);
  });

  it('has no resolver on a scalar field that is only read, and no floating point number (70, 71)', () => {
    const scalars = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) =>
        Object.values((type as GraphQLObjectType).getFields()).map((field) => ({ type: type.name, field })),
      );
    expect(scalars.filter(({ field }) => /\bFloat\b/.test(String(field.type)))).toEqual([]);
    const idle = scalars.filter(
      ({ type, field }) =>
        field.resolve !== undefined &&
        field.args.length === 0 &&
        /^(String|Boolean|Int|ID|Date|Month|Decimal)!?$/.test(String(field.type)) &&
        type !== 'Query' &&
        !counted.has(`${type}.${field.name}`),
    );
    expect(idle.map(({ type, field }) => `${type}.${field.name}`)).toEqual([]);
  });
});
