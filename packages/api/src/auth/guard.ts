import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { audited, type AuditedContext } from '../audit/audited.js';
import { Refused } from '../reading/refused.js';
import type { Audience, Audiences } from './audiences/audience.js';
import { deniedMutation } from './denied-mutation.js';
import { isGiven, scopeOfMutation, type TokenScope } from './token-scopes.js';
import type { Role, Viewer } from './viewer.js';

type Resolve = GraphQLFieldResolver<unknown, AuditedContext & { readonly viewer: Viewer | null }>;

/**
 * Makes the schema keep to `audiences`. A field that fewer may see than its type is wrapped; all others stay as they are and cost
 * nothing. Throws for a field without an audience, for an audience without a field, and for a field that would lead somebody to
 * a type of which they may see nothing.
 */
export function guarded(schema: GraphQLSchema, audiences: Audiences): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  refuseGaps(types, audiences);
  for (const type of types) {
    const isRoot =
      type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType();
    const widest = isRoot ? 'public' : widestOf(audiences, type.name);
    for (const field of Object.values(type.getFields())) {
      const audience = audiences[type.name]?.[field.name] ?? [];
      refuseDeadEnd(type, field, audience, audiences);
      if (isNarrower(audience, widest)) wrap(schema, type, field, audience);
    }
  }
  return schema;
}

function refuseGaps(types: readonly GraphQLObjectType[], audiences: Audiences): void {
  const fields = new Set(
    types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)),
  );
  const entries = new Set(
    Object.entries(audiences).flatMap(([type, of]) => Object.keys(of).map((field) => `${type}.${field}`)),
  );
  const open = [...fields].filter((field) => !entries.has(field));
  if (open.length > 0) throw new Error(`nothing says who may see ${open.join(', ')}: give each an audience`);
  const idle = [...entries].filter((entry) => !fields.has(entry));
  if (idle.length > 0) throw new Error(`audiences speak of ${idle.join(', ')}, which the schema does not have`);
}

function refuseDeadEnd(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  audience: Audience,
  audiences: Audiences,
): void {
  const target = getNamedType(field.type);
  if (isObjectType(target) && isNarrower(widestOf(audiences, target.name), audience))
    throw new Error(
      `${type.name}.${field.name} leads to ${target.name}, of which some who see the field may see nothing`,
    );
}

function widestOf(audiences: Audiences, type: string): Audience {
  const all = Object.values(audiences[type] ?? {});
  return all.includes('public')
    ? 'public'
    : [...new Set(all.flatMap((audience) => (audience === 'public' ? [] : audience)))];
}

function isNarrower(audience: Audience, than: Audience): boolean {
  if (audience === 'public') return false;
  return than === 'public' || than.some((role) => !audience.includes(role));
}

function wrap(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  audience: Audience,
): void {
  const allowed: ReadonlySet<Role> = new Set(audience === 'public' ? [] : audience);
  const isMutation = type === schema.getMutationType();
  const needed = isMutation ? scopeOfMutation[field.name] : 'read';
  if (!needed) throw new Error(`nothing says which scope a token needs for ${type.name}.${field.name}`);
  const deny = isMutation ? deniedMutation : denialOf(field);
  const guard =
    (inner: Resolve): Resolve =>
    (source, args, context, info) => {
      const { viewer } = context;
      if (!viewer) throw unauthenticated();
      refuseBeyond(needed, viewer);
      return allowed.has(viewer.role) ? inner(source, args, context, info) : deny();
    };
  const resolve = guard((field.resolve ?? defaultFieldResolver) as Resolve);
  field.resolve = (isMutation ? audited(resolve) : resolve) as GraphQLFieldResolver<unknown, unknown>;
  if (field.subscribe) field.subscribe = guard(field.subscribe as Resolve) as GraphQLFieldResolver<unknown, unknown>;
}

function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first, or send a token: "Authorization: Bearer TOKEN".', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}

/** A token that was given scopes does nothing beyond them. */
function refuseBeyond(needed: TokenScope, viewer: Viewer): void {
  if (isGiven(needed, viewer)) return;
  throw new Refused('FORBIDDEN', `This token has not been given the scope "${needed}".`);
}

/** What is not for somebody reads as if it were not there. */
function denialOf({ name, type }: GraphQLField<unknown, unknown>): () => unknown {
  if (isListType(getNullableType(type))) return () => [];
  if (!isNonNullType(type)) return () => null;
  return () => {
    throw new Refused('NOT_FOUND', `There is no ${name} here.`);
  };
}
