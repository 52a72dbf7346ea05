import type { Segment } from '@tierline/rules';
import { english, french, german, japanese, type Language } from './text/languages.js';

export interface Region {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly currency: string;
  /** Minutes ahead of UTC in winter. Events lie within office hours, so that summer time never moves one to another day. */
  readonly offset: number;
  readonly language: Language;
  /** What follows a company's name. */
  readonly legalForms: readonly string[];
  /** Our assumption of its share of partners, out of 100, in the proportions of the currencies: JPY 50, USD 25, EUR 12, … */
  readonly partnerWeight: number;
}

const japan: Region = {
  code: 'JP',
  currency: 'JPY',
  offset: 540,
  language: japanese,
  legalForms: ['株式会社'],
  partnerWeight: 50,
};

export const regions: readonly Region[] = [
  japan,
  {
    code: 'US',
    currency: 'USD',
    offset: -300,
    language: english,
    legalForms: ['Inc.', 'LLC', 'Co.'],
    partnerWeight: 25,
  },
  { code: 'DE', currency: 'EUR', offset: 60, language: german, legalForms: ['GmbH', 'AG', 'KG'], partnerWeight: 7 },
  { code: 'FR', currency: 'EUR', offset: 60, language: french, legalForms: ['SAS', 'SA', 'SARL'], partnerWeight: 5 },
  { code: 'GB', currency: 'GBP', offset: 0, language: english, legalForms: ['Ltd', 'LLP', 'plc'], partnerWeight: 5 },
  { code: 'SG', currency: 'SGD', offset: 480, language: english, legalForms: ['Pte. Ltd.'], partnerWeight: 4 },
  { code: 'AU', currency: 'AUD', offset: 600, language: english, legalForms: ['Pty Ltd'], partnerWeight: 4 },
  // A growth market without partners of its own: its customers belong to partners elsewhere and pay in US dollars.
  { code: 'TH', currency: 'USD', offset: 420, language: english, legalForms: ['Co., Ltd.'], partnerWeight: 0 },
];

/** The regions that partners come from first, so that a program of a few partners already has several currencies. */
export const firstRegions: readonly string[] = ['JP', 'JP', 'US', 'JP', 'DE', 'JP', 'GB', 'US', 'JP', 'SG', 'AU', 'FR'];

export function regionOf(code: string): Region {
  return regions.find((region) => region.code === code) ?? japan;
}

export const currencies: readonly string[] = [...new Set(regions.map(({ currency }) => currency))];

export const segments: readonly Segment[] = ['SMALL_BUSINESS', 'MID_MARKET', 'ENTERPRISE'];
