import type { FaultCode } from './fault.js';

interface Sentence {
  readonly en: string;
  readonly ja: string;
}

/** One sentence for each fault: what is wrong with the value and what mends it. `{value}` is the value as it was written. */
export const sentences: Readonly<Record<FaultCode, Sentence>> = {
  NOT_JSON: {
    en: 'The line is not JSON ({detail}); write one JSON object on one line.',
    ja: '行がJSONではありません({detail})。1行に1つのJSONオブジェクトを書いてください。',
  },
  NOT_OBJECT: {
    en: '{value} is not an object; write an object with named fields.',
    ja: '{value} はオブジェクトではありません。名前付きの項目を持つオブジェクトで書いてください。',
  },
  NOT_LIST: {
    en: '{value} is not a list; write a list in [ ].',
    ja: '{value} はリストではありません。[ ] で囲んだリストで書いてください。',
  },
  NOT_TEXT: {
    en: '{value} is not text; write text in quotes.',
    ja: '{value} は文字列ではありません。引用符で囲んだ文字列で書いてください。',
  },
  NOT_BOOLEAN: {
    en: '{value} is neither true nor false; write one of them, without quotes.',
    ja: '{value} は true でも false でもありません。引用符なしでどちらかを書いてください。',
  },
  REQUIRED: { en: 'The field is missing; state it.', ja: '項目がありません。記入してください。' },
  UNKNOWN_TYPE: {
    en: '{value} is not a type of event; {mend}.',
    ja: '{value} というイベントの種類はありません。{mendJa}。',
  },
  UNKNOWN_FIELD: {
    en: 'A {type} has no field of this name here; remove it or correct its name.',
    ja: '{type} のこの場所にその名前の項目はありません。削除するか、名前を直してください。',
  },
  UNKNOWN_VALUE: {
    en: '{value} is not known here; use one of {allowed}.',
    ja: '{value} はここでは使えません。{allowed} のいずれかを使ってください。',
  },
  EMPTY: { en: 'The text is empty; state it.', ja: '文字列が空です。記入してください。' },
  EMPTY_LIST: { en: 'The list is empty; state at least one.', ja: 'リストが空です。1つ以上記入してください。' },
  TOO_LONG: {
    en: 'The text has {length} characters; shorten it to at most {limit}.',
    ja: '文字列が{length}文字あります。{limit}文字以内にしてください。',
  },
  TOO_MANY: {
    en: 'The list has {length} entries; state at most {limit}.',
    ja: 'リストに{length}件あります。{limit}件以内にしてください。',
  },
  FORBIDDEN_CHARACTER: {
    en: 'The text holds the character {character}, which cannot be seen; remove it.',
    ja: '文字列に目に見えない文字 {character} が含まれています。取り除いてください。',
  },
  JSON_NUMBER: {
    en: '{value} is a JSON number; write it as a decimal in quotes, such as "{example}".',
    ja: '{value} はJSONの数値です。「"{example}"」のように引用符で囲んだ10進数で書いてください。',
  },
  NOT_DECIMAL: {
    en: '{value} is not a decimal in plain notation; write ASCII digits with at most one point, such as "1234.50".',
    ja: '{value} は通常表記の10進数ではありません。「"1234.50"」のように半角数字と1つまでの小数点で書いてください。',
  },
  NEGATIVE_AMOUNT: {
    en: '{value} is negative; state an amount of zero or more.',
    ja: '{value} は負の金額です。0以上の金額を書いてください。',
  },
  NOT_POSITIVE: {
    en: '{value} is not above zero; state a positive decimal.',
    ja: '{value} は0より大きくありません。正の10進数を書いてください。',
  },
  TOO_MANY_DECIMALS: {
    en: '{value} has more decimals than the {decimals} of {unit}; write no more than those.',
    ja: '{value} の小数点以下の桁数は {unit} の{decimals}桁を超えています。その桁数以内で書いてください。',
  },
  TOO_LARGE: {
    en: '{value} is too large to be held exactly; state a smaller amount.',
    ja: '{value} は正確に扱える上限を超えています。より小さい値を書いてください。',
  },
  OUT_OF_RANGE: {
    en: '{value} is outside {from} to {to}; state {kind} within them.',
    ja: '{value} は{from}から{to}の範囲外です。範囲内の{kindJa}を書いてください。',
  },
  UNKNOWN_CURRENCY: {
    en: '{value} is not a currency of ISO 4217; use its three capital letters, such as "JPY" or "USD".',
    ja: '{value} はISO 4217の通貨ではありません。"JPY" や "USD" のような大文字3文字のコードを使ってください。',
  },
  SAME_CURRENCY: {
    en: '{value} is converted into itself; name two different currencies.',
    ja: '{value} から同じ通貨への換算です。異なる2つの通貨を書いてください。',
  },
  NOT_INSTANT: {
    en: '{value} is not an instant of RFC 3339 that exists; write date, time and offset, such as "2025-06-30T18:00:00+09:00".',
    ja: '{value} は実在するRFC 3339の日時ではありません。"2025-06-30T18:00:00+09:00" のように日付・時刻・時差を書いてください。',
  },
  NOT_DAY: {
    en: '{value} is not a date of the calendar; write an existing day, such as "2025-06-30".',
    ja: '{value} は暦にある日付ではありません。"2025-06-30" のように実在する日付を書いてください。',
  },
  NOT_MONTH: {
    en: '{value} is not a month; write year and month, such as "2025-06".',
    ja: '{value} は月ではありません。"2025-06" のように年と月を書いてください。',
  },
  NOT_QUARTER: {
    en: '{value} is not a quarter; write year and quarter, such as "2025-Q2".',
    ja: '{value} は四半期ではありません。"2025-Q2" のように年と四半期を書いてください。',
  },
  DAYS_REVERSED: {
    en: '{value} lies before {from}; end on the first day or later.',
    ja: '{value} は開始日 {from} より前です。開始日以降の日付を書いてください。',
  },
  UNKNOWN_REGION: {
    en: '{value} is not a region of ISO 3166-1; use its two capital letters, such as "JP" or "GB".',
    ja: '{value} はISO 3166-1の国・地域コードではありません。"JP" や "GB" のような大文字2文字のコードを使ってください。',
  },
  UNKNOWN_TIME_ZONE: {
    en: '{value} is not a time zone; use an IANA name, such as "Asia/Tokyo".',
    ja: '{value} はタイムゾーンではありません。"Asia/Tokyo" のようなIANA名を使ってください。',
  },
  NOT_EMAIL: {
    en: '{value} is not an e-mail address; write one such as "hanako@example.com".',
    ja: '{value} はメールアドレスではありません。"hanako@example.com" のような形で書いてください。',
  },
  NOT_DOMAIN: {
    en: '{value} is not a domain; write one such as "example.com".',
    ja: '{value} はドメインではありません。"example.com" のような形で書いてください。',
  },
  UNKNOWN_PRODUCT_LINE: {
    en: '{value} is not a product line; use one of {allowed} or HUB_INDEPENDENT:NAME in capital letters, digits and underscores.',
    ja: '{value} という製品ラインはありません。{allowed}、または大文字・数字・下線による HUB_INDEPENDENT:NAME を使ってください。',
  },
  EDITION_MISFIT: {
    en: '{line} does not come in edition {value}; use {allowed}.',
    ja: '{line} に {value} エディションはありません。{allowed} を使ってください。',
  },
  NO_LINES: {
    en: 'The list of product lines is empty; state at least one.',
    ja: '製品ラインのリストが空です。1つ以上記入してください。',
  },
  LINE_TWICE: {
    en: '{value} is listed twice; state each product line once, with its total.',
    ja: '{value} が重複しています。製品ラインごとに合計を1度だけ書いてください。',
  },
  SAME_PARTNER: {
    en: '{value} is named as both partners; name two different ones.',
    ja: '{value} が両方のパートナーに指定されています。異なる2社を書いてください。',
  },
  ONE_OF: {
    en: 'One of {fields} is named, and only one; leave out the rest.',
    ja: 'どれを指すのかが1つに定まりません。{fields} のうち、いずれか1つだけを書いてください。',
  },
  NOTHING_SAID: {
    en: 'Nothing is said here; give at least one field.',
    ja: '内容がありません。1つ以上の項目を記入してください。',
  },
  RETIRED_ROLE: {
    en: 'The role {value} ended on 2024-02-01, when one point of contact took its place; use PDM, GS or OPS.',
    ja: '役割 {value} は、窓口が一本化された2024-02-01に廃止されました。PDM、GS、OPS のいずれかを使ってください。',
  },
  MOTION_MISFIT: {
    en: 'The motion {value} does not fit a {type}, which is always {expected}; leave it out or use the other type of event.',
    ja: 'セールスモーション {value} は常に {expected} である {type} に合いません。省くか、別の種類のイベントを使ってください。',
  },
  FEEDBACK_MISSING: {
    en: 'A partner is removed without feedback; tell it in words why.',
    ja: 'フィードバックなしにパートナーは除外できません。理由を文章で伝えてください。',
  },
  NOT_QUALIFIED: {
    en: 'The deal is registered without its {what}; state it, for both come before a registration.',
    ja: '{whatJa}の記載なしに取引は登録できません。登録の前提なので記入してください。',
  },
};
