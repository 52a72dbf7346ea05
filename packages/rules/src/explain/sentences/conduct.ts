import type { Sentences } from '../weave.js';

export const conductSentences = {
  'discount.approval-first': {
    holds: {
      en: 'The vendor approved the discount in writing[ on {approvedOn}].',
      ja: 'ベンダーは[{approvedOn}に]割引を書面で承認しました。',
    },
    fails: {
      en: 'The vendor has not approved the discount in writing.',
      ja: '割引は、ベンダーの書面による承認を得ていません。',
    },
  },
  'discount.unapproved-not-applied': {
    holds: {
      en: 'The quote has no discount without approval.',
      ja: '見積書に、未承認の割引はありません。',
    },
    fails: {
      en: 'The discount was not approved, so it does not go on the quote.',
      ja: '割引が承認されていないため、見積書に適用できません。',
    },
  },
  'conduct.no-gifts': {
    holds: {
      en: 'No gift to the staff of the vendor is on record.',
      ja: 'ベンダーの担当者への贈答の記録はありません。',
    },
    fails: {
      en: 'A gift to the staff of the vendor is on record.',
      ja: 'ベンダーの担当者への贈答が記録されています。',
    },
  },
  'review.vendor-directs': {
    holds: {
      en: 'This follows what the vendor directed.',
      ja: 'これは、ベンダーの指示に沿っています。',
    },
    fails: {
      en: 'This does not follow what the vendor directed.',
      ja: 'これは、ベンダーの指示に沿っていません。',
    },
  },
  'review.feedback': {
    holds: {
      en: 'The vendor gave feedback[: “{reason}”].',
      ja: 'ベンダーは、フィードバックを伝えました[(「{reason}」)]。',
    },
    fails: {
      en: 'A removal from a deal needs feedback to the partner.',
      ja: '取引からの除外には、パートナーへのフィードバックが必要です。',
    },
  },
  'review.repeat-removal': {
    holds: {
      en: 'There are no repeated violations that would end the participation.',
      ja: '参加解除に至る違反の繰り返しはありません。',
    },
    fails: {
      en: 'Repeated violations can end the participation of the partner[: {violations} in {withinMonths} months].',
      ja: '違反が繰り返されており[({withinMonths}か月間に{violations}件)]、参加が解除されることがあります。',
    },
  },
  'review.sanctions': {
    holds: {
      en: ['No sanction stands in the way in {month}.', 'No sanction stands in the way.'],
      ja: ['{month}に、支障となる措置はありません。', '支障となる措置はありません。'],
    },
    fails: {
      en: [
        'Because of a sanction ({sanction}), {tier} is credited instead of {tierWithout}[ until {until}].',
        'Because of a sanction ({sanction}), {tierWithout} is not credited[ until {until}].',
        'Nothing accrues for {month}, because of a sanction: {sanction}[, in force until {until}].',
        'A sanction stands in the way: {sanction}[, in force until {until}].',
        'A sanction stands in the way[ until {until}].',
      ],
      ja: [
        '措置({sanction})のため、{tierWithout}ではなく{tier}として扱われます[({until}まで)]。',
        '措置({sanction})のため、{tierWithout}は認められません[({until}まで)]。',
        '{month}分は、措置({sanction})のため発生しません[({until}まで)]。',
        '措置({sanction})が支障となっています[({until}まで)]。',
        '措置が支障となっています[({until}まで)]。',
      ],
    },
  },
  'review.warning-recipient': {
    holds: {
      en: 'The warning goes to the primary contact of the account only.',
      ja: '警告書は、アカウントのプライマリーコンタクトだけに送られます。',
    },
    fails: {
      en: 'A warning may go to nobody but the primary contact of the account.',
      ja: '警告書は、アカウントのプライマリーコンタクト以外には送れません。',
    },
  },
  'feedback.csat': {
    holds: {
      en: 'The after-sale survey of the deal was answered.',
      ja: '取引の販売後アンケートに、回答がありました。',
    },
    fails: {
      en: 'The after-sale survey of the deal has not been answered.',
      ja: '取引の販売後アンケートに、まだ回答がありません。',
    },
  },
  'feedback.pdm-ticket': {
    holds: {
      en: 'The feedback has a ticket with partner operations.',
      ja: '意見は、パートナー オペレーション チームのチケットになっています。',
    },
    fails: {
      en: 'The feedback has no ticket with partner operations yet.',
      ja: '意見は、まだパートナー オペレーション チームのチケットになっていません。',
    },
  },
} satisfies Sentences;
