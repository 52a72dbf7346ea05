import { type DestinationStream, pino, type Logger } from 'pino';
import type { LogLevel } from '../log-level.js';

/** Never in the log, under whatever they stand: what gives access. */
const KEPT_OUT = ['authorization', 'cookie', 'token', 'link', 'email', 'variables'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** What gives access, and addresses of people, wherever a text has them. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/[^\s"'<>@:/]+@[^\s"'<>@]+\.[^\s"'<>@.,;]+/g, '(address kept out)'],
  [/\bBearer\s+\S+/gi, 'Bearer (kept out)'],
  [/\/\/[^\s/@]*@/g, '//(kept out)@'],
  // Tokens, sessions, links: random texts are long, and words are not.
  [/[\w-]{40,}/g, '(kept out)'],
];

/**
 * A log: one JSON object a line, so that no text can pass for a line of its own (146). It holds no variables of requests, no
 * values that statements were bound to, no addresses and nothing that gives access (144).
 */
export function serverLog(level: LogLevel = 'info', into: DestinationStream = pino.destination(2)): Logger {
  const options = {
    level,
    redact: { paths: KEPT_OUT, censor: '(kept out)' },
    serializers: { err: told },
    hooks: {
      logMethod(this: Logger, call: Parameters<Logger['info']>, method: (...call: Parameters<Logger['info']>) => void) {
        const parts = call.map((part: unknown) => (typeof part === 'string' ? scrubbed(part) : part));
        method.apply(this, withWords(parts) as typeof call);
      },
    },
  };
  return pino(options, into);
}

/** An error without words of the log's own would be given its own, as they are: it is given none that may not stand there. */
function withWords(parts: readonly unknown[]): readonly unknown[] {
  const [first, words] = parts;
  const error = first instanceof Error ? first : (first as { err?: unknown } | null | undefined)?.err;
  return error instanceof Error && words === undefined
    ? [first, (told(error) as { message?: string }).message ?? 'failed']
    : parts;
}

function scrubbed(text: string): string {
  return secrets.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text);
}

const DEEPEST = 3;

/** What the log holds of an error. What a database says of a statement may repeat the values in it: of that the code alone. */
function told(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isOfDatabase = 'driverError' in error || 'severity' in error || code?.startsWith('SQLITE') === true;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return {
    type: error.constructor.name,
    ...(code !== undefined && { code }),
    ...(!isOfDatabase && { message: scrubbed(error.message) }),
    stack: frames.join('\n'),
    ...(error.cause !== undefined && depth < DEEPEST && { cause: told(error.cause, depth + 1) }),
    ...('driverError' in error && depth < DEEPEST && { driver: told(error.driverError, depth + 1) }),
  };
}
