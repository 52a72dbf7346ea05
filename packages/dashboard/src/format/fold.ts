const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = 0x60;

/** Text as it is searched: neither width, case nor the kind of kana makes a difference. アオイ, アオイ and あおい are one. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA));
}

/** Whether every word of what is sought stands somewhere in the text. */
export function isFound(sought: string, text: string): boolean {
  const within = folded(text);
  return folded(sought)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
