import type { Sentences } from '../weave.js';

export const communicationSentences = {
  'comms.shared-platform': {
    holds: {
      en: 'The exchange took place on the shared deal.',
      ja: '連絡は、共有取引の上で行われました。',
    },
    fails: {
      en: 'The exchange did not take place on the shared deal.',
      ja: '連絡が、共有取引の上で行われていません。',
    },
  },
  'comms.48-hours': {
    holds: {
      en: [
        'Contacted at {contactedAt}; the answer, due at {dueAt}, came at {answeredAt}.',
        'Contacted at {contactedAt}; the answer is due at {dueAt}, {hours} hours of business days later.',
        'The answer is due[ at {dueAt},] when the hours of the business days are over.',
      ],
      ja: [
        '{contactedAt}の連絡に対する返信期限は{dueAt}で、{answeredAt}に返信がありました。',
        '{contactedAt}に連絡がありました。返信期限は、営業日の{hours}時間後にあたる{dueAt}です。',
        '返信期限は、営業日の時間で数えて決まります[。期限は{dueAt}です]。',
      ],
    },
    fails: {
      en: [
        'The answer was due at {dueAt} and came at {answeredAt}.',
        'The answer was due at {dueAt} and did not come in time.',
        'The answer did not come in time.',
      ],
      ja: [
        '返信期限は{dueAt}でしたが、返信は{answeredAt}でした。',
        '返信期限は{dueAt}でしたが、間に合いませんでした。',
        '返信が期限に間に合いませんでした。',
      ],
    },
  },
  'comms.holiday': {
    holds: {
      en: [
        'Contacted on a public holiday[ in {region}]; the answer, due at {dueAt} on the next business day, came at {answeredAt}.',
        'Contacted on a public holiday[ in {region}], so the answer is due at {dueAt}, on the next business day.',
        'Contacted on a public holiday[ in {region}], so the answer is due on the next business day.',
      ],
      ja: [
        '[{region}の]祝祭日の連絡に対する返信期限は翌営業日の{dueAt}で、{answeredAt}に返信がありました。',
        '[{region}の]祝祭日に連絡があったため、返信期限は翌営業日の{dueAt}です。',
        '[{region}の]祝祭日に連絡があったため、返信期限は翌営業日です。',
      ],
    },
    fails: {
      en: 'The contact was on a public holiday[ in {region}], and the answer did not come in time[: it was due at {dueAt}].',
      ja: [
        '祝祭日の連絡に対する返信期限は{dueAt}でしたが、間に合いませんでした。',
        '[{region}の]祝祭日の連絡に対する返信が、期限に間に合いませんでした。',
      ],
    },
  },
  'comms.exceptions': {
    holds: {
      en: 'The vendor extended the time for the answer[ to {until}][, for the reason “{reason}”].',
      ja: 'ベンダーは返信期限を[{until}まで]延長しました[(理由:「{reason}」)]。',
    },
    fails: {
      en: [
        'An extension to {until} would be no later than the time for the answer, which stays as it was.',
        'The vendor did not extend the time for the answer.',
      ],
      ja: [
        '{until}までの延長は、もとの返信期限より遅くないため、期限は変わりません。',
        'ベンダーによる返信期限の延長はありません。',
      ],
    },
  },
  'comms.out-of-office': {
    holds: {
      en: [
        'The partner had announced its absence from {absentFrom} to {absentTo}, and that time does not count.',
        'The partner had announced its absence, and that time does not count.',
      ],
      ja: [
        '{absentFrom}から{absentTo}までの不在が事前に届け出られており、その間の時間は数えません。',
        '不在が事前に届け出られており、その間の時間は数えません。',
      ],
    },
    fails: {
      en: 'The absence[ from {absentFrom}] was not announced beforehand, so the time counts.',
      ja: '[{absentFrom}からの]不在は事前に届け出られていないため、その間の時間も数えます。',
    },
  },
  'comms.bant': {
    holds: {
      en: 'The reports cover Budget, Authority, Need and Timing.',
      ja: '進捗の報告は、BANT条件(予算、決裁権、必要性、導入時期)を満たしています。',
    },
    fails: {
      en: ['The reports still lack: {missing}.', 'The reports do not yet cover Budget, Authority, Need and Timing.'],
      ja: [
        '進捗の報告に不足があります:{missing}。',
        '進捗の報告が、BANT条件(予算、決裁権、必要性、導入時期)をまだ満たしていません。',
      ],
    },
  },
  'comms.not-cooperating': {
    holds: {
      en: 'The partner informs and cooperates as the rules ask.',
      ja: 'パートナーは、規則に沿って情報を提供し、協力しています。',
    },
    fails: {
      en: 'The partner did not inform or cooperate as the rules ask[: “{reason}”].',
      ja: 'パートナーから、適切な情報の提供または協力がありませんでした[(「{reason}」)]。',
    },
  },
} satisfies Sentences;
