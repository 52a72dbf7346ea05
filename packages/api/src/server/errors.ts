import { PolicyError } from '@tierline/rules';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { isTextUnheld, StoreUnavailable } from '../database/faults.js';
import { Refused } from '../reading/refused.js';

/**
 * An error as clients see it. What was said on purpose stays as it is; of everything else they learn that it happened, and the
 * log (`faultIn`) what it was.
 */
export function shownError(error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  const said = (message: string, code: string) => ({ message, ...place, extensions: { code } });
  if (cause instanceof Refused) return said(cause.message, cause.code);
  if (cause instanceof StoreUnavailable)
    return said('Nothing can be written just now; try again in a moment.', 'UNAVAILABLE');
  if (isTextUnheld(cause))
    return said('A text holds the character U+0000, which nothing here does; remove it.', 'BAD_USER_INPUT');
  if (cause instanceof PolicyError) return said(`${cause.message}.`, 'BAD_USER_INPUT');
  if (cause instanceof GraphQLError) return said(cause.message, codeOf(error, cause));
  return said('Something went wrong here; it has been noted.', 'INTERNAL_SERVER_ERROR');
}

/** What the log should hold of an error; null for what was said on purpose. */
export function faultIn(error: unknown): unknown {
  const cause = causeOf(error);
  const isSaid = cause instanceof Refused || cause instanceof PolicyError || cause instanceof GraphQLError;
  return isSaid || isTextUnheld(cause) ? null : cause;
}

/** The field of the schema at which an error arose: its own name, and not what a client called it. */
export function fieldOf({ nodes }: GraphQLError): string | undefined {
  const [node] = nodes ?? [];
  return node?.kind === Kind.FIELD ? node.name.value : undefined;
}

/** What was thrown in the first place, below the errors that say where. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError && !isCoercion(cause)) cause = cause.originalError;
  return cause;
}

/** A value of a variable or an argument that was refused: the outer error says which, the inner one why; the outer has both. */
function isCoercion({ originalError }: GraphQLError): boolean {
  return originalError instanceof GraphQLError && originalError.extensions['code'] === 'BAD_USER_INPUT';
}

function placeOf({ path, locations }: GraphQLError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(locations && { locations }), ...(path && { path }) };
}

function codeOf(error: unknown, cause: GraphQLError): string {
  const codes = [error instanceof GraphQLError ? error.extensions['code'] : undefined, cause.extensions['code']];
  return codes.find((code): code is string => typeof code === 'string') ?? 'BAD_REQUEST';
}
