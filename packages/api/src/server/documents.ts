import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { brokenLimit, limits } from './document-limits.js';

export const parseOptions = { maxTokens: limits.tokens };
/** Suggestions would tell names of the schema to those who guess. */
export const validationOptions = { maxErrors: 5, hideSuggestions: true };

const KEPT = 1_000;
const LONGEST = 20_000;

/** Texts of documents that were found to be in order, so that each is looked at once; of too many the oldest are let go of. */
class Known<Value> {
  readonly #known = new Map<string, Value>();

  get(source: string): Value | undefined {
    return this.#known.get(source);
  }

  add(source: string, value: Value): void {
    if (source.length > LONGEST) return;
    for (const oldest of this.#known.keys()) {
      if (this.#known.size < KEPT) break;
      this.#known.delete(oldest);
    }
    this.#known.set(source, value);
  }
}

/** Looks at documents before they are executed: over HTTP Apollo validates them, over WebSocket nobody else does. */
export class Documents {
  readonly #small = new Known<true>();
  readonly #valid = new Known<DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Throws for a document that is too large to be read. One that cannot be parsed passes: what reads it next says so. */
  admit(source: unknown): void {
    if (typeof source !== 'string' || this.#small.get(source)) return;
    const document = parsed(source);
    const broken = document && brokenLimit(document);
    if (broken) throw broken;
    if (document) this.#small.add(source, true);
  }

  /** A document that is small and valid, else what is wrong with it. */
  read(source: unknown): DocumentNode | readonly GraphQLError[] {
    if (typeof source !== 'string') return [coded('The operation has no text.', 'BAD_REQUEST')];
    const known = this.#valid.get(source);
    if (known) return known;
    const document = parsed(source);
    if (!document) return [coded('The text is not a GraphQL document of up to 2,000 tokens.', 'GRAPHQL_PARSE_FAILED')];
    const broken = brokenLimit(document);
    if (broken) return [broken];
    const errors = validate(this.schema, document, specifiedRules, validationOptions);
    if (errors.length > 0) return errors.map(({ message }) => coded(message, 'GRAPHQL_VALIDATION_FAILED'));
    this.#valid.add(source, document);
    return document;
  }
}

function parsed(source: string): DocumentNode | null {
  try {
    return parse(source, parseOptions);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function coded(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
