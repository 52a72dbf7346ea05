import type { Article } from './article.js';

export const bestPartnerWins = {
  id: 'best-partner-wins',
  title: { en: 'Best Partner Wins', ja: 'Best Partner Wins' },
  clauses: [
    {
      code: 'bpw.many-may-sell',
      kinds: ['tracks'],
      text: {
        en: 'Any number of partners may sell to one prospect or customer at the same time. Only the customer may tell them of each other.',
        ja: '一つのプロスペクトや顧客に対して、複数のパートナーが同時に営業できます。そのことをパートナーに知らせるのは、顧客自身です。',
      },
    },
    {
      code: 'bpw.confidential',
      kinds: ['guards'],
      text: {
        en: 'The staff of the vendor never disclose who else is involved. A partner learns neither which other partner works on a deal nor whether there is one.',
        ja: 'ベンダーの担当者が、他の関係者を明かすことはありません。他のパートナーが関わっているかどうかも、その名前も、パートナーには開示されません。',
      },
    },
    {
      code: 'bpw.one-credit',
      kinds: ['decides'],
      text: {
        en: 'For one deal, at most one partner receives sold-MRR credit and revenue share.',
        ja: '「販売によるMRR」のクレジットとレベニューシェアを得られるのは、1件の取引につき1社までです。',
      },
    },
    {
      code: 'bpw.signed-poi-wins',
      kinds: ['decides'],
      text: {
        en: 'The credit goes to the partner with the POI that the customer signed.',
        ja: 'クレジットは、顧客が署名したPOIを持つパートナーに付与されます。',
      },
    },
    {
      code: 'bpw.sourcing-priority',
      kinds: ['decides'],
      text: {
        en: 'A partner that sourced the deal and brought in a second one comes first, if its POI is signed, the customer was in fact onboarded by the second, and everybody had accepted in writing, in advance, that no sales credit goes to the second.',
        ja: '取引をソーシングして別のパートナーを紹介したパートナーは、自社のPOIに署名があり、顧客が紹介先から実際に導入支援を受け、紹介先に販売クレジットが付かないことを事前に書面で合意していた場合に優先されます。',
      },
    },
    {
      code: 'bpw.two-signed',
      kinds: ['decides'],
      text: {
        en: 'If the customer signed two POIs and the partners divide the services, the credit goes to the one whose onboarding is for the subscription of greatest MRR.',
        ja: '顧客が2つのPOIに署名し、複数のパートナーがサービスを分担する場合、MRRが最も高い製品サブスクリプションの導入支援を行うパートナーがクレジットを得ます。',
      },
    },
    {
      code: 'bpw.vendor-decides',
      kinds: ['decides'],
      text: {
        en: 'When none of this settles the matter, the vendor reviews it and decides at its discretion. The decision is final, and until then there is no credit.',
        ja: 'いずれの方法でも決まらない場合は、ベンダーが審査し、自らの裁量で決定します。決定は最終的なもので、それまでクレジットは付与されません。',
      },
    },
  ],
} as const satisfies Article;
