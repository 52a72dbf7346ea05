import type { Sentences } from '../weave.js';

export const revenueShareSentences = {
  'revshare.rate': {
    holds: {
      en: [
        '{rate} of {base} makes {full} in {quarter}, for the months that have not accrued yet ({accruingMonths}).',
        'At the MRR of {asOf}, the associated product lines ({standingLines}) will accrue {committed} in {quarter}, besides what has accrued by then.',
        '{rate} of {base} gives {amount}[ for {month}][, converted at {exchangeRate} as of {day}].',
        'Revenue share is {rate} of the MRR of {productLine}.',
        'Revenue share is {rate} of the MRR of the product line.',
        'Revenue share is counted on the MRR of the product line.',
      ],
      ja: [
        '{quarter}の未発生の月({accruingMonths}か月分)は、{base}の{rate}で{full}です。',
        '{asOf}時点のMRRに基づき、関連付けられた製品ライン({standingLines}件)から、発生済みの分とは別に、{quarter}に{committed}が発生する見込みです。',
        '[{month}分は、]{base}の{rate}で{amount}です[({day}のレート{exchangeRate}で換算)]。',
        'レベニューシェアは、{productLine}のMRRの{rate}です。',
        'レベニューシェアは、製品ラインのMRRの{rate}です。',
        'レベニューシェアは、製品ラインのMRRを基に計算されます。',
      ],
    },
    fails: {
      en: [
        'At {mrr} in {month}, {productLine} gives no revenue share.',
        'No rate of revenue share applies[ to {productLine}].',
      ],
      ja: [
        '{month}の{productLine}は{mrr}のため、レベニューシェアはありません。',
        '[{productLine}に]適用されるレベニューシェアの料率がありません。',
      ],
    },
  },
  'revshare.term': {
    holds: {
      en: [
        'Of the product lines counted here, the term of revenue share ends in {quarter} for {endingTerms}.',
        'This is month {monthNumber} of {months}[, in the term from {firstMonth} to {lastMonth}].',
        'The partner is in the program as {program} and accrues for {months} months at most, from {firstMonth} to {lastMonth}.',
        'Revenue share runs for {months} months at most, from {firstMonth} to {lastMonth}.',
        'The upsell starts the term of the revenue share anew, from {firstMonth} to {lastMonth}.',
        'The month lies within the term of the revenue share[, which ends with {lastMonth}].',
      ],
      ja: [
        'ここで算入した製品ラインのうち{endingTerms}件は、{quarter}にレベニューシェアの期間が終了します。',
        '{months}か月のうち{monthNumber}か月目です[(期間:{firstMonth}から{lastMonth}まで)]。',
        '{program}のため、期間は{firstMonth}から{lastMonth}までの最長{months}か月です。',
        'レベニューシェアの期間は、{firstMonth}から{lastMonth}までの最長{months}か月です。',
        'アップセルにより、レベニューシェアの期間が新たに{firstMonth}から{lastMonth}まで始まります。',
        'レベニューシェアの期間内です[({lastMonth}まで)]。',
      ],
    },
    fails: {
      en: [
        '{month} lies after the end of the term, which was {lastMonth}.',
        '{month} lies before the term, which begins with {firstMonth}.',
        'The term of the revenue share is over[; its last month was {lastMonth}].',
      ],
      ja: [
        '{month}は、{lastMonth}に終わった期間の後です。',
        '{month}は、{firstMonth}に始まる期間の前です。',
        'レベニューシェアの期間は終了しています[(最後の月:{lastMonth})]。',
      ],
    },
  },
  'revshare.monthly-quarterly': {
    holds: {
      en: [
        'Closed statements hold {statedBefore} for {month}, which comes to {statedNow} now: {amount} is booked in {quarter}.',
        '{amount} accrues for {month}; as {closedQuarter} was closed before this was known, it is paid with {quarter}.',
        'Amounts in {from} are converted into {to} at {newestRate}, the newest rate, given for {day}.',
        '{amount} accrues for {month}, and is paid with {quarter}.',
        '{amount} accrues for {month}, and is paid with its quarter.',
        'Revenue share accrues each month and is paid each quarter.',
      ],
      ja: [
        '{month}分は、締め済みの明細では{statedBefore}ですが、現在は{statedNow}となるため、{amount}を{quarter}に計上します。',
        '{month}分として{amount}が発生します。判明した時点で{closedQuarter}は締め済みのため、{quarter}分として支払われます。',
        '{from}の金額は、最新のレート{newestRate}({day})で{to}に換算しています。',
        '{month}分として{amount}が発生し、{quarter}分として支払われます。',
        '{month}分として{amount}が発生し、四半期ごとに支払われます。',
        'レベニューシェアは毎月発生し、四半期ごとに支払われます。',
      ],
    },
    fails: {
      en: [
        'No exchange rate from {from} to {to} is known for {day}, so nothing accrues for {month} until there is one.',
        'Nothing accrues for {month}.',
        'Nothing accrues for the month.',
      ],
      ja: [
        '{day}の{from}から{to}への為替レートがないため、登録されるまで{month}分は発生しません。',
        '{month}分は、何も発生しません。',
        'この月は、何も発生しません。',
      ],
    },
  },
  'revshare.conditions': {
    holds: {
      en: [
        'The customer has paid for {productLine} in {month}, and the partner is in good standing.',
        'At least {coverage} of what may still accrue lies between {low} and {high}, {method}; of {lineMonths} months of the partner’s lines {endedLines} ended one, and the estimate rests on {basis}.',
        'The customer pays and the partner is in good standing in {month}.',
        'The customer goes on paying, and the partner is in good standing.',
      ],
      ja: [
        '{month}は、顧客が{productLine}の支払いを済ませ、パートナーは適正な状態にあります。',
        '今後の発生額は、{coverage}以上の確率で{low}から{high}までの範囲に収まる見込みです({method})。パートナーの製品ラインの延べ{lineMonths}か月のうち終了は{endedLines}件で、見積もりの根拠は{basis}です。',
        '{month}は、顧客が支払いを行い、パートナーは適正な状態にあります。',
        '顧客は支払いを続けており、パートナーは適正な状態にあります。',
      ],
    },
    fails: {
      en: [
        'The partner was not in good standing in {month} ({sanction}), so nothing accrues.',
        'The customer did not pay for {productLine} in {month}, so nothing accrues.',
        'The customer did not pay for {month}, so nothing accrues.',
        'The customer did not pay[ for {productLine}] or the partner was not in good standing, so nothing accrues.',
      ],
      ja: [
        '{month}は、パートナーが適正な状態になかったため({sanction})、何も発生しません。',
        '{month}は、{productLine}について顧客の支払いがなかったため、何も発生しません。',
        '{month}は、顧客の支払いがなかったため、何も発生しません。',
        '[{productLine}について]顧客の支払いがないか、パートナーが適正な状態にないため、何も発生しません。',
      ],
    },
  },
} satisfies Sentences;
