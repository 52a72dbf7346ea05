import type { Article } from './article.js';

export const registration = {
  id: 'registration',
  title: { en: 'Registration and tools', ja: '取引登録と共同販売ツール' },
  clauses: [
    {
      code: 'registration.purchase-domain',
      kinds: ['decides'],
      text: {
        en: 'A shared deal belongs on the domain under which the customer is going to buy. Choosing it rightly is up to the partner.',
        ja: '共有取引は、顧客が購入に使うドメインで記録します。正しいドメインを選ぶことは、パートナーの責任です。',
      },
    },
    {
      code: 'registration.wrong-domain',
      kinds: ['decides'],
      text: {
        en: 'A partner whose shared deal stands on another domain gets no credit for a deal that the GS closes without it.',
        ja: '共有取引が正しいドメインになく、GSが単独で成約に至った場合、パートナーにクレジットは付きません。',
      },
    },
    {
      code: 'registration.qualified-first',
      kinds: ['guards'],
      text: {
        en: 'A deal is registered once the partner has a relationship with the prospect and the two have found a need together. Both are stated at registration.',
        ja: '取引の登録は、プロスペクトとの関係を築き、ニーズを共に確認した後に行います。登録の際に、その両方を記載します。',
      },
    },
    {
      code: 'registration.no-domain-ownership',
      kinds: ['shows'],
      text: {
        en: 'Registering a deal reserves no domain: nobody owns one, and several partners may work on the same.',
        ja: '取引を登録しても、ドメインを占有することにはなりません。同じドメインに対して複数のパートナーが活動できます。',
      },
    },
    {
      code: 'registration.two-ways',
      kinds: ['tracks'],
      text: {
        en: 'There are two ways to register: from the record of a contact or company, or by making a shared deal of one that is already in the CRM.',
        ja: '登録の方法は2つあります。コンタクトまたは会社のレコードから登録する方法と、CRMにある取引を共有取引に移行する方法です。',
      },
    },
    {
      code: 'registration.no-capacity-limit',
      kinds: ['decides'],
      text: {
        en: 'The number of deals a partner may register is not limited, and there is no capacity manager.',
        ja: '登録できる取引の数に上限はありません。キャパシティーマネージャーも置かれていません。',
      },
    },
    {
      code: 'registration.no-expiry',
      kinds: ['decides'],
      text: {
        en: 'A shared deal does not lapse with time. In return, deals are registered only while there are active dealings with the prospect or customer.',
        ja: '共有取引に有効期限はありません。その代わり、プロスペクトや顧客と活発なやりとりがある場合に限って登録します。',
      },
    },
    {
      code: 'registration.metrics',
      kinds: ['tracks'],
      text: {
        en: 'The close rate of shared deals and the days they take to close are measured.',
        ja: '共有取引の成約率と、成約までの日数を測定します。',
      },
    },
    {
      code: 'registration.keep-gs-informed',
      kinds: ['tracks'],
      text: {
        en: 'The partner tells the GS what is new or has changed on a deal, and answers questions in time.',
        ja: 'パートナーは、取引の最新情報と変更点をGSに報告し、問い合わせには期限内に返信します。',
      },
    },
    {
      code: 'overlay.gs-owns-accounts',
      kinds: ['shows'],
      text: {
        en: 'Since 1 February 2024 the GS team has been in charge of the accounts and deals, of customers as well as of prospects.',
        ja: '2024年2月1日以降、顧客とプロスペクトのアカウントおよび取引は、GSチームが管轄しています。',
      },
    },
    {
      code: 'overlay.invitation',
      kinds: ['tracks'],
      text: {
        en: 'The GS may invite a partner to sell together on a deal or account that the vendor already works on.',
        ja: 'GSは、ベンダーが担当している取引やアカウントについて、パートナーを共同販売に招待することがあります。',
      },
    },
    {
      code: 'overlay.72-hours',
      kinds: ['decides'],
      text: {
        en: 'An invitation is answered within 72 hours of its first notice. After that, the GS team carries on by itself.',
        ja: '招待には、最初の通知から72時間以内に返答します。返答がなければ、GSチームが単独で取引を進めます。',
      },
    },
  ],
} as const satisfies Article;
