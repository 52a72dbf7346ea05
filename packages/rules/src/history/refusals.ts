import type { ClauseCode } from '../clauses/register.js';
import type { EventType } from '../history.js';
import { Fault, type FaultCode } from './fault.js';
import { sentences } from './sentences.js';

/** Why a line of the history cannot be taken: one field, what is wrong with it, and what mends it. */
export interface Refusal {
  /** Where it stands, such as `lines[0].mrr.amount`; empty for the whole line. */
  readonly field: string;
  readonly code: FaultCode;
  readonly message: string;
  readonly messageJa: string;
  /** The clause that the value breaks, where it is one of the program's rules and not of writing. */
  readonly clause?: ClauseCode;
}

/** What the schemas find, as far as a refusal needs it. */
export interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly keys?: readonly string[];
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

export type Step = string | number;

/** A line with more faults than this is not the line that somebody meant to write; the first of them say so. */
const REFUSALS_LIMIT = 50;
const SHOWN_LIMIT = 60;
const NAME = /^[A-Za-z_$][\w$]{0,99}$/;

/** The refusals of an event of a known type, in the order in which the schema found them. */
export function refusalsOf(type: EventType, event: unknown, issues: readonly Issue[]): Refusal[] {
  return issues.flatMap((issue) => refusalsIn(type, event, issue)).slice(0, REFUSALS_LIMIT);
}

function refusalsIn(type: EventType, event: unknown, { path, ...issue }: Issue): Refusal[] {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.keys)
    return issue.keys.map((key) => refusal([...steps, key], undefined, new Fault('UNKNOWN_FIELD', { type })));
  const value = valueAt(event, steps);
  const fault: unknown = issue.params?.['fault'];
  return [refusal(steps, value, fault instanceof Fault ? (fault as Fault) : structureFault(issue.expected, value))];
}

/** The fault of a value that is not the object or list it should be. */
function structureFault(expected: unknown, value: unknown): Fault {
  if (value === undefined) return new Fault('REQUIRED');
  return new Fault(expected === 'array' ? 'NOT_LIST' : 'NOT_OBJECT');
}

/** The sentence for a fault of the value at `path`. */
export function refusal(path: readonly Step[], value: unknown, fault: Fault): Refusal {
  const { en, ja } = sentences[fault.code];
  const words = { value: shown(value), ...fault.words };
  const stated = { field: fieldName(path), code: fault.code, message: fill(en, words), messageJa: fill(ja, words) };
  return fault.clause === undefined ? stated : { ...stated, clause: fault.clause };
}

/** A sentence with its words in place. */
export function fill(sentence: string, words: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
}

/** A path as people write it: `lines[0].mrr.amount`. */
export function fieldName(path: readonly Step[]): string {
  return path.map((step, depth) => stepName(step, depth > 0)).join('');
}

function stepName(step: Step, isNested: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  if (!NAME.test(step)) return `[${shown(step)}]`;
  return isNested ? `.${step}` : step;
}

export function valueAt(event: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    event,
  );
}

/** The value as the message shows it: short, on one line. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return visible(typeof value === 'string' ? JSON.stringify(value.slice(0, SHOWN_LIMIT + 1)) : String(value));
}

/** Text that a message quotes, on one line and with nothing in it that cannot be seen. */
export function visible(text: string): string {
  const escaped = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (hidden) => `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
  return escaped.length > SHOWN_LIMIT ? `${escaped.slice(0, SHOWN_LIMIT)}…` : escaped;
}
