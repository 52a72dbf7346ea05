/** How a clause shows in the product: computed, refused with it in the error, kept and shown, or shown where it helps. */
export type ClauseKind = 'decides' | 'guards' | 'tracks' | 'shows';

export interface Bilingual {
  readonly en: string;
  readonly ja: string;
}

/** One clause as its article states it. */
export interface ClauseText {
  readonly code: string;
  readonly kinds: readonly ClauseKind[];
  readonly text: Bilingual;
}

/** An article of the rules of engagement: its clauses in the page's order. */
export interface Article {
  readonly id: string;
  readonly title: Bilingual;
  readonly clauses: readonly ClauseText[];
}
