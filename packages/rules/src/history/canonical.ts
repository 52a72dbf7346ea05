import type { HistoryEvent } from '../history.js';

/**
 * The stable text of an event's content: keys in code-unit order, absent fields left out, amounts as minor units. Equal
 * contents have equal texts however they were written, so the hash of the text is the event's identity.
 */
export function canonicalText(event: HistoryEvent): string {
  return stableText(event);
}

/** The same for any value that such content holds. */
export function stableText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
  const fields = Object.entries(value).filter(([, content]) => content !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, content]) => `${JSON.stringify(name)}:${stableText(content)}`).join(',')}}`;
}

/** Reads back what `canonicalText` wrote. Nothing is checked again: only validated events are ever stored. */
export function decodeStored(text: string): HistoryEvent {
  return JSON.parse(text) as HistoryEvent;
}
