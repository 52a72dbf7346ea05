const LONGEST = 254;
/** One address, nothing around it: no line end, comma or bracket by which a header could grow another. */
const ADDRESS =
  /^[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)*@[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)+$/u;
/** Characters without a shape of their own: controls, half pairs, line parts, and those that turn the reading direction. */
const SHAPELESS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}]/u;
const BREAKS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /\p{Cf}/gu;
const IN_TEXT = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu;

/** Whether a text is one plain e-mail address; whether it receives mail is not known here. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && !SHAPELESS.test(text) && ADDRESS.test(text);
}

/** A text for a header: on one line, and read in the direction in which it is written. */
export function onOneLine(text: string): string {
  return text.replace(UNSEEN, '').replace(BREAKS, ' ').trim();
}

/** A text for a body: with line ends and tabs, and none of the other characters that cannot be seen. */
export function readable(text: string): string {
  return text.replace(IN_TEXT, '');
}
