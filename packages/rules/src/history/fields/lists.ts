import * as z from 'zod/mini';
import { Fault } from '../fault.js';
import { issueOf } from './leaf.js';

const LIST_LIMIT = 1000;

/** A list of bounded length. */
export function listOf<Entry>(entry: z.ZodMiniType<Entry>): z.ZodMiniType<Entry[]> {
  return z.array(entry).check((payload) => {
    const { length } = payload.value;
    if (length <= LIST_LIMIT) return;
    const words = { length: String(length), limit: String(LIST_LIMIT) };
    payload.issues.push(issueOf(new Fault('TOO_MANY', words), payload.value));
  });
}

/** A list in which naming an entry again says nothing new: each is kept once, in the order of first mention. */
export function setOf<Text extends string>(entry: z.ZodMiniType<Text>): z.ZodMiniType<Text[]> {
  return listOf(entry).check((payload) => {
    const once = new Set(payload.value);
    if (once.size < payload.value.length) payload.value = [...once];
  });
}
