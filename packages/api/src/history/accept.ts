import type { EntityManager } from 'typeorm';
import type { AcceptedEvent } from './append.js';
import { KeyBook } from './key-book.js';
import { prepare, type PreparedEvent } from './prepare.js';
import type { EventRefusal } from './refused-event.js';

/** An event that was not taken, by its place among those that were given: the first is line 1. */
export interface RefusedInput {
  readonly line: number;
  /** Everything that was found wrong with it. */
  readonly refusals: readonly EventRefusal[];
}

/** Checks events one by one and against one another: what they name must be in the store or come with them. */
export async function acceptEvents(
  manager: EntityManager,
  inputs: readonly unknown[],
): Promise<{ accepted: AcceptedEvent[]; refused: RefusedInput[] }> {
  const refused: RefusedInput[] = [];
  const wellFormed = inputs.flatMap((input, place) => {
    const preparation = prepare(input);
    if (preparation.ok) return [{ ...preparation.prepared, line: place + 1 }];
    refused.push({ line: place + 1, refusals: preparation.refusals });
    return [];
  });
  const book = new KeyBook();
  for (const event of wellFormed) book.note(event);
  await book.lookUp(manager);
  const claimed = wellFormed.filter((event) => {
    const refusal = book.claim(event, event.line);
    if (refusal) refused.push({ line: event.line, refusals: [refusal] });
    return refusal === null;
  });
  book.resolve();
  const accepted = claimed.flatMap((event) => {
    const refusal = book.missing(event.keys.needs);
    if (refusal) refused.push({ line: event.line, refusals: [refusal] });
    return refusal ? [] : [accept(event, event.line, book.anchorOf(event.keys.home))];
  });
  return { accepted, refused: refused.sort((a, b) => a.line - b.line) };
}

/** The event as the store takes it. */
function accept({ event, identity, payload, keys }: PreparedEvent, line: number, anchor: string): AcceptedEvent {
  const { creates, implies } = keys;
  return { line, identity, type: event.type, instant: event.at, anchor, payload, creates, implies };
}
