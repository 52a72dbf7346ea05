import type { Article } from './article.js';

export const productLines = {
  id: 'product-lines',
  title: { en: 'Product lines, cross-sell, upsell', ja: '製品ライン、クロスセル、アップセル' },
  clauses: [
    {
      code: 'line.associations',
      kinds: ['decides'],
      text: {
        en: "Customer and partner are associated product line by product line. The customer's other lines remain open to that partner, to others and to direct sales.",
        ja: '顧客とパートナーは、製品ラインごとに関連付けられます。それ以外の製品ラインは、そのパートナー、他のパートナー、直販営業のいずれも販売できます。',
      },
    },
    {
      code: 'line.one-partner',
      kinds: ['guards'],
      text: {
        en: "On each of a customer's product lines, no more than one partner is associated at a time.",
        ja: '顧客の各製品ラインに関連付けられるパートナーは、同時に1社までです。',
      },
    },
    {
      code: 'line.catalog',
      kinds: ['decides'],
      text: {
        en: 'The product lines are Marketing, Sales, Service, Content and Operations Hub, Credits, and every product that belongs to no hub, each for itself.',
        ja: '製品ラインは、Marketing Hub、Sales Hub、Service Hub、Content Hub、Operations Hub、クレジット製品、およびHubに依存しない個々の製品です。',
      },
    },
    {
      code: 'upsell.auto-credit',
      kinds: ['decides'],
      text: {
        en: 'The partner associated with a line is credited for upgrades and added seats on it, whether or not it took part in the upsell.',
        ja: '製品ラインに関連付けられたパートナーには、関与の有無にかかわらず、そのラインでのエディションのアップグレードやシート追加のクレジットが自動的に付与されます。',
      },
    },
    {
      code: 'upsell.auto-credit-may-change',
      kinds: ['decides'],
      text: {
        en: 'The vendor may come to alter the automatic credit for upsells. The version of the policy in force tells whether it applies.',
        ja: 'アップセルへのクレジットの自動付与は、今後変更されることがあります。適用の有無は、その時点で有効なポリシーによります。',
      },
    },
    {
      code: 'upsell.by-line-total',
      kinds: ['decides'],
      text: {
        en: 'The amount of the credit follows what the customer pays for the whole product line at the time.',
        ja: 'クレジットの額は、その時点における該当製品ラインの合計額に基づきます。',
      },
    },
    {
      code: 'upsell.unassociated',
      kinds: ['decides'],
      text: {
        en: "An upsell on a line without the partner's sales credit gives nothing. The exception is Starter to Professional or Enterprise where the line's credit is free; Professional to Enterprise gives nothing.",
        ja: '販売によるクレジットを獲得していない製品ラインのアップセルは、対象になりません。他にクレジットの保有者がいない場合のStarterからProfessionalまたはEnterpriseへの変更は例外で、ProfessionalからEnterpriseへの変更は対象外です。',
      },
    },
    {
      code: 'upsell.others-line',
      kinds: ['decides'],
      text: {
        en: 'A partner that upsells a line which another partner sold is not credited for it.',
        ja: '他のパートナーが販売した製品ラインでアップセルを行っても、クレジットは付与されません。',
      },
    },
  ],
} as const satisfies Article;
