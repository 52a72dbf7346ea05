import type * as z from 'zod/mini';
import type { ClauseCode } from '../../clauses/register.js';
import { Fault } from '../fault.js';
import { leaf, textLeaf } from './leaf.js';

/** Controls but line ends and tabs, half surrogate pairs, and the characters that turn the reading direction of what follows. */
const FORBIDDEN_IN_TEXT = /(?![\n\r\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;
/** In names, which stand on one line, line ends too. */
const FORBIDDEN_IN_NAMES = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
/** In keys every character without a shape of its own: two keys that look alike must be alike. */
const FORBIDDEN_IN_KEYS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}]/u;
const PLAIN = /^[\x20-\x7E]*$/;

const KEY_LIMIT = 200;
const NAME_LIMIT = 300;
const EMAIL_LIMIT = 254;
const TEXT_LIMIT = 10_000;

/** The text, or the fault of one that is too long or holds a character that `forbidden` finds. */
function within(text: string, limit: number, forbidden: RegExp): string | Fault {
  if (text.length > limit) return new Fault('TOO_LONG', { length: String(text.length), limit: String(limit) });
  if (PLAIN.test(text)) return text;
  const found = forbidden.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return text;
  return new Fault('FORBIDDEN_CHARACTER', { character: `U+${found.toString(16).toUpperCase().padStart(4, '0')}` });
}

/** A source system's key: kept exactly as written. */
export const key = textLeaf<string>((written) =>
  written.trim() === '' ? new Fault('EMPTY') : within(written, KEY_LIMIT, FORBIDDEN_IN_KEYS),
);

/** A name of somebody or something, without the space around it. */
export const name = textLeaf<string>((written) => {
  const trimmed = written.trim();
  return trimmed === '' ? new Fault('EMPTY') : within(trimmed, NAME_LIMIT, FORBIDDEN_IN_NAMES);
});

/** What somebody wrote; may be empty. */
export const text = textLeaf<string>((written) => within(written, TEXT_LIMIT, FORBIDDEN_IN_TEXT));

/** What somebody must have said. `missing`, when given, is the fault of leaving it out or blank. */
export function said(missing?: Fault): z.ZodMiniType<string, string> {
  return saying(missing ?? new Fault('REQUIRED'), missing ?? new Fault('EMPTY'));
}

/** What somebody must have said because a clause wants it: leaving it out or blank is refused in the name of the clause. */
export function saidFor(clause: ClauseCode): z.ZodMiniType<string, string> {
  return saying(new Fault('REQUIRED', {}, clause), new Fault('EMPTY', {}, clause));
}

function saying(leftOut: Fault, blank: Fault): z.ZodMiniType<string, string> {
  return leaf((value) => {
    if (value === undefined) return leftOut;
    if (typeof value !== 'string') return new Fault('NOT_TEXT');
    if (value.trim() === '') return blank;
    return within(value, TEXT_LIMIT, FORBIDDEN_IN_TEXT);
  });
}

const EMAIL = /^[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)*@[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)+$/u;

/** An e-mail address that could be one: whether it receives mail is not known here. */
export const email = textLeaf<string>((written) => {
  const trimmed = written.trim();
  if (trimmed === '') return new Fault('EMPTY');
  const allowed = within(trimmed, EMAIL_LIMIT, FORBIDDEN_IN_KEYS);
  return allowed instanceof Fault || EMAIL.test(trimmed) ? allowed : new Fault('NOT_EMAIL');
});
