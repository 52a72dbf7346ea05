import type { EventType, HistoryEvent } from '../history.js';
import { Fault } from './fault.js';
import { type Refusal, refusal, refusalsOf, visible } from './refusals.js';
import { eventSchemas } from './schemas.js';

export type Validation =
  { readonly ok: true; readonly event: HistoryEvent } | { readonly ok: false; readonly refusals: Refusal[] };

function refused(...refusals: Refusal[]): Validation {
  return { ok: false, refusals };
}

/** Whether a text names a type of event. Names that every object answers to, such as "constructor", are none. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventSchemas, type);
}

/**
 * Takes a value for an event of the history, or says everything that is wrong with it. The event is normalised: amounts are
 * exact minor units, domains and instants have one way of writing, fields that say nothing are left out.
 */
export function validateEvent(value: unknown): Validation {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused(refusal([], value, new Fault('NOT_OBJECT')));
  const type: unknown = 'type' in value ? value.type : undefined;
  if (typeof type !== 'string')
    return refused(refusal(['type'], type, new Fault(type === undefined ? 'REQUIRED' : 'NOT_TEXT')));
  if (!isEventType(type)) return refused(refusal(['type'], type, unknownType(type)));
  const result = eventSchemas[type].safeParse(value);
  return result.success
    ? { ok: true, event: result.data }
    : { ok: false, refusals: refusalsOf(type, value, result.error.issues) };
}

/** Takes a line of the history file for an event. What is not JSON is refused as a whole, on the field "". */
export function parseLine(text: string): Validation {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refused(refusal([], undefined, new Fault('NOT_JSON', { detail: visible(detail) })));
  }
  return validateEvent(value);
}

function unknownType(type: string): Fault {
  const plain = type.toLowerCase().replace(/[^a-z]/g, '');
  const meant = Object.keys(eventSchemas).find((known) => known.toLowerCase() === plain);
  return meant
    ? new Fault('UNKNOWN_TYPE', { mend: `write "${meant}"`, mendJa: `"${meant}" と書いてください` })
    : new Fault('UNKNOWN_TYPE', {
        mend: 'use one that the history format lists',
        mendJa: '履歴形式にある種類を使ってください',
      });
}
