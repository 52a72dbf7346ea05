import type { Article } from './article.js';

export const communication = {
  id: 'communication',
  title: { en: 'Communication', ja: 'コミュニケーション' },
  clauses: [
    {
      code: 'comms.shared-platform',
      kinds: ['tracks'],
      text: {
        en: 'News of a deal is exchanged on the shared deal itself, so that all teams have the same picture.',
        ja: '取引に関する連絡と進捗の報告は共有取引の上で行い、関係するチーム全員が同じ情報を参照します。',
      },
    },
    {
      code: 'comms.48-hours',
      kinds: ['decides'],
      text: {
        en: "A contact on an ordinary business day is answered within 48 hours. Only the hours of the region's business days count.",
        ja: '通常の営業日に受けた連絡には、48時間以内に返信します。時間は、該当地域の営業日の分だけを数えます。',
      },
    },
    {
      code: 'comms.holiday',
      kinds: ['decides'],
      text: {
        en: 'A contact on a public holiday of the region has its answer on the next business day there, at 17:00 at the latest.',
        ja: '該当地域の祝祭日に受けた連絡には、その地域の翌営業日の17時までに返信します。',
      },
    },
    {
      code: 'comms.exceptions',
      kinds: ['decides'],
      text: {
        en: 'In case of illness or interrupted business the vendor may allow more time. The partner tells the GS the reason without delay.',
        ja: '病気や事業の中断といった事情がある場合、ベンダーは期限を延長することがあります。パートナーは理由を速やかにGSへ伝えます。',
      },
    },
    {
      code: 'comms.out-of-office',
      kinds: ['decides'],
      text: {
        en: 'An absence is announced to the GS before it begins. The time for an answer does not run during announced absence.',
        ja: '不在にする場合は、事前にGSへ知らせます。届け出のある不在の間、返信期限の時間は進みません。',
      },
    },
    {
      code: 'comms.bant',
      kinds: ['tracks'],
      text: {
        en: 'Reports on a deal speak to Budget, Authority, Need and Timing (BANT). What is missing is shown on the deal.',
        ja: '進捗の報告には、BANT条件(予算、決裁権、必要性、導入時期)を含めます。不足している項目は取引に表示されます。',
      },
    },
    {
      code: 'comms.not-cooperating',
      kinds: ['tracks'],
      text: {
        en: 'Withholding useful information or cooperation breaks the rules. The partner may be taken off the deal for it, with feedback.',
        ja: '必要な情報の提供や協力を怠ることは、規則違反に当たります。フィードバックを添えて、パートナーが取引から除外されることがあります。',
      },
    },
  ],
} as const satisfies Article;
