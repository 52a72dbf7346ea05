/** A reason's facts as people read them: the label of each and its value. */
import type { Fact } from '../decision.js';
import type { Money } from '../money.js';
import { FACT_LABELS, FACT_WORDS } from './fact-labels.js';
import type { Locale } from './names.js';
import {
  editionName,
  lineWithEdition,
  motionName,
  productLineName,
  programName,
  sanctionName,
  segmentName,
  tierName,
  violationName,
} from './names.js';
import { dayText, instantText, listText, moneyText, monthText, percentText, quarterText } from './values.js';

const YES_NO = { en: { yes: 'yes', no: 'no' }, ja: { yes: 'はい', no: 'いいえ' } };
const NOTHING = '—';

type Reading = (text: string, locale: Locale) => string;

/** Facts whose name says how their text is read. Any other text is read by its form. */
const READINGS: Readonly<Record<string, Reading>> = {
  rate: percentText,
  closeRate: percentText,
  chance: percentText,
  coverage: percentText,
  attainment: percentText,
  segment: segmentName,
  violation: violationName,
  tier: tierName,
  tiers: tierName,
  projectedTier: tierName,
  tierWithout: tierName,
  reason: asWritten,
  missing: word,
  thresholds: word,
  parameter: word,
  forecastStage: word,
  method: word,
  metric: word,
  basis: word,
  domain: asWritten,
  purchaseDomain: asWritten,
  region: asWritten,
  mainRegion: asWritten,
  policyVersion: asWritten,
  timeZone: asWritten,
  exchangeRate: asWritten,
  newestRate: asWritten,
  signer: asWritten,
  from: asWritten,
  to: asWritten,
  addedBy: asWritten,
  approvedBy: asWritten,
  partner: asWritten,
  candidates: asWritten,
};

/** By form: the first pattern that fits. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [/^\d{4}-\d{2}-\d{2}$/, dayText],
  [/^\d{4}-\d{2}$/, monthText],
  [/^\d{4}-Q[1-4]$/, quarterText],
  [/^\S+ (?:STARTER|PROFESSIONAL|ENTERPRISE|NONE)$/, coveredLine],
  [/^(?:[A-Z]+_HUB|CREDITS|HUB_INDEPENDENT:.+)$/, productLineName],
  [/^(?:STARTER|PROFESSIONAL|ENTERPRISE)$/, editionName],
  [/^PARTNER_(?:SOURCED|ASSISTED)$/, motionName],
  [/^SOLUTIONS_(?:PARTNER|PROVIDER)$/, programName],
  [/^(?:GOLD|PLATINUM|DIAMOND|ELITE)$/, tierName],
  [/^[A-Z]+(?:_[A-Z]+)*$/, sanctionName],
];
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** What a fact is called: "Close date", 「成約日」. A name without a label is spelt out. */
export function factLabel(name: string, locale: Locale): string {
  const label = Object.hasOwn(FACT_LABELS, name) ? FACT_LABELS[name] : undefined;
  return label?.[locale] ?? name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}

/**
 * A fact's value as text. Codes become names, days and months are written the locale's way, instants on the clock of
 * `timeZone`. `name`, where known, says how a text is meant ("rate" is a share, "reason" stands as written).
 */
export function factText(value: Fact, locale: Locale, { name = '', timeZone = 'UTC' } = {}): string {
  if (value === null) return NOTHING;
  if (typeof value === 'boolean') return YES_NO[locale][value ? 'yes' : 'no'];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return wordText(value, locale, name, timeZone);
  if (isMoney(value)) return moneyText(value);
  return value.length === 0
    ? NOTHING
    : listText(
        value.map((each) => wordText(each, locale, name, timeZone)),
        locale,
      );
}

function wordText(text: string, locale: Locale, name: string, timeZone: string): string {
  if (Object.hasOwn(READINGS, name)) return READINGS[name]?.(text, locale) ?? text;
  if (INSTANT.test(text)) return instantText(text, locale, timeZone);
  return FORMS.find(([form]) => form.test(text))?.[1](text, locale) ?? text;
}

function coveredLine(text: string, locale: Locale): string {
  const at = text.lastIndexOf(' ');
  return lineWithEdition(text.slice(0, at), text.slice(at + 1), locale);
}

function word(text: string, locale: Locale): string {
  return (Object.hasOwn(FACT_WORDS, text) ? FACT_WORDS[text]?.[locale] : undefined) ?? text;
}

function asWritten(text: string): string {
  return text;
}

function isMoney(value: Money | readonly string[]): value is Money {
  return 'minor' in value;
}
