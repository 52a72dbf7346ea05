/** Names and sentences by language. Every company, person and domain here is invented; domains end in .example. */
import * as en from './english.js';
import * as fr from './french.js';
import * as de from './german.js';
import * as ja from './japanese.js';
import type { Sentences, Word } from './words.js';

export interface Language {
  readonly companies: {
    readonly first: readonly Word[];
    readonly trades: readonly Word[];
    readonly places: readonly Word[];
  };
  readonly agencies: readonly Word[];
  readonly families: readonly Word[];
  readonly givens: readonly Word[];
  /** The family name comes first, and the legal form before the company's name. */
  readonly familyFirst: boolean;
  readonly sentences: Sentences;
}

export const japanese: Language = { familyFirst: true, ...ja };
export const english: Language = { familyFirst: false, ...en };
export const german: Language = { familyFirst: false, ...de, sentences: en.sentences };
export const french: Language = { familyFirst: false, ...fr, sentences: en.sentences };
