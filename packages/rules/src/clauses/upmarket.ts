import type { Article } from './article.js';

export const upmarket = {
  id: 'upmarket',
  title: { en: 'Upmarket Referral Program', ja: 'Upmarketリファーラルプログラム' },
  clauses: [
    {
      code: 'upmarket.partner-conditions',
      kinds: ['decides'],
      text: {
        en: 'This optional program is open to Solutions Partners in good standing whose tier is Platinum, Diamond or Elite and who hold the CRM Implementation Accreditation.',
        ja: 'このオプションのプログラムの対象は、適正な状態にあり、Platinum、Diamond、Eliteのいずれかのティアに属し、CRM Implementation Accreditationを保持するSolutions Partnerです。',
      },
    },
    {
      code: 'upmarket.language-exception',
      kinds: ['decides'],
      text: {
        en: 'Where a region has no accreditation in its own language yet, the vendor may do without it.',
        ja: 'Accreditationが現地語で提供されていない地域のパートナーについて、ベンダーは要件の例外を認めることがあります。',
      },
    },
    {
      code: 'upmarket.deal-conditions',
      kinds: ['decides'],
      text: {
        en: 'The deal is Partner Assisted, with a new or an existing customer, in Professional or Enterprise, with an MRR of US$3,000 or more. At close there is a signed POI, and the purchase of partner services is confirmed.',
        ja: '対象は、新規または既存の顧客とのPartner Assisted取引のうち、ProfessionalまたはEnterpriseで、MRRが3,000米ドル以上のものです。成約時に署名済みのPOIと、パートナーサービスの購入確認が必要です。',
      },
    },
    {
      code: 'upmarket.reward',
      kinds: ['decides'],
      text: {
        en: "The deal gives sold-MRR credit and 20% of net revenue of the contract's first 12 months while it stays active. It accrues monthly, is paid quarterly, and does not depend on work after the sale.",
        ja: '「販売によるMRR」のクレジットと、契約が有効である限り最初の12か月間の純収益の20%が得られます。毎月発生して四半期ごとに支払われ、販売後の関与は問われません。',
      },
    },
    {
      code: 'upmarket.no-right-to-referrals',
      kinds: ['shows'],
      text: {
        en: 'A partner that meets the conditions may be referred a deal, but cannot claim one.',
        ja: '条件を満たしていても、紹介を受ける権利が生じるわけではありません。',
      },
    },
  ],
} as const satisfies Article;
