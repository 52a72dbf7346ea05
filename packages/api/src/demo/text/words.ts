/** A word as it is written, and as it stands in a domain or a mail address. */
export type Word = readonly [written: string, latin: string];

export interface Sentences {
  readonly relationships: readonly string[];
  readonly needs: readonly string[];
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly notes: readonly string[];
  readonly lossReasons: readonly string[];
  readonly refusals: readonly string[];
}

/** Reads "written=latin written …"; a word without its own Latin form is its lower case. */
export function words(text: string): Word[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [written = '', latin = written.toLowerCase()] = pair.split('=');
      return [written, latin] as const;
    });
}
