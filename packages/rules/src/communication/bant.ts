import type { Instant, MessageSent } from '../history.js';

/** What progress reports are to tell of a deal, in the order in which it is asked. */
export const BANT = ['budget', 'authority', 'need', 'timing'] as const;

export type BantWord = (typeof BANT)[number];

export interface BantReport {
  /** The newest that was reported of each; null where nothing was. */
  readonly told: Readonly<Record<BantWord, string | null>>;
  /** What nobody has reported yet. */
  readonly missing: readonly BantWord[];
}

/**
 * Budget, authority, need and timing of a shared deal, as its messages report them, whoever sent them (comms.bant). What was said
 * last holds; a blank text says nothing.
 */
export function bantOf(messages: readonly (Pick<MessageSent, 'bant'> & { readonly instant: Instant })[]): BantReport {
  const inTime = [...messages].sort((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0));
  const newest = (word: BantWord) =>
    inTime.map(({ bant }) => bant?.[word]?.trim()).findLast((said) => said !== undefined && said !== '') ?? null;
  const told = {
    budget: newest('budget'),
    authority: newest('authority'),
    need: newest('need'),
    timing: newest('timing'),
  };
  return { told, missing: BANT.filter((word) => told[word] === null) };
}
