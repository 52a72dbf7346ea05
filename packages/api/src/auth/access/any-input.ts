import {
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

const values: Readonly<Record<string, unknown>> = {
  ID: 'sd_AAAAAAAAAAAAAAAAAAAAAA',
  String: 'nothing',
  Boolean: true,
  Int: 1,
  Decimal: '1',
  Date: '2025-12-20',
  DateTime: '2025-12-20T00:00:00Z',
  Month: '2025-12',
  Quarter: '2024-Q1',
  ProductLine: 'SALES_HUB',
};

/** Something that the schema takes as `type`, with no more than it asks for; what it names is not there. */
export function anyInput(type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter(({ type: of, defaultValue }) => isNonNullType(of) && defaultValue === undefined)
        .map((field) => [field.name, anyInput(field.type)]),
    );
  if (isScalarType(inner) && inner.name in values) return values[inner.name];
  throw new Error(`auth/access/any-input.ts has no value of ${String(inner)}: give one that names nothing`);
}
