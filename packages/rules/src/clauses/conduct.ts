import type { Article } from './article.js';

export const conduct = {
  id: 'conduct',
  title: { en: 'Discounts, incentives, review', ja: '割引、インセンティブ、審査' },
  clauses: [
    {
      code: 'discount.approval-first',
      kinds: ['guards'],
      text: {
        en: 'A discount may be spoken of to a customer only after the vendor has approved it in writing.',
        ja: '割引について顧客に話したり約束したりできるのは、ベンダーが書面で承認した後に限られます。',
      },
    },
    {
      code: 'discount.unapproved-not-applied',
      kinds: ['guards'],
      text: {
        en: 'A discount that was not approved in writing does not go on a quote.',
        ja: '書面による承認のない割引を、見積書に適用することはできません。',
      },
    },
    {
      code: 'conduct.no-gifts',
      kinds: ['tracks'],
      text: {
        en: 'Partners give the staff of the vendor no money, gift or other thing of value in return for information, involvement or contact outside the approved channels.',
        ja: '情報提供や取引への関与、承認されていない経路での連絡の見返りとして、ベンダーの担当者に金銭や贈答品などの価値あるものを渡してはなりません。',
      },
    },
    {
      code: 'review.vendor-directs',
      kinds: ['shows'],
      text: {
        en: 'In matters of the rules of engagement, partners respect what the vendor directs.',
        ja: '販売に関する規則の運用について、パートナーはベンダーの指示に従います。',
      },
    },
    {
      code: 'review.feedback',
      kinds: ['guards'],
      text: {
        en: 'A partner that is taken off a deal, or whose shared deal runs into trouble, is told why by the vendor.',
        ja: 'パートナーが取引から除外された場合や共有取引に問題が生じた場合、ベンダーは理由をフィードバックとして伝えます。',
      },
    },
    {
      code: 'review.repeat-removal',
      kinds: ['decides'],
      text: {
        en: 'Breaking the rules again and again can end a participation in the program.',
        ja: '規則違反を重ねると、プログラムへの参加が解除されることがあります。',
      },
    },
    {
      code: 'review.sanctions',
      kinds: ['decides'],
      text: {
        en: 'Depending on its gravity, a violation brings a written warning, the loss of revenue share, a lowered or withdrawn tier, the loss of special deals and events, suspension, or removal.',
        ja: '違反の深刻さに応じて、警告書、レベニューシェアの権利喪失、ティアの降格または取り消し、特別な商談やイベントの参加資格喪失、参加停止、参加解除の措置が取られます。',
      },
    },
    {
      code: 'review.warning-recipient',
      kinds: ['guards'],
      text: {
        en: "A warning is sent in writing by e-mail, to nobody but the primary contact of the partner's account.",
        ja: '警告書は、パートナーのアカウントのプライマリーコンタクトだけに、Eメールの書面で送られます。',
      },
    },
    {
      code: 'feedback.csat',
      kinds: ['tracks'],
      text: {
        en: 'After the sale, a satisfaction survey on the deal takes up what partners have to say on selling together.',
        ja: '販売後に行う取引ごとのアンケート(CSAT)で、共同販売に関する意見や要望を受け付けます。',
      },
    },
    {
      code: 'feedback.pdm-ticket',
      kinds: ['tracks'],
      text: {
        en: 'Feedback given to the PDM becomes a ticket for partner operations. The next one to turn to is the manager of the PDM.',
        ja: 'PDMに寄せられた意見は、チケットとしてパートナー オペレーション チームに引き継がれます。さらに相談が必要な場合の窓口は、PDMのマネージャーです。',
      },
    },
  ],
} as const satisfies Article;
