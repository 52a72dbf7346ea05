import type { Article } from './article.js';

export const motions = {
  id: 'motions',
  title: { en: 'Sales motions', ja: '販売形態' },
  clauses: [
    {
      code: 'motion.sourced',
      kinds: ['decides'],
      text: {
        en: 'Partner Sourced: the partner finds the deal, registers it and, once the GS has approved, sells together with the GS. Closed with a POI, it gives sold-MRR credit and revenue share.',
        ja: 'Partner Sourced:パートナーが見つけた取引を登録し、GSの承認を得て共に販売する形態です。POIを伴って成約すると、「販売によるMRR」のクレジットとレベニューシェアを得られます。',
      },
    },
    {
      code: 'motion.assisted',
      kinds: ['decides'],
      text: {
        en: 'Partner Assisted: the vendor brings a partner into a deal of its own, which makes the shared deal. It gives sold-MRR credit and, unless the Upmarket Referral Program applies, no revenue share.',
        ja: 'Partner Assisted:ベンダーが自らの取引にパートナーを加えて共有取引とする形態です。「販売によるMRR」のクレジットは付きますが、Upmarketリファーラルプログラムの場合を除き、レベニューシェアはありません。',
      },
    },
    {
      code: 'motion.assisted-consent',
      kinds: ['guards'],
      text: {
        en: 'The customer or prospect has to agree before a partner is introduced to it.',
        ja: 'パートナーを紹介する前に、顧客またはプロスペクトの同意を得る必要があります。',
      },
    },
    {
      code: 'motion.old-names',
      kinds: ['shows'],
      text: {
        en: 'The former names "Partner Collaboration" and "Do It For Me" mean Partner Sourced and Partner Assisted. They are understood, and shown under the present names.',
        ja: '旧称の「パートナーコラボレーション」はPartner Sourced、「Do It For Me」はPartner Assistedを指します。旧称も受け付け、現在の名称で表示します。',
      },
    },
    {
      code: 'eligible.products',
      kinds: ['decides'],
      text: {
        en: 'An eligible deal has at least one of these: a hub in Professional or Enterprise, Credits, or a product that belongs to no hub.',
        ja: '対象となる取引には、ProfessionalまたはEnterpriseのHub製品、クレジット製品、特定のHubに依存しない製品のうち、少なくとも1つが含まれます。',
      },
    },
    {
      code: 'eligible.starter-only',
      kinds: ['decides'],
      text: {
        en: 'A deal of nothing but Starter products is not eligible.',
        ja: 'Starter製品だけの取引は、対象になりません。',
      },
    },
    {
      code: 'eligible.already-owned',
      kinds: ['decides'],
      text: {
        en: 'A product that the customer already has is not eligible, save for an upsell from Starter for which no other partner holds the credit.',
        ja: '顧客がすでに保有している製品は対象になりません。ただし、他のパートナーがクレジットを保有していないStarterからのアップセルは除きます。',
      },
    },
    {
      code: 'eligible.starter-within-larger',
      kinds: ['decides'],
      text: {
        en: 'Starter that is bought as part of a larger deal with Professional or Enterprise is credited as well.',
        ja: 'ProfessionalやEnterpriseを含む、より大きな取引の一部として購入されたStarterには、クレジットが付与されます。',
      },
    },
  ],
} as const satisfies Article;
