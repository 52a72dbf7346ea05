import type { PolicyParameters } from '../policy.js';
import type { Bilingual } from './article.js';
import type { ClauseCode } from './register.js';

interface Reading {
  /** The clauses that are read with it. */
  readonly clauses: readonly ClauseCode[];
  /** Why the default policy has it as it has. */
  readonly why: Bilingual;
}

const statedInPage: Bilingual = {
  en: 'The page states it; a policy may carry another figure once the vendor changes it.',
  ja: 'ページに明記された値です。ベンダーが改めたときは、ポリシーで別の値にできます。',
};

/** What each parameter of a policy settles: in which clauses, and why the default settles it so. */
const readings: Readonly<Record<keyof PolicyParameters, Reading>> = {
  creditFollows: {
    clauses: ['line.associations', 'upsell.auto-credit', 'upsell.auto-credit-may-change', 'upsell.others-line'],
    why: {
      en: 'The page ties customers to partners by product line. The announced deal-based terms tie them by deal.',
      ja: 'ページは顧客とパートナーを製品ライン単位で結び付けます。発表済みの取引単位の条件では、取引単位になります。',
    },
  },
  touchlessMonths: {
    clauses: ['upsell.auto-credit-may-change'],
    why: {
      en: 'Taken from the announced deal-based terms; it has no effect while credit follows the product line.',
      ja: '発表済みの取引単位の条件によります。クレジットが製品ライン単位である間は影響しません。',
    },
  },
  poiDeadline: {
    clauses: ['poi.signed-by-close', 'poi.partners-duty'],
    why: {
      en: 'The page speaks of the close date and of the month of the sale. The default takes the stricter, which satisfies both.',
      ja: 'ページには成約日と販売月の両方の記述があります。既定は、どちらも満たす厳しい方です。',
    },
  },
  accrualDay: {
    clauses: ['revshare.monthly-quarterly'],
    why: {
      en: 'The page does not say on which day a month counts. By its last day, the month of a sale counts whole and the month of an end does not.',
      ja: 'どの日で月を算定するかはページにありません。月末で見ると、販売した月は全額、終了した月は対象外になります。',
    },
  },
  rounding: {
    clauses: ['revshare.rate'],
    why: {
      en: 'The page does not speak of halves of a minor unit; commercial rounding is the common expectation.',
      ja: '最小通貨単位未満の扱いはページにありません。一般的な四捨五入を既定とします。',
    },
  },
  soldFloor: {
    clauses: ['sold.definition'],
    why: {
      en: 'The page does not say whether a line that shrank takes from others. By default it counts as nothing.',
      ja: '減少したラインが他のラインの増加分を減らすかはページにありません。既定では0として数えます。',
    },
  },
  revenueShareRate: { clauses: ['revshare.rate', 'credit.partner-terms', 'credit.provider-terms'], why: statedInPage },
  revenueShareMonths: {
    clauses: ['revshare.term', 'credit.partner-terms', 'credit.provider-terms'],
    why: statedInPage,
  },
  upsellAutoCredit: {
    clauses: ['upsell.auto-credit', 'upsell.auto-credit-may-change'],
    why: {
      en: 'The page credits the partner of the line and lets the vendor change that, so it is a choice with a date.',
      ja: 'ページはラインのパートナーにクレジットを与え、ベンダーによる変更を認めています。そのため日付を持つ選択肢です。',
    },
  },
  upsellRestartsTerm: {
    clauses: ['revshare.term', 'upsell.by-line-total'],
    why: {
      en: 'The page lets the amount follow the total of the line and says nothing of a new term; the term goes on.',
      ja: '金額はラインの合計に従いますが、期間の再開についてはページにありません。期間はそのまま続きます。',
    },
  },
  responseHours: { clauses: ['comms.48-hours'], why: statedInPage },
  holidayAnswerBy: { clauses: ['comms.holiday'], why: statedInPage },
  overlayAnswerHours: { clauses: ['overlay.72-hours'], why: statedInPage },
  onboardingStartDays: { clauses: ['onboarding.start-in-time'], why: statedInPage },
  managedWindowDays: {
    clauses: ['managed.qualifying-work', 'managed.total-of-serviced'],
    why: {
      en: 'For how long work counts is not published. A quarter is the assumption of the product.',
      ja: '作業が有効な期間は公表されていません。四半期に相当する日数を製品の前提としています。',
    },
  },
  managedSplit: {
    clauses: ['managed.total-of-serviced', 'managed.counts-after-sale'],
    why: {
      en: 'How several partners share a customer is not published. Even shares favour none of them.',
      ja: '複数のパートナーが支援する場合の分け方は公表されていません。均等なら誰も有利になりません。',
    },
  },
  staleDealDays: {
    clauses: ['registration.no-expiry'],
    why: {
      en: 'Shared deals never expire; after how many days one is shown as stale is a choice of the organisation.',
      ja: '共有取引は失効しません。何日で停滞と表示するかは組織が選びます。',
    },
  },
  payableAfterDays: {
    clauses: ['revshare.monthly-quarterly'],
    why: {
      en: 'The page says that payment is by quarter. That it follows about 45 days after its end was published elsewhere.',
      ja: 'ページは四半期ごとの支払いとしています。期末から約45日後であることは別の公表資料によります。',
    },
  },
};

/** A parameter of a term by program is named for both, such as `revenueShareMonths.SOLUTIONS_PARTNER`. */
function readingOf(parameter: string): Reading | null {
  const [own = ''] = parameter.split('.');
  return Object.hasOwn(readings, own) ? readings[own as keyof PolicyParameters] : null;
}

/** Whether a clause is read with a parameter. */
export function isReadWith(clause: ClauseCode, parameter: string): boolean {
  return readingOf(parameter)?.clauses.includes(clause) ?? false;
}

/** Why the default policy sets a parameter as it does; null for a name that no policy has. */
export function whyReading(parameter: string, locale: keyof Bilingual): string | null {
  return readingOf(parameter)?.why[locale] ?? null;
}
