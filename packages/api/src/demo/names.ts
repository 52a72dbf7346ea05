import { itemAt, type Random } from './random.js';
import type { Region } from './regions.js';
import type { Word } from './text/words.js';

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Company {
  readonly name: string;
  readonly domain: string;
}

/** Coprime to the number of company names of every language, so that counting walks through all of them before one comes again. */
const STRIDE = 7919;

/** The `index`-th company of a region: unique for every index, in name and in domain. */
export function companyName(region: Region, index: number): Company {
  const { first, trades, places } = region.language.companies;
  const names = first.length * trades.length;
  const turn = (index * STRIDE) % names;
  const round = Math.floor(index / names);
  const words = [itemAt(first, turn), itemAt(trades, Math.floor(turn / first.length))];
  if (round > 0) words.push(itemAt(places, round - 1));
  const again = Math.floor(Math.max(0, round - 1) / places.length);
  const form = itemAt(region.legalForms, index);
  const latin = [
    ...words.map(([, text]) => text),
    ...(again > 0 ? [String(again + 1)] : []),
    region.code.toLowerCase(),
  ];
  return { name: withForm(words, form, again, region), domain: `${latin.join('-')}.example` };
}

function withForm(words: readonly Word[], form: string, again: number, { language }: Region): string {
  const number = again > 0 ? ` ${again + 1}` : '';
  if (language.familyFirst) return `${words.map(([written]) => written).join('')}${form}${number}`;
  return `${words.map(([written]) => written).join(' ')}${number} ${form}`;
}

/** The `index`-th agency of a region. */
export function agencyName(region: Region, index: number): Company {
  const { agencies, families, familyFirst } = region.language;
  const [written, latin] = itemAt(agencies, index);
  const round = Math.floor(index / agencies.length);
  const form = itemAt(region.legalForms, index);
  const founder = round > 0 ? itemAt(families, round * 7 + index) : undefined;
  const number = round > 0 ? `-${round + 1}` : '';
  const name = founder ? (familyFirst ? `${founder[0]}${written}` : `${founder[0]} ${written}`) : written;
  const domain = `${latin}${founder ? `-${founder[1]}` : ''}${number}-${region.code.toLowerCase()}.example`;
  return { name: familyFirst ? `${form}${name}` : `${name} ${form}`, domain };
}

export function person(region: Region, domain: string, random: Random): Person {
  const [family, familyLatin] = random.pick(region.language.families);
  const [given, givenLatin] = random.pick(region.language.givens);
  const name = region.language.familyFirst ? `${family} ${given}` : `${given} ${family}`;
  return { name, email: `${givenLatin}.${familyLatin}@${domain}` };
}
