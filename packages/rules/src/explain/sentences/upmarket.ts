import type { Sentences } from '../weave.js';

export const upmarketSentences = {
  'upmarket.partner-conditions': {
    holds: {
      en: [
        'The partner was credited with {tier} on {closedOn}, one of the tiers of the Upmarket Referral Program.',
        'The partner had held the CRM Implementation Accreditation since {accreditedSince}, as the Upmarket Referral Program asks.',
        'The partner was in good standing on {inGoodStandingOn}, as the Upmarket Referral Program asks.',
        'The partner meets the conditions of the Upmarket Referral Program.',
      ],
      ja: [
        '{closedOn}時点のティアは{tier}で、Upmarketリファーラルプログラムの対象です。',
        'パートナーは、Upmarketリファーラルプログラムに必要なCRM Implementation Accreditationを{accreditedSince}から保持していました。',
        'パートナーは{inGoodStandingOn}の時点で、Upmarketリファーラルプログラムに必要な適正な状態にありました。',
        'パートナーは、Upmarketリファーラルプログラムの条件を満たしています。',
      ],
    },
    fails: {
      en: [
        'The partner was credited with {tier} on {closedOn}; the Upmarket Referral Program is for {tiers}.',
        'The partner had no tier on {closedOn}; the Upmarket Referral Program is for {tiers}.',
        'The partner was not in good standing on {closedOn}, as the Upmarket Referral Program asks, because of a sanction: {sanction}.',
        'The partner did not meet a condition of the Upmarket Referral Program[ on {closedOn}]; missing: {missing}.',
        'The partner does not meet the conditions of the Upmarket Referral Program.',
      ],
      ja: [
        '{closedOn}時点のティアは{tier}でした。Upmarketリファーラルプログラムの対象は{tiers}です。',
        '{closedOn}の時点でティアがありませんでした。Upmarketリファーラルプログラムの対象は{tiers}です。',
        'パートナーは{closedOn}の時点で措置({sanction})を受けており、Upmarketリファーラルプログラムに必要な適正な状態にありませんでした。',
        'パートナーは[{closedOn}の時点で]Upmarketリファーラルプログラムの条件を満たしていませんでした(不足:{missing})。',
        'パートナーは、Upmarketリファーラルプログラムの条件を満たしていません。',
      ],
    },
  },
  'upmarket.language-exception': {
    holds: {
      en: 'The vendor dispenses with the accreditation in this region[, {region}].',
      ja: 'この地域[({region})]では、ベンダーがAccreditationの要件に例外を認めています。',
    },
    fails: {
      en: 'The vendor has made no exception from the accreditation for this region[, {region}].',
      ja: 'この地域[({region})]には、Accreditationの要件の例外は認められていません。',
    },
  },
  'upmarket.deal-conditions': {
    holds: {
      en: [
        'The deal has an MRR of {mrr}[, converted at {convertedAt}]; the Upmarket Referral Program asks for {minimum}.',
        'The deal has what the Upmarket Referral Program is for: {eligibleLines}.',
        'The customer had signed the proof of involvement in time, on {signedOn}, as the Upmarket Referral Program asks.',
        "At the close on {servicesConfirmedOn}, the purchase of the partner's services was confirmed, as the Upmarket Referral Program asks.",
        'As an upmarket referral, the upsell of {productLine} is eligible too, which the customer had in {ownedEdition}.',
        'The deal meets the conditions of the Upmarket Referral Program.',
      ],
      ja: [
        '取引のMRRは{mrr}[({convertedAt}で換算)]です。Upmarketリファーラルプログラムには{minimum}以上が必要です。',
        '取引には、Upmarketリファーラルプログラムの対象製品が含まれています:{eligibleLines}。',
        'Upmarketリファーラルプログラムに必要な関与の証明には、期限内の{signedOn}に顧客が署名しています。',
        '{servicesConfirmedOn}の成約時に、Upmarketリファーラルプログラムに必要なパートナーサービスの購入が確認されています。',
        'Upmarketリファーラルの取引のため、顧客が{ownedEdition}で保有していた{productLine}のアップセルも対象です。',
        '取引は、Upmarketリファーラルプログラムの条件を満たしています。',
      ],
    },
    fails: {
      en: [
        'No exchange rate from {from} to {to} was in force on {day}, so the MRR of the deal cannot be held against the {minimum} that the Upmarket Referral Program asks for.',
        'The MRR of the deal, {mrr}[, converted at {convertedAt}], is below the {minimum} that the Upmarket Referral Program asks for.',
        'The deal does not meet a condition of the Upmarket Referral Program; missing: {missing}.',
        'The deal does not meet the conditions of the Upmarket Referral Program.',
      ],
      ja: [
        '{day}に有効な{from}から{to}への為替レートがないため、取引のMRRをUpmarketリファーラルプログラムに必要な{minimum}と比較できません。',
        '取引のMRRは{mrr}[({convertedAt}で換算)]で、Upmarketリファーラルプログラムに必要な{minimum}を下回っています。',
        '取引は、Upmarketリファーラルプログラムの条件を満たしていません(不足:{missing})。',
        '取引は、Upmarketリファーラルプログラムの条件を満たしていません。',
      ],
    },
  },
  'upmarket.reward': {
    holds: {
      en: 'As an upmarket referral, the deal gives sold-MRR credit[, and {rate} revenue share for {months} months].',
      ja: 'Upmarketリファーラルの取引として、「販売によるMRR」のクレジット[と{months}か月間・{rate}のレベニューシェア]の対象です。',
    },
    fails: {
      en: 'The deal does not give the reward of an upmarket referral.',
      ja: '取引は、Upmarketリファーラルの報酬の対象になりません。',
    },
  },
  'upmarket.no-right-to-referrals': {
    holds: {
      en: 'Meeting the conditions makes a referral possible, but not due.',
      ja: '条件を満たすと紹介の可能性が生じますが、紹介を受ける権利は生じません。',
    },
    fails: {
      en: 'There is no right to be referred a deal.',
      ja: '取引の紹介を受ける権利はありません。',
    },
  },
} satisfies Sentences;
