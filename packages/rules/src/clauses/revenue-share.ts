import type { Article } from './article.js';

export const revenueShare = {
  id: 'revenue-share',
  title: { en: 'Revenue share', ja: 'レベニューシェア' },
  clauses: [
    {
      code: 'revshare.rate',
      kinds: ['decides'],
      text: {
        en: 'Revenue share is 20% of the MRR of the product lines under contract.',
        ja: 'レベニューシェアの料率は、契約された製品ラインのMRRの20%です。',
      },
    },
    {
      code: 'revshare.term',
      kinds: ['decides'],
      text: {
        en: 'It is paid for three years at most to a Solutions Partner, and for 12 months at most to a Solutions Provider.',
        ja: '支払われる期間は、Solutions Partnerが最長3年間、Solutions Providerが最長12か月間です。',
      },
    },
    {
      code: 'revshare.monthly-quarterly',
      kinds: ['decides'],
      text: {
        en: 'It accrues each month and is paid each quarter. A line at ¥96,000 accrues ¥19,200 a month, which makes ¥57,600 for the quarter.',
        ja: 'レベニューシェアは月ごとに発生し、四半期分をまとめて支払います。月額96,000円の製品ラインでは毎月19,200円が発生し、四半期の合計は57,600円になります。',
      },
    },
    {
      code: 'revshare.conditions',
      kinds: ['decides'],
      text: {
        en: 'Two things keep it going: a customer that pays, and a partner that fulfils its obligations and stands well with the program.',
        ja: '顧客が支払いを続け、パートナーが適正な状態にあって義務を果たしている限り、支払われます。',
      },
    },
  ],
} as const satisfies Article;
