import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';

interface ExactText {
  readonly name: string;
  readonly description: string;
  /** How a right value looks, in the words of the error: `a date such as "2025-06-30"`. */
  readonly example: string;
  /** What is wrong with a text, or null when nothing is. */
  readonly fault: (text: string) => string | null;
  /** How a stored text is written out, where that differs. */
  readonly write?: (text: string) => string;
}

/**
 * A scalar that is text of one exact form, on the wire and inside. A value of another kind or form is refused with what is wrong
 * with it and how to mend it; nothing is coerced.
 */
export function exactText({ name, description, example, fault, write }: ExactText): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value !== 'string') throw refusal(name, `${shown(value)} is not text`, example);
    const found = fault(value);
    if (found !== null) throw refusal(name, `${shown(value)} ${found}`, example);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: write ? (value) => write(String(value)) : String,
    parseValue: read,
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING) throw refusal(name, `${shortened(print(node))} is not text`, example);
      return read(node.value);
    },
  });
}

function refusal(name: string, what: string, example: string): GraphQLError {
  return new GraphQLError(`${name}: ${what}; give ${example}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

function shown(value: unknown): string {
  return shortened(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

/** Never longer than a line of a message. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
