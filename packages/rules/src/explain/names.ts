/** The program's words as people read them, in each language. */
import type { Edition, Motion, ProductLine, Program, SanctionKind, Segment, Tier } from '../history.js';

export type Locale = 'en' | 'ja';
type Names<Word extends string> = Readonly<Record<Locale, Readonly<Record<Word, string>>>>;

type NamedLine = Exclude<ProductLine, `HUB_INDEPENDENT:${string}`>;

const HUBS = {
  MARKETING_HUB: 'Marketing Hub',
  SALES_HUB: 'Sales Hub',
  SERVICE_HUB: 'Service Hub',
  CONTENT_HUB: 'Content Hub',
  OPERATIONS_HUB: 'Operations Hub',
};
const LINES: Names<NamedLine> = {
  en: { ...HUBS, CREDITS: 'Credits' },
  ja: { ...HUBS, CREDITS: 'クレジット製品' },
};
const HUB_INDEPENDENT = 'HUB_INDEPENDENT:';

const EDITIONS: Names<Edition> = {
  en: { STARTER: 'Starter', PROFESSIONAL: 'Professional', ENTERPRISE: 'Enterprise', NONE: 'no edition' },
  ja: { STARTER: 'Starter', PROFESSIONAL: 'Professional', ENTERPRISE: 'Enterprise', NONE: 'エディションなし' },
};

const MOTIONS: Readonly<Record<Motion, string>> = {
  PARTNER_SOURCED: 'Partner Sourced',
  PARTNER_ASSISTED: 'Partner Assisted',
};

const PROGRAMS: Readonly<Record<Program, string>> = {
  SOLUTIONS_PARTNER: 'Solutions Partner',
  SOLUTIONS_PROVIDER: 'Solutions Provider',
};

const TIERS: Names<Tier> = {
  en: { NONE: 'no tier', GOLD: 'Gold', PLATINUM: 'Platinum', DIAMOND: 'Diamond', ELITE: 'Elite' },
  ja: { NONE: 'ティアなし', GOLD: 'Gold', PLATINUM: 'Platinum', DIAMOND: 'Diamond', ELITE: 'Elite' },
};

const SEGMENTS: Names<Segment> = {
  en: { SMALL_BUSINESS: 'small business', MID_MARKET: 'mid-market', ENTERPRISE: 'enterprise' },
  ja: { SMALL_BUSINESS: '小規模企業', MID_MARKET: '中堅企業', ENTERPRISE: '大企業' },
};

const SANCTIONS: Names<SanctionKind> = {
  en: {
    WARNING: 'written warning',
    REVENUE_SHARE_LOST: 'loss of revenue share',
    TIER_LOWERED: 'lowered tier',
    TIER_WITHDRAWN: 'withdrawn tier',
    SPECIAL_DEALS_LOST: 'loss of special deals and events',
    SUSPENDED: 'suspension from the program',
    REMOVED: 'removal from the program',
  },
  ja: {
    WARNING: '警告書',
    REVENUE_SHARE_LOST: 'レベニューシェアの権利喪失',
    TIER_LOWERED: 'ティアの降格',
    TIER_WITHDRAWN: 'ティアの取り消し',
    SPECIAL_DEALS_LOST: '特別な商談やイベントの参加資格喪失',
    SUSPENDED: 'プログラムへの参加停止',
    REMOVED: 'プログラムへの参加解除',
  },
};

const VIOLATIONS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    NOT_COOPERATING: 'no cooperation on a deal',
    MISREPRESENTATION: 'services presented as more than they are',
    UNAPPROVED_DISCOUNT: 'a discount without approval',
    GIFT: 'a gift to the staff of the vendor',
    ONBOARDING_FAILURE: 'failed onboarding',
    OTHER: 'another violation',
  },
  ja: {
    NOT_COOPERATING: '取引での協力不足',
    MISREPRESENTATION: 'サービス内容の不実表示',
    UNAPPROVED_DISCOUNT: '未承認の割引',
    GIFT: 'ベンダー担当者への贈答',
    ONBOARDING_FAILURE: '導入支援の不備',
    OTHER: 'その他の違反',
  },
};

/** "Marketing Hub"; a product that belongs to no hub goes by its own name, spelt with spaces. */
export function productLineName(line: string, locale: Locale): string {
  if (line.startsWith(HUB_INDEPENDENT)) return spelt(line.slice(HUB_INDEPENDENT.length));
  return named(LINES[locale], line) ?? line;
}

export function editionName(edition: string, locale: Locale): string {
  return named(EDITIONS[locale], edition) ?? edition;
}

/** The motions keep their English names in both languages, as the page writes them. */
export function motionName(motion: string, _locale: Locale): string {
  return named(MOTIONS, motion) ?? motion;
}

export function programName(program: string, _locale: Locale): string {
  return named(PROGRAMS, program) ?? program;
}

export function tierName(tier: string, locale: Locale): string {
  return named(TIERS[locale], tier) ?? tier;
}

export function segmentName(segment: string, locale: Locale): string {
  return named(SEGMENTS[locale], segment) ?? segment;
}

export function sanctionName(sanction: string, locale: Locale): string {
  return named(SANCTIONS[locale], sanction) ?? sanction;
}

export function violationName(violation: string, locale: Locale): string {
  return named(VIOLATIONS[locale], violation) ?? violation;
}

/** "MARKETING_HUB PROFESSIONAL" as a person reads it; a line without editions stands alone. */
export function lineWithEdition(line: string, edition: string, locale: Locale): string {
  const name = productLineName(line, locale);
  return edition === 'NONE' ? name : `${name} ${editionName(edition, locale)}`;
}

function named(names: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(names, word) ? names[word] : undefined;
}

/** CORE_SEAT → "Core seat" */
function spelt(code: string): string {
  const words = code.replaceAll(/[_-]+/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
