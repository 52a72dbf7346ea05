import * as z from 'zod/mini';
import { Fault } from '../fault.js';

/** A schema for one value, by a function that reads it or says what is wrong with it. */
export function leaf<Value>(read: (value: unknown) => Value | Fault<string>): z.ZodMiniType<Value, Value> {
  return z.custom<Value>().check((payload) => {
    const result = read(payload.value);
    if (result instanceof Fault) payload.issues.push(issueOf(result, payload.value));
    else payload.value = result;
  });
}

/** The fault in the form in which it travels through the schemas. `path` is relative to the value that was looked at. */
export function issueOf(fault: Fault<string>, input: unknown, path: (string | number)[] = []) {
  return { code: 'custom' as const, input, path, params: { fault } };
}

/** A schema for text that `read` takes further. */
export function textLeaf<Value>(read: (text: string) => Value | Fault<string>): z.ZodMiniType<Value, Value> {
  return leaf((value) =>
    typeof value === 'string' ? read(value) : new Fault(value === undefined ? 'REQUIRED' : 'NOT_TEXT'),
  );
}

/** A schema for one of a few names, written exactly so. */
export function oneOf<const Name extends string>(...names: readonly Name[]): z.ZodMiniType<Name, Name> {
  const known: ReadonlySet<string> = new Set(names);
  const isName = (text: string): text is Name => known.has(text);
  return textLeaf((text) => (isName(text) ? text : new Fault('UNKNOWN_VALUE', { allowed: names.join(', ') })));
}

/** A schema for true or false. */
export const truth: z.ZodMiniType<boolean, boolean> = leaf((value) => {
  if (typeof value === 'boolean') return value;
  return new Fault(value === undefined ? 'REQUIRED' : 'NOT_BOOLEAN');
});
