import { hash } from 'node:crypto';
import {
  canonicalText,
  keysOf,
  parseLine,
  validateEvent,
  type EventKeys,
  type HistoryEvent,
  type Refusal,
} from '@tierline/rules';

/** An event that is well-formed, with what the store needs to know of it. Whether what it names is known is another question. */
export interface PreparedEvent {
  readonly event: HistoryEvent;
  /** The hash of the content. */
  readonly identity: string;
  readonly payload: string;
  readonly keys: EventKeys;
}

export type Preparation =
  | { readonly ok: true; readonly prepared: PreparedEvent }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Takes a line of the history file, or a value of its form, for an event. */
export function prepare(input: unknown): Preparation {
  const validation = typeof input === 'string' ? parseLine(input) : validateEvent(input);
  if (!validation.ok) return validation;
  const { event } = validation;
  const payload = canonicalText(event);
  return { ok: true, prepared: { event, identity: identityOf(payload), payload, keys: keysOf(event) } };
}

/** The identity of an event, from its canonical text: the same content has the same, wherever and whenever it arrives. */
export function identityOf(payload: string): string {
  return hash('sha256', payload, 'base64url');
}
