import type { Bilingual } from '../clauses/article.js';
import type { PolicyParameters } from '../policy.js';
import { FACT_WORDS } from './fact-labels.js';
import { type Locale, programName } from './names.js';
import { percentText } from './values.js';

/** A parameter of a policy: its name, for a term by program with the program's, and what it is set to. */
export interface Parameter {
  readonly name: string;
  /** In the plain notation of the policy file. */
  readonly value: string;
}

/** What each parameter is about. */
const LABELS: Readonly<Record<keyof PolicyParameters, Bilingual>> = {
  creditFollows: { en: 'What credit hangs on', ja: 'クレジットの単位' },
  touchlessMonths: {
    en: 'Months in which purchases without a deal go to the newest sale',
    ja: '取引によらない購入が直近の販売に帰属する期間(か月)',
  },
  poiDeadline: { en: 'When the proof of involvement is due', ja: '関与の証明(POI)の期限' },
  accrualDay: { en: 'Day by which a month counts', ja: '月の算定日' },
  rounding: { en: 'Rounding of halves', ja: '端数処理' },
  soldFloor: { en: 'Floor of sold MRR', ja: '「販売によるMRR」の下限' },
  revenueShareRate: { en: 'Rate of revenue share', ja: 'レベニューシェアの料率' },
  revenueShareMonths: { en: 'Term of revenue share in months', ja: 'レベニューシェアの期間(か月)' },
  upsellAutoCredit: { en: 'Credit for upsells', ja: 'アップセルのクレジット' },
  upsellRestartsTerm: { en: 'Term after an upsell', ja: 'アップセル後の期間' },
  responseHours: { en: 'Hours to answer on business days', ja: '営業日の返信期限(時間)' },
  holidayAnswerBy: { en: 'Answer after a public holiday by', ja: '祝日の連絡への返信期限(翌営業日)' },
  overlayAnswerHours: { en: 'Hours to answer an invitation', ja: '招待への返答期限(時間)' },
  onboardingStartDays: { en: 'Business days to start onboarding', ja: 'オンボーディング開始期限(営業日)' },
  managedWindowDays: { en: 'Days that work in the portal counts', ja: '顧客ポータルでの作業が算入される日数' },
  managedSplit: { en: 'Division of managed MRR', ja: '「管理によるMRR」の按分' },
  staleDealDays: { en: 'Days without dealings until a deal is stale', ja: '停滞とみなすまでの無活動日数' },
  payableAfterDays: { en: 'Days from the end of a quarter to its payout', ja: '四半期末から支払いまでの日数' },
};

function isParameter(name: string): name is keyof PolicyParameters {
  return Object.hasOwn(LABELS, name);
}

/** Every parameter of a policy, in its own order; a value by program is one for each. */
export function parametersOf(parameters: PolicyParameters): Parameter[] {
  return Object.entries(parameters).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([of, each]: [string, unknown]) => ({ name: `${name}.${of}`, value: String(each) }))
      : [{ name, value: String(value) }],
  );
}

/** What a parameter is called: "Term of revenue share in months (Solutions Partner)". A name that no policy has stands as it is. */
export function parameterLabel(name: string, locale: Locale): string {
  const [own = '', program] = name.split('.');
  if (!isParameter(own)) return name;
  const label = LABELS[own][locale];
  return program === undefined ? label : `${label} (${programName(program, locale)})`;
}

/** What a parameter is set to, in words: the reading that was chosen, or the figure. */
export function parameterText({ name, value }: Parameter, locale: Locale): string {
  const reading = `${name}: ${value}`;
  if (Object.hasOwn(FACT_WORDS, reading)) return FACT_WORDS[reading]?.[locale] ?? value;
  return name === 'revenueShareRate' ? percentText(value) : value;
}
