import { mapExchange, type Exchange, type OperationResult } from '@urql/core';

/** Whether a fault deeper down made an object above it null: such a null says nothing of that object. */
function isBubbled(data: unknown, path: readonly (string | number)[]): boolean {
  let at: unknown = data;
  for (const [depth, key] of path.entries()) {
    if (typeof at !== 'object' || at === null) return false;
    at = (at as Record<string | number, unknown>)[key];
    if (at === null) return depth < path.length - 1;
  }
  return false;
}

function withoutBubbledNulls(result: OperationResult): OperationResult {
  const faults = result.error?.graphQLErrors ?? [];
  const isSpoilt = faults.some(({ path }) => path && isBubbled(result.data, path));
  return isSpoilt ? { ...result, data: undefined } : result;
}

/**
 * Keeps the cache from learning that an object does not exist because one of its fields could not be answered:
 * other widgets read the same object and must not be told so.
 */
export const bubbledNullsExchange: Exchange = mapExchange({ onResult: withoutBubbledNulls });
