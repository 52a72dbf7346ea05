/** Who asks, by the letter that stands for them in the tables: a small letter is the same role with no business of p1's. */
export const viewers = {
  P: 'partner:p1',
  r: 'partner:p2',
  M: 'pdm:pdm1',
  m: 'pdm:pdm2',
  G: 'gs:gs1',
  g: 'gs:gs2',
  O: 'ops:ops1',
  a: null,
} as const;

export type Letter = keyof typeof viewers;

/** How an object of a type is reached, and for each of its fields who sees something there. */
export interface Verdict {
  /** The fields on the way from the query, with their arguments; empty for the query itself. */
  readonly at: string;
  /** By field: the letters of those who see it. */
  readonly seen: ReadonlyMap<string, { readonly who: string; readonly asked: string }>;
}

/** By type. */
export type Verdicts = Readonly<Record<string, Verdict>>;

/**
 * The verdicts on a type's fields. `by` has letters, in the order of `viewers`, and the fields that they see, each with the
 * arguments that it is asked with; under "-" stand those that are empty for the object at hand, whoever asks. Throws where a field
 * has two verdicts.
 */
export function sees(at: string, by: Readonly<Record<string, string | readonly string[]>>): Verdict {
  const seen = new Map<string, { who: string; asked: string }>();
  for (const [letters, fields] of Object.entries(by))
    for (const asked of stepsOf([fields].flat().join(' '))) {
      const name = nameOf(asked);
      if (seen.has(name)) throw new Error(`${at}: ${name} has two verdicts`);
      seen.set(name, { who: letters === '-' ? '' : letters, asked });
    }
  return { at, seen };
}

/** The fields of a path, or of a list of fields, each with its arguments. */
export function stepsOf(path: string): readonly string[] {
  return path.match(/\w+(?:\([^)]*\))?/g) ?? [];
}

/** A field without its arguments. */
export function nameOf(step: string): string {
  return step.replace(/\(.*/s, '');
}
