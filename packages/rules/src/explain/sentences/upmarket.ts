import type { Sentences } from '../weave.js';

export const upmarketSentences = {
  'upmarket.partner-conditions': {
    holds: {
      en: 'The partner meets the conditions of the Upmarket Referral Program[ with the tier {tier}].',
      ja: 'パートナーは、Upmarketリファーラルプログラムの条件を満たしています[(ティア:{tier})]。',
    },
    fails: {
      en: 'The partner does not meet the conditions of the Upmarket Referral Program[; missing: {missing}].',
      ja: 'パートナーは、Upmarketリファーラルプログラムの条件を満たしていません[(不足:{missing})]。',
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
      en: 'The deal meets the conditions of the Upmarket Referral Program[, with an MRR of {mrr}].',
      ja: '取引は、Upmarketリファーラルプログラムの条件を満たしています[(MRR:{mrr})]。',
    },
    fails: {
      en: 'The deal does not meet the conditions of the Upmarket Referral Program[; missing: {missing}].',
      ja: '取引は、Upmarketリファーラルプログラムの条件を満たしていません[(不足:{missing})]。',
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
