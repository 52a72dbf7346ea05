import { type GraphQLObjectType, isObjectType, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { audiences } from '../auth/audiences.js';
import { schema } from './schema.js';

/** Scalars that are reckoned for who asks for them, and for nobody else. */
const counted: ReadonlySet<string> = new Set([
  ...['SharedDeal.version', 'Session.isCurrent'],
  // Each is dear, and reckoned only where it is asked for.
  ...['PortfolioFigures.violations', 'PortfolioFigures.planAttainment'],
]);

/** Whether fewer may see a field than its type: then it is guarded, which needs a resolver. */
function isGuarded(type: string, field: string): boolean {
  const all = Object.values(audiences[type] ?? {});
  return all.some((audience) => String(audience) !== String(audiences[type]?.[field]));
}

describe('the schema', () => {
  it('is the one in schema.graphql, which is reviewed as a diff', async () => {
    await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../../schema.graphql');
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
        !counted.has(`${type}.${field.name}`) &&
        !isGuarded(type, field.name),
    );
    expect(idle.map(({ type, field }) => `${type}.${field.name}`)).toEqual([]);
  });
});
