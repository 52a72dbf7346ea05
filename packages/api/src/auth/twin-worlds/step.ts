/** Something that p1 does, or tries, in a world with rivals and in one without. */
export interface Act {
  readonly mutation: string;
  /** What is asked of the payload beside its errors: "message { key text }". */
  readonly object: string;
  /**
   * Ids are written as what they are of: "«sharedDeal:d1-p1»", or as what an earlier act of the list answered:
   * "«@registerDeal.sharedDeal.id»".
   */
  readonly input: Readonly<Record<string, unknown>>;
  /** "done", or the code of its first error. */
  readonly outcome: string;
  /** Done by one of p1's people who has signed in, instead of with a token. */
  readonly isByPerson?: boolean;
}

/** Something that p1 asks. */
export interface Question {
  readonly query: string;
  readonly variables?: object;
}

/** What p1 asks and does of one area of the program, the acts in their order. */
export interface TwinArea {
  readonly questions: readonly Question[];
  readonly acts: readonly Act[];
}

/** An act that is done. */
export function does(mutation: string, object: string, input: Act['input']): Act {
  return { mutation, object, input, outcome: 'done' };
}

/** An act that is refused with this code first. */
export function refused(outcome: string, mutation: string, input: Act['input']): Act {
  return { mutation, object: '', input, outcome };
}

/** The same, by one of p1's people who has signed in. */
export function byPerson(act: Act): Act {
  return { ...act, isByPerson: true };
}

export function asks(query: string, variables: object = {}): Question {
  return { query, variables };
}

/** The mutation of an act, as a document and the name of its input's type. */
export function documentOf({ mutation, object }: Pick<Act, 'mutation' | 'object'>): string {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${object} userErrors { code message field clause { code } } } }`;
}
