/**
 * A text as it is searched: full-width letters and half-width kana are the same as their usual forms, hiragana the same as
 * katakana, capitals the same as small ones.
 */
export function searchText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .trim();
}

/** Whether every word of what is looked for stands somewhere in the text. */
export function isFound(text: string, wanted: string): boolean {
  const within = searchText(text);
  return searchText(wanted)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
