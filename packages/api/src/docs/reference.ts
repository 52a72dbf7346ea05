import {
  astFromValue,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  print,
} from 'graphql';
import type { Audience, Audiences } from '../auth/audiences/audience.js';

type AnyField = GraphQLField<unknown, unknown>;

/** What a field or an argument takes or gives: its type as it is written, and the name of what that is made of. */
interface Described {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly of: string;
}

export interface ReferenceArgument extends Described {
  /** As it is written in a document; null where there is none. */
  readonly fallback: string | null;
}

export interface ReferenceField extends Described {
  readonly arguments: readonly ReferenceArgument[];
  /** Who may see it; null for fields of inputs. */
  readonly audience: Audience | null;
}

export type ReferenceKind = 'object' | 'interface' | 'union' | 'input' | 'enum' | 'scalar';

export interface ReferenceType {
  readonly name: string;
  readonly kind: ReferenceKind;
  readonly description: string;
  readonly fields: readonly ReferenceField[];
  /** The values of an enum, the members of a union. */
  readonly values: readonly { readonly name: string; readonly description: string }[];
}

/** Everything that the schema has, with who may see each field of it, for those who read it. Types are sorted by name. */
export function referenceOf(schema: GraphQLSchema, audiences: Audiences): readonly ReferenceType[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => referenceType(type, audiences[type.name] ?? {}))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function referenceType(type: GraphQLNamedType, audiences: Readonly<Record<string, Audience>>): ReferenceType {
  return {
    name: type.name,
    kind: kindOf(type),
    description: type.description ?? '',
    fields: fieldsOf(type, audiences),
    values: valuesOf(type),
  };
}

function kindOf(type: GraphQLNamedType): ReferenceKind {
  if (isScalarType(type)) return 'scalar';
  if (isEnumType(type)) return 'enum';
  if (isUnionType(type)) return 'union';
  if (isInputObjectType(type)) return 'input';
  return isInterfaceType(type) ? 'interface' : 'object';
}

function fieldsOf(type: GraphQLNamedType, audiences: Readonly<Record<string, Audience>>): ReferenceField[] {
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ({ ...taken(field), arguments: [], audience: null }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({
    ...described(field),
    arguments: field.args.map(taken),
    audience: audiences[field.name] ?? null,
  }));
}

function valuesOf(type: GraphQLNamedType): { name: string; description: string }[] {
  const values = isEnumType(type) ? type.getValues() : isUnionType(type) ? type.getTypes() : [];
  return values.map(({ name, description }) => ({ name, description: description ?? '' }));
}

function described({ name, description, type }: GraphQLArgument | GraphQLInputField | AnyField): Described {
  return { name, description: description ?? '', type: String(type), of: getNamedType(type).name };
}

function taken(argument: GraphQLArgument | GraphQLInputField): ReferenceArgument {
  const value = argument.defaultValue === undefined ? undefined : astFromValue(argument.defaultValue, argument.type);
  return { ...described(argument), fallback: value ? print(value) : null };
}
