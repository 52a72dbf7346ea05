/** What a person supposes to be otherwise, as it stands in the address. An empty scenario is the forecast itself. */
import type { ForecastStage, Motion } from '@tierline/rules';

/** A deal that is counted on besides those of the pipeline, or one of them that is taken to come further. */
export interface PlannedDeal {
  /** The key of an open deal; absent for one that is only planned. */
  readonly deal?: string;
  readonly line: string;
  readonly edition: string;
  /** In the partner's currency. */
  readonly mrr: string;
  readonly motion: Motion;
  readonly stage: ForecastStage;
  /** The month in which it closes. */
  readonly closes: string;
}

/** New deals that are taken to come quarter after quarter. */
export interface Growth {
  /** So many in each quarter from the next one on. */
  readonly deals: number;
  /** What each of them sells. */
  readonly mrr: string;
  /** How many of a hundred are Partner Sourced. */
  readonly sourced: number;
  /** How often each product line is sold, relative to the others. */
  readonly mix: Readonly<Record<string, number>>;
}

export interface Scenario {
  /** Of a hundred deals at a stage, those that are won. */
  readonly rates?: { readonly [Stage in ForecastStage]?: number | undefined } | undefined;
  /** Days from registration to close. */
  readonly days?: number | undefined;
  /** In so many of a thousand months a line ends. */
  readonly ends?: number | undefined;
  readonly growth?: Growth;
  readonly deals?: readonly PlannedDeal[];
}

export const stages: readonly ForecastStage[] = ['APPROVED', 'QUOTED', 'SIGNED'];
export const MOST_PER_QUARTER = 20;
export const MOST_PLANNED = 20;
export const MOST_PINNED = 3;

/** Leaves out what is as it is, so that equal scenarios are equal texts. */
function tidied({ rates, days, ends, growth, deals }: Scenario): Scenario {
  const given = Object.fromEntries(
    stages.flatMap((stage) => (rates?.[stage] === undefined ? [] : [[stage, rates[stage]]])),
  );
  return {
    ...(Object.keys(given).length > 0 && { rates: given }),
    ...(days !== undefined && { days }),
    ...(ends !== undefined && { ends }),
    ...(growth && growth.deals > 0 && { growth }),
    ...(deals && deals.length > 0 && { deals }),
  };
}

export function isUnmodified(scenario: Scenario): boolean {
  return Object.keys(tidied(scenario)).length === 0;
}

/** As text for the address: JSON in base64url; nothing for the unmodified scenario. */
export function scenarioText(scenario: Scenario): string {
  if (isUnmodified(scenario)) return '';
  const bytes = new TextEncoder().encode(JSON.stringify(tidied(scenario)));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads a scenario back; null for a text that is none. */
export function parseScenario(text: string): Scenario | null {
  if (text === '') return {};
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
    return checked(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
const isAmount = (value: unknown): value is string => typeof value === 'string' && /^\d{1,12}(\.\d{1,3})?$/.test(value);
const isMotion = (value: unknown): value is Motion => value === 'PARTNER_SOURCED' || value === 'PARTNER_ASSISTED';
const isStage = (value: unknown): value is ForecastStage => stages.some((stage) => stage === value);
const isWord = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length < 200;

function isGrowth(value: unknown): value is Growth {
  if (!isRecord(value) || !isRecord(value['mix'])) return false;
  const weights = Object.values(value['mix']);
  const isMix = weights.length > 0 && weights.every((weight) => isCount(weight, 1_000));
  return isMix && isCount(value['deals'], MOST_PER_QUARTER) && isCount(value['sourced'], 100) && isAmount(value['mrr']);
}

function isPlanned(value: unknown): value is PlannedDeal {
  if (!isRecord(value)) return false;
  const { deal, line, edition, mrr, motion, stage, closes } = value;
  const isMonth = typeof closes === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(closes);
  const words = [line, edition, ...(deal === undefined ? [] : [deal])];
  return words.every(isWord) && isAmount(mrr) && isMotion(motion) && isStage(stage) && isMonth;
}

/** The scenario, if the value is one in all its parts: half of one would be another one. */
function checked(value: unknown): Scenario | null {
  if (!isRecord(value)) return null;
  const { rates, days, ends, growth, deals } = value;
  const areRates =
    isRecord(rates) && Object.entries(rates).every(([stage, rate]) => isStage(stage) && isCount(rate, 100));
  if (rates !== undefined && !areRates) return null;
  if (days !== undefined && !isCount(days, 2_000)) return null;
  if (ends !== undefined && !isCount(ends, 999)) return null;
  if (growth !== undefined && !isGrowth(growth)) return null;
  if (deals !== undefined && !(Array.isArray(deals) && deals.length <= MOST_PLANNED && deals.every(isPlanned)))
    return null;
  return tidied(value);
}
