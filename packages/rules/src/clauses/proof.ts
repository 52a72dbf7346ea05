import type { Article } from './article.js';

export const proof = {
  id: 'proof',
  title: { en: 'Proof of involvement (POI)', ja: '関与の証明(POI)' },
  clauses: [
    {
      code: 'poi.required',
      kinds: ['decides'],
      text: {
        en: "Neither revenue share nor sold-MRR credit is given without a POI that the customer signed. This holds for each sale, in either motion, and for cross-sells to the partner's own customers.",
        ja: 'レベニューシェアと「販売によるMRR」のクレジットには、顧客が署名したPOIが欠かせません。Partner SourcedかPartner Assistedかを問わず、自社の顧客へのクロスセルでも同じです。',
      },
    },
    {
      code: 'poi.waiver-needs-poi',
      kinds: ['guards'],
      text: {
        en: "A partner that takes the place of the vendor's onboarding service needs the customer's signed POI for that as well.",
        ja: 'ベンダーの導入支援サービスを免除してパートナーが代わりに提供する場合にも、顧客が署名したPOIが必要です。',
      },
    },
    {
      code: 'poi.generated-with-quote',
      kinds: ['tracks'],
      text: {
        en: 'A quote that names a partner brings forth a POI link with the same content, which is attached to the shared deal.',
        ja: 'パートナーを含む見積書が作成されると、同じ内容のPOI確認リンクが自動的に生成され、共有取引に添付されます。',
      },
    },
    {
      code: 'poi.follows-quote',
      kinds: ['tracks'],
      text: {
        en: 'When the quote changes, so does its POI. A signature stands for what the customer saw: lines that came later are covered once they are signed too.',
        ja: '見積書が変わると、POIの内容も変わります。署名が及ぶのは顧客が確認した内容までで、後から加わった明細には改めて署名が必要です。',
      },
    },
    {
      code: 'poi.manual-fallback',
      kinds: ['tracks'],
      text: {
        en: 'If the automatic POI is faulty or the customer turned it down, the partner makes another by hand and adds it to the shared deal.',
        ja: '自動生成されたPOIに不備がある場合や、顧客に却下された場合、パートナーは新しいPOIを手動で作成して共有取引に追加できます。',
      },
    },
    {
      code: 'poi.customer-accepts-or-declines',
      kinds: ['tracks'],
      text: {
        en: 'The customer accepts or declines the POI at the press of a button. By accepting, it confirms that the products or the onboarding named there are what it bought.',
        ja: '顧客は、リンク先のボタンでPOIを承認または却下します。承認は、記載された製品や導入支援が実際の購入内容と一致することの確認です。',
      },
    },
    {
      code: 'poi.two-purposes',
      kinds: ['shows'],
      text: {
        en: "A POI shows that the partner had a part in the sale and is entitled to both credits. Where onboarding is waived, it also shows that the customer knowingly chose the partner's service and that the service is sufficient.",
        ja: 'POIは、パートナーが販売に関与し両方のクレジットを得る資格があることを示します。導入支援を免除する場合は、顧客が承知の上でパートナーのサービスを選び、それが要件を満たすことも示します。',
      },
    },
    {
      code: 'poi.signed-by-close',
      kinds: ['decides'],
      text: {
        en: 'The POI has to be signed by the day the deal closes and to be shared on the deal record. Otherwise neither credit is given.',
        ja: 'POIは、取引の成約日までに署名され、取引レコードで共有されている必要があります。間に合わない場合、どちらのクレジットも付与されません。',
      },
    },
    {
      code: 'poi.partners-duty',
      kinds: ['tracks'],
      text: {
        en: 'It is for the partner to see that the signed POI reaches the vendor within the month of the sale. PDM and GS are not obliged to check that it arrived.',
        ja: '署名済みのPOIを販売月のうちに提示することは、パートナーの責任です。PDMとGSは、その受領を確認する責任を負いません。',
      },
    },
    {
      code: 'access.partner-admin-set',
      kinds: ['tracks'],
      text: {
        en: "The partner-admin permission set opens the customer's portal to the partner for its services, at no charge. Granting and withdrawing it is for the customer alone.",
        ja: 'パートナー管理者権限セットにより、パートナーは追加費用なしで顧客のポータル内でサービスを提供できます。付与と取り消しを決めるのは顧客だけです。',
      },
    },
  ],
} as const satisfies Article;
