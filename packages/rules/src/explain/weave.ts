import type { ClauseCode } from '../clauses/register.js';
import type { Locale } from './names.js';

/**
 * A sentence with places for facts: `{name}` needs the fact, `[… {name} …]` is left out where the fact is missing. Of several
 * wordings the first is taken whose facts are all there; the last needs none.
 */
export type Wording = string | readonly string[];

export type Sentence = Readonly<Record<Locale, Wording>>;

/** What a reason says where its clause's condition is met, and where it is not. */
export interface SentencePair {
  readonly holds: Sentence;
  readonly fails: Sentence;
}

export type Sentences = Partial<Readonly<Record<ClauseCode, SentencePair>>>;

const PLACE = /\{(\w+)\}/g;
const GROUP_OR_PLACE = /\[([^\]]*)\]|\{(\w+)\}/g;
const GROUP = /\[[^\]]*\]/g;

/** Weaves the facts that `found` knows into the wording that fits them. A fact's text is never read as wording itself. */
export function weave(wording: Wording, found: (name: string) => string | null): string {
  const wordings = typeof wording === 'string' ? [wording] : wording;
  const fitting = wordings.find((each) => placesOf(each.replaceAll(GROUP, '')).every((name) => found(name) !== null));
  const fill = (text: string) => text.replaceAll(PLACE, (_, name: string) => found(name) ?? '');
  return (fitting ?? wordings.at(-1) ?? '').replaceAll(GROUP_OR_PLACE, (match, group: string | undefined) => {
    if (group === undefined) return fill(match);
    return placesOf(group).every((name) => found(name) !== null) ? fill(group) : '';
  });
}

/** The facts that a wording names. */
export function placesOf(wording: string): string[] {
  return [...wording.matchAll(PLACE)].map(([, name = '']) => name);
}
