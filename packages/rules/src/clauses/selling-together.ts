import type { Article } from './article.js';

export const sellingTogether = {
  id: 'selling-together',
  title: { en: 'Selling together', ja: '共同販売' },
  clauses: [
    {
      code: 'credit.partner-terms',
      kinds: ['decides'],
      text: {
        en: 'An eligible deal gives a Solutions Partner sold-MRR tier credit for the product lines sold, and revenue share of 20% for up to three years.',
        ja: '対象となる取引が成約すると、Solutions Partnerは、販売した製品ラインに応じた「販売によるMRR」のティアクレジットと、最長3年間にわたる20%のレベニューシェアを得ます。',
      },
    },
    {
      code: 'credit.provider-terms',
      kinds: ['decides'],
      text: {
        en: 'An eligible deal gives a Solutions Provider revenue share of 20% for up to 12 months. Providers have no tier and so receive no tier credit.',
        ja: '対象となる取引が成約すると、Solutions Providerは最長12か月間にわたり20%のレベニューシェアを得ます。ティアがないため、ティアクレジットは付与されません。',
      },
    },
    {
      code: 'credit.stops-on-termination',
      kinds: ['decides'],
      text: {
        en: 'Revenue share ends when the customer ends the contract it comes from.',
        ja: '顧客が契約を終了した時点で、その契約から生じるレベニューシェアも終了します。',
      },
    },
    {
      code: 'credit.eligible-sales',
      kinds: ['decides'],
      text: {
        en: 'Three kinds of sale are eligible: a first sale to a prospect, a product line new to an existing customer, and an upsell from Starter on a line for which no other partner holds the credit.',
        ja: '対象となる販売は、プロスペクトへの販売、既存顧客への新しい製品ラインのクロスセル、他のパートナーがクレジットを保有していないStarterからのアップセルの3種類です。',
      },
    },
    {
      code: 'credit.discretion',
      kinds: ['tracks'],
      text: {
        en: 'Whether a deal is eligible is approved or refused by the vendor at its discretion, and before the deal closes. A deal that closes without approval earns nothing.',
        ja: '取引を対象とするかどうかは、ベンダーが自らの裁量で、成約前に承認または拒否します。承認のないまま成約した取引に、クレジットは付与されません。',
      },
    },
    {
      code: 'managed.total-of-serviced',
      kinds: ['decides'],
      text: {
        en: "Managed MRR adds up what customers pay monthly for all subscriptions under the partner's active management or service.",
        ja: '「管理によるMRR」は、パートナーが活発に管理またはサービス提供を行っているサブスクリプションのMRRの総額です。',
      },
    },
    {
      code: 'managed.qualifying-work',
      kinds: ['decides'],
      text: {
        en: "What counts as managing is work done in the customer's portal, such as creating, editing or publishing content.",
        ja: '管理の実績と認められるのは、コンテンツの作成や編集など、顧客ポータルの中で実際に行われた作業です。',
      },
    },
    {
      code: 'managed.login-is-not-work',
      kinds: ['decides'],
      text: {
        en: "Signing in to the customer's portal is by itself not counted as work.",
        ja: '顧客ポータルにログインしただけでは、作業を行ったとは見なされません。',
      },
    },
    {
      code: 'managed.counts-after-sale',
      kinds: ['decides'],
      text: {
        en: 'A customer whom the partner keeps serving once the sale is done gives managed-MRR tier credit, whoever sold.',
        ja: '販売後もパートナーがサービスを提供し続けている顧客は、誰が販売したかにかかわらず、「管理によるMRR」のティアクレジットの対象です。',
      },
    },
    {
      code: 'sold.definition',
      kinds: ['decides'],
      text: {
        en: 'Sold MRR measures what customers pay monthly in eligible deals: the present contract price, compared with the price of the same product 12 months earlier.',
        ja: '「販売によるMRR」は、対象となる取引で顧客が毎月支払う金額の指標です。現在の契約価格を、同じ製品の12か月前の価格と比べて算出します。',
      },
    },
    {
      code: 'sold.needs-no-management',
      kinds: ['decides'],
      text: {
        en: 'Sold MRR counts toward the tier even when the partner does not manage the customer afterwards.',
        ja: '「販売によるMRR」は、販売後に顧客を管理していない場合でも、ティアの判定に算入されます。',
      },
    },
  ],
} as const satisfies Article;
