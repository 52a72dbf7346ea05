import type { OwnFaultCode } from './fault.js';

/** One sentence for each fault of a policy file: what is wrong and what mends it. `{value}` is the value as it was written. */
export const policySentences: Readonly<Record<OwnFaultCode, { readonly en: string; readonly ja: string }>> = {
  FILE_NOT_JSON: {
    en: 'The file is not JSON ({detail}); write one JSON object.',
    ja: 'ファイルがJSONではありません({detail})。1つのJSONオブジェクトを書いてください。',
  },
  FILE_NOT_UTF8: {
    en: 'The file is not UTF-8; save it in that encoding.',
    ja: 'ファイルがUTF-8ではありません。UTF-8で保存してください。',
  },
  FILE_TOO_LARGE: {
    en: 'The file is larger than {limit} KiB; write only what differs from the version that it extends.',
    ja: 'ファイルが{limit} KiBを超えています。extends で拡張する版との違いだけを書いてください。',
  },
  FILE_TOO_MANY_VERSIONS: {
    en: 'The file holds {length} versions; state at most {limit}.',
    ja: 'ファイルに{length}の版があります。{limit}以内にしてください。',
  },
  NO_VERSIONS: {
    en: 'The file holds no version; state at least one.',
    ja: 'ファイルに版がありません。1つ以上記入してください。',
  },
  NO_SUCH_FIELD: {
    en: 'There is no field of this name here; {mend}.',
    ja: 'この場所にその名前の項目はありません。{mendJa}。',
  },
  FIELD_TWICE: {
    en: 'The field is written twice in one object, so that one of the two would go unread; remove one.',
    ja: '1つのオブジェクトに同じ項目が2度あり、一方が読まれません。どちらかを取り除いてください。',
  },
  NOT_WHOLE_NUMBER: {
    en: '{value} is not a whole number from {from} to {to}; write one of them, without quotes.',
    ja: '{value} は{from}から{to}の整数ではありません。引用符なしで書いてください。',
  },
  NOT_WITHIN: {
    en: '{value} is outside {from} to {to}; state {kind} within them.',
    ja: '{value} は{from}から{to}の範囲外です。範囲内の{kindJa}を書いてください。',
  },
  NOT_CLOCK_TIME: {
    en: '{value} is not a time of day; write hours and minutes, such as "17:00".',
    ja: '{value} は時刻ではありません。"17:00" のように時と分を書いてください。',
  },
  NOT_DAY_OF_YEAR: {
    en: '{value} is not a day that every year has; write month and day, such as "01-15".',
    ja: '{value} は毎年ある日付ではありません。"01-15" のように月と日を書いてください。',
  },
  NOT_VERSION_NAME: {
    en: '{value} is not a name for a version; write up to 50 letters, digits, points, hyphens or underscores, such as "2026-01".',
    ja: '{value} は版の名前に使えません。"2026-01" のように50文字以内の英数字・点・ハイフン・下線で書いてください。',
  },
  NOT_ADDRESS: {
    en: '{value} is not a web address; write it whole, such as "https://example.com/program".',
    ja: '{value} はWebアドレスではありません。"https://example.com/program" のように全体を書いてください。',
  },
  TWICE: {
    en: '{value} is listed twice; state it once.',
    ja: '{value} が重複しています。1度だけ書いてください。',
  },
  NOT_ASCENDING: {
    en: '{value} does not come after the {before} before it; list them ascending.',
    ja: '{value} は前の {before} より後になっていません。小さい順に並べてください。',
  },
  LEVELS_DISORDERED: {
    en: '{value} stands after {before}; list the tiers from the lowest to the highest: {order}.',
    ja: '{value} が {before} の後にあります。ティアは低い順({order})に並べてください。',
  },
  TOTAL_BELOW_SOURCED: {
    en: '{value} is less than the {sourced} sourced points that belong to it; state a total of at least those.',
    ja: '{value} は、その内数である販売ポイントの {sourced} を下回っています。それ以上の合計を書いてください。',
  },
  STARTS_TOO_LATE: {
    en: 'The list says nothing of days before {value}; let its first entry begin on {first}.',
    ja: 'リストに{value}より前の日についての記載がありません。最初の要素は{first}からにしてください。',
  },
  WINDOW_EMPTY: {
    en: '{value} is the day of the recalibration itself; let its window begin on another day.',
    ja: '{value} は再評価の当日です。期間の初日は別の日にしてください。',
  },
  NO_SUCH_LEVEL: {
    en: '{value} is not among the tiers that tiers.levels lists ({allowed}); use one of them, or list it there.',
    ja: '{value} は tiers.levels にあるティア({allowed})に含まれていません。その中から選ぶか、そこに加えてください。',
  },
  VERSION_TWICE: {
    en: '{value} is the name of two versions of the file; give each a name of its own.',
    ja: '{value} という名前の版がファイルに2つあります。それぞれ別の名前にしてください。',
  },
  VERSION_SHIPPED: {
    en: '{value} is the name of a version that comes with the product, so that nobody could tell which of the two decided; give yours a name of its own.',
    ja: '{value} は製品に付属する版の名前で、どちらの版による判定か区別できません。独自の名前にしてください。',
  },
  FROM_TWICE: {
    en: '{value} is the first day of two versions of the file; let each come into force on a day of its own.',
    ja: '{value} から有効な版がファイルに2つあります。それぞれ別の日から有効にしてください。',
  },
  UNKNOWN_EXTENDS: {
    en: '{value} is no version that can be extended; {mend}.',
    ja: '{value} という拡張できる版はありません。{mendJa}。',
  },
  EXTENDS_CIRCLE: {
    en: '{value} leads back to this version ({way}); let one of them extend a version that comes with the product.',
    ja: '{value} をたどるとこの版に戻ります({way})。いずれかを、製品に付属する版を拡張するものにしてください。',
  },
};
