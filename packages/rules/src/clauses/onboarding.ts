import type { Article } from './article.js';

export const onboarding = {
  id: 'onboarding',
  title: { en: 'Onboarding', ja: '導入支援' },
  clauses: [
    {
      code: 'onboarding.as-agreed',
      kinds: ['tracks'],
      text: {
        en: 'The partner delivers its services in the way it agreed with the customer or the vendor, and within the program agreement.',
        ja: 'パートナーは、顧客またはベンダーと取り決めた内容に沿い、プログラム契約を守ってサービスを提供します。',
      },
    },
    {
      code: 'onboarding.no-misrepresentation',
      kinds: ['tracks'],
      text: {
        en: 'A service that falls short of a standard or of what the customer requires must not be presented as meeting it, now or in future.',
        ja: '基準や顧客の要件に達していないサービスを、現在または将来それを満たすものであるかのように示してはなりません。',
      },
    },
    {
      code: 'onboarding.live-sessions',
      kinds: ['tracks'],
      text: {
        en: 'Onboarding is held in live sessions that are fitted to the customer.',
        ja: '導入支援は、顧客に合わせた内容のセッションとして、リアルタイムで行います。',
      },
    },
    {
      code: 'onboarding.start-in-time',
      kinds: ['decides'],
      text: {
        en: 'Onboarding starts within the period that the customer named or, where it named none, within 10 business days of the start of the subscription.',
        ja: '導入支援は、顧客が指定した期間内に開始します。指定がない場合は、サブスクリプションの開始日から10営業日以内に開始します。',
      },
    },
    {
      code: 'onboarding.meets-expectations',
      kinds: ['tracks'],
      text: {
        en: 'Onboarding lives up to what the customer was told to expect when its needs and the scope were set out.',
        ja: '導入支援は、課題と範囲を確認した際に示された顧客の期待に応えるものとします。',
      },
    },
    {
      code: 'onboarding.checked',
      kinds: ['tracks'],
      text: {
        en: 'The vendor may at any time look into how onboarding is done, and give feedback.',
        ja: 'ベンダーは、導入支援の実施状況を随時確認し、フィードバックを行うことがあります。',
      },
    },
    {
      code: 'onboarding.failures',
      kinds: ['decides'],
      text: {
        en: 'Onboarding that fails is noted on the record of the partner. Repetition leads to further training and a stop to Partner Assisted deals, and a grave case can lead to removal at the discretion of the vendor.',
        ja: '適切に行われなかった導入支援は、パートナーの履歴に残ります。繰り返すと追加トレーニングの受講とPartner Assistedの機会停止、深刻な場合はベンダーの裁量によりプログラムからの除外につながります。',
      },
    },
    {
      code: 'onboarding.required-service',
      kinds: ['shows'],
      text: {
        en: 'For certain products every customer has to take an onboarding service.',
        ja: '一部の製品では、すべての顧客に導入支援サービスの利用が求められます。',
      },
    },
    {
      code: 'onboarding.partner-may-waive',
      kinds: ['guards'],
      text: {
        en: "A Solutions Partner may waive the vendor's onboarding and provide it itself, if its own service is a full equivalent.",
        ja: 'Solutions Partnerは、ベンダーの導入支援を免除し、それと完全に同等のサービスを自社で提供できます。',
      },
    },
    {
      code: 'onboarding.provider-may-not-waive',
      kinds: ['guards'],
      text: {
        en: "A Solutions Provider cannot waive the vendor's onboarding.",
        ja: 'Solutions Providerは、ベンダーの導入支援を免除できません。',
      },
    },
    {
      code: 'onboarding.waiver-on-poi',
      kinds: ['guards'],
      text: {
        en: 'Each waiver is written on the POI with the statement that the partner provides the required service in its place, even on a deal that the partner did not register.',
        ja: '導入支援を免除するときは、必須のサービスをパートナーが代わりに提供する旨をPOIに明記します。パートナーが登録していない取引でも同様です。',
      },
    },
  ],
} as const satisfies Article;
