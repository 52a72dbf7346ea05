import { describe, expect, it } from 'vitest';
import type { EventType } from '../history.js';
import { sample, sampleTypes, type Written } from '../testing/samples.js';
import { eventSchemas } from './schemas.js';
import { parseLine, validateEvent } from './validate.js';

function refusalsOf(value: unknown): string[] {
  const result = validateEvent(value);
  return result.ok ? ['accepted'] : result.refusals.map(({ field, code }) => `${field} ${code}`);
}

function eventOf(value: unknown) {
  const result = validateEvent(value);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.event;
}

const line = { productLine: 'MARKETING_HUB', edition: 'PROFESSIONAL', mrr: { amount: '96000', currency: 'JPY' } };
const priced = (amount: unknown, currency: unknown = 'JPY') => ({ lines: [{ ...line, mrr: { amount, currency } }] });

describe('every type of event', () => {
  it('has a sample', () => {
    expect([...sampleTypes].sort()).toEqual(Object.keys(eventSchemas).sort());
  });

  it.each(sampleTypes)('%s is taken', (type) => {
    expect(refusalsOf(sample(type))).toEqual(['accepted']);
  });

  it.each(sampleTypes)('%s refuses a field that it does not have', (type) => {
    expect(refusalsOf(sample(type, { nickname: 'x' }))).toEqual(['nickname UNKNOWN_FIELD']);
  });

  it.each(sampleTypes)('%s refuses every field of a wrong type', (type) => {
    for (const field of Object.keys(sample(type)).filter((name) => name !== 'type')) {
      const [found] = refusalsOf(sample(type, { [field]: { odd: 1 } }));
      expect(found, field).toMatch(new RegExp(`^${field}(\\.\\w+|\\[.*)? [A-Z_]+$`));
    }
  });

  it.each(sampleTypes)('%s names each required field that is missing', (type) => {
    const required = Object.keys(sample(type)).filter(
      (field) => validateEvent(sample(type, { [field]: undefined })).ok === false,
    );
    const codes = required.map((field) => refusalsOf(sample(type, { [field]: undefined })).at(-1));
    const own: Record<string, string> = {
      relationship: 'NOT_QUALIFIED',
      need: 'NOT_QUALIFIED',
      feedback: 'FEEDBACK_MISSING',
      'SanctionAppealed.sanction': 'ONE_OF',
    };
    expect(codes).toEqual(required.map((field) => `${field} ${own[field] ?? own[`${type}.${field}`] ?? 'REQUIRED'}`));
    expect(required).toContain('at');
  });
});

const dealWon: [string, Written, string][] = [
  ['a JSON number for an amount', priced(96000), 'lines[0].mrr.amount JSON_NUMBER'],
  ['an amount that is true', priced(true), 'lines[0].mrr.amount NOT_TEXT'],
  ['no amount', priced(undefined), 'lines[0].mrr.amount REQUIRED'],
  ['an empty amount', priced(''), 'lines[0].mrr.amount NOT_DECIMAL'],
  ['an exponent', priced('1e3'), 'lines[0].mrr.amount NOT_DECIMAL'],
  ['full-width digits', priced('１２３'), 'lines[0].mrr.amount NOT_DECIMAL'],
  ['Arabic digits', priced('٣٤٥'), 'lines[0].mrr.amount NOT_DECIMAL'],
  ['a comma for thousands', priced('96,000'), 'lines[0].mrr.amount NOT_DECIMAL'],
  ['a plus sign', priced('+5'), 'lines[0].mrr.amount NOT_DECIMAL'],
  ['a point without digits', priced('5.'), 'lines[0].mrr.amount NOT_DECIMAL'],
  ['space around', priced(' 5'), 'lines[0].mrr.amount NOT_DECIMAL'],
  ['not a number', priced('NaN'), 'lines[0].mrr.amount NOT_DECIMAL'],
  ['a negative amount', priced('-1'), 'lines[0].mrr.amount NEGATIVE_AMOUNT'],
  ['a negative zero', priced('-0'), 'lines[0].mrr.amount NEGATIVE_AMOUNT'],
  ['decimals of a yen', priced('0.5'), 'lines[0].mrr.amount TOO_MANY_DECIMALS'],
  ['a third decimal of a dollar', priced('1.234', 'USD'), 'lines[0].mrr.amount TOO_MANY_DECIMALS'],
  ['two decimals of a dollar', priced('1.23', 'USD'), 'accepted'],
  ['three decimals of a dinar', priced('1.234', 'KWD'), 'accepted'],
  ['nothing', priced('0'), 'accepted'],
  ['the largest amount', priced('45000000000000.00', 'USD'), 'accepted'],
  ['more than the largest', priced('45000000000000.01', 'USD'), 'lines[0].mrr.amount TOO_LARGE'],
  ['the largest amount of yen', priced('4500000000000000'), 'accepted'],
  ['a yen more', priced('4500000000000001'), 'lines[0].mrr.amount TOO_LARGE'],
  ['very many digits', priced('9'.repeat(100)), 'lines[0].mrr.amount TOO_LARGE'],
  ['a currency that does not exist', priced('1', 'XXX'), 'lines[0].mrr.currency UNKNOWN_CURRENCY'],
  ['a currency in small letters', priced('1', 'jpy'), 'lines[0].mrr.currency UNKNOWN_CURRENCY'],
  ['an amount as bare text', { lines: [{ ...line, mrr: '96000' }] }, 'lines[0].mrr NOT_OBJECT'],
  [
    'an unknown field of an amount',
    { lines: [{ ...line, mrr: { ...line.mrr, tax: '1' } }] },
    'lines[0].mrr.tax UNKNOWN_FIELD',
  ],
  ['no lines', { lines: [] }, 'lines NO_LINES'],
  ['lines that are no list', { lines: line }, 'lines NOT_LIST'],
  ['a line that is no object', { lines: [line, 5] }, 'lines[1] NOT_OBJECT'],
  ['a product line twice', { lines: [line, { ...line, edition: 'STARTER' }] }, 'lines[1].productLine LINE_TWICE'],
  [
    'an unknown product line',
    { lines: [{ ...line, productLine: 'TALK_HUB' }] },
    'lines[0].productLine UNKNOWN_PRODUCT_LINE',
  ],
  [
    'a nameless product',
    { lines: [{ ...line, productLine: 'HUB_INDEPENDENT:' }] },
    'lines[0].productLine UNKNOWN_PRODUCT_LINE',
  ],
  [
    'a product in small letters',
    { lines: [{ ...line, productLine: 'HUB_INDEPENDENT:seat' }] },
    'lines[0].productLine UNKNOWN_PRODUCT_LINE',
  ],
  ['a hub without edition', { lines: [{ ...line, edition: 'NONE' }] }, 'lines[0].edition EDITION_MISFIT'],
  ['credits with an edition', { lines: [{ ...line, productLine: 'CREDITS' }] }, 'lines[0].edition EDITION_MISFIT'],
  [
    'a product of no hub with an edition',
    { lines: [{ ...line, productLine: 'HUB_INDEPENDENT:A_1' }] },
    'lines[0].edition EDITION_MISFIT',
  ],
  ['an edition that does not exist', { lines: [{ ...line, edition: 'FREE' }] }, 'lines[0].edition UNKNOWN_VALUE'],
  ['a day that does not exist', { closedOn: '2025-02-29' }, 'closedOn NOT_DAY'],
  ['a leap day', { closedOn: '2028-02-29' }, 'accepted'],
  ['a day with slashes', { closedOn: '2025/06/30' }, 'closedOn NOT_DAY'],
  ['an instant for a day', { closedOn: '2025-06-30T00:00:00Z' }, 'closedOn NOT_DAY'],
  ['a day long ago', { closedOn: '1969-12-31' }, 'closedOn OUT_OF_RANGE'],
  ['a day far ahead', { closedOn: '2200-01-01' }, 'closedOn OUT_OF_RANGE'],
  ['an instant that does not exist', { at: '2025-02-30T09:00:00+09:00' }, 'at NOT_INSTANT'],
  ['an instant without offset', { at: '2025-06-01T09:00:00' }, 'at NOT_INSTANT'],
  ['an instant without seconds', { at: '2025-06-01T09:00+09:00' }, 'at NOT_INSTANT'],
  ['the 24th hour', { at: '2025-06-01T24:00:00Z' }, 'at NOT_INSTANT'],
  ['a leap second', { at: '2016-12-31T23:59:60Z' }, 'at NOT_INSTANT'],
  ['ten fractional digits', { at: '2025-06-01T09:00:00.1234567891Z' }, 'at NOT_INSTANT'],
  ['nine fractional digits', { at: '2025-06-01T09:00:00.123456789Z' }, 'accepted'],
  ['an instant outside the years', { at: '1970-01-01T00:00:00+09:00' }, 'at OUT_OF_RANGE'],
  ['milliseconds for an instant', { at: 1748736000000 }, 'at NOT_TEXT'],
  ['an empty key', { deal: ' ' }, 'deal EMPTY'],
  ['a key of 200 characters', { deal: 'd'.repeat(200) }, 'accepted'],
  ['a key of 201 characters', { deal: 'd'.repeat(201) }, 'deal TOO_LONG'],
  ['a key with a NUL', { deal: 'd\u00001' }, 'deal FORBIDDEN_CHARACTER'],
  ['a key with a zero-width space', { deal: 'd\u200B1' }, 'deal FORBIDDEN_CHARACTER'],
  ['a key with half a character', { deal: 'd\uD83D' }, 'deal FORBIDDEN_CHARACTER'],
  ['a number for a key', { deal: 1 }, 'deal NOT_TEXT'],
  ['a null for an optional field', { startsOn: null }, 'startsOn NOT_TEXT'],
  [
    'too many partners',
    { servicesConfirmed: Array.from({ length: 1001 }, (_, n) => `p${n}`) },
    'servicesConfirmed TOO_MANY',
  ],
];

const onboarded = { productLine: 'MARKETING_HUB', partner: 'p1', waivesVendors: true };

const others: [string, EventType, Written, string][] = [
  ['a region that does not exist', 'PartnerEnrolled', { region: 'UK' }, 'region UNKNOWN_REGION'],
  ['an address without a domain', 'StaffJoined', { email: 'gs1@vendor' }, 'email NOT_EMAIL'],
  ['an address with two at signs', 'StaffJoined', { email: 'a@b@c.example' }, 'email NOT_EMAIL'],
  [
    'an address of a contact',
    'PartnerEnrolled',
    { primaryContact: { name: 'H', email: 'h' } },
    'primaryContact.email NOT_EMAIL',
  ],
  ['a blank name', 'PartnerEnrolled', { name: ' ' }, 'name EMPTY'],
  ['a name that turns the text around', 'PartnerEnrolled', { name: 'a\u202Eb' }, 'name FORBIDDEN_CHARACTER'],
  ['a text that turns the text around', 'MessageSent', { text: 'a\u2066b' }, 'text FORBIDDEN_CHARACTER'],
  ['a text with a bell', 'MessageSent', { text: 'a\u0007b' }, 'text FORBIDDEN_CHARACTER'],
  ['a text of 10,000 characters', 'MessageSent', { text: 'x'.repeat(10_000) }, 'accepted'],
  ['a text of 10,001 characters', 'MessageSent', { text: 'x'.repeat(10_001) }, 'text TOO_LONG'],
  ['an unknown field of BANT', 'MessageSent', { bant: { mood: 'good' } }, 'bant.mood UNKNOWN_FIELD'],
  ['a time zone that does not exist', 'CustomerAdded', { timeZone: 'Asia/Edo' }, 'timeZone UNKNOWN_TIME_ZONE'],
  ['an offset for a time zone', 'CustomerAdded', { timeZone: '+09:00' }, 'timeZone UNKNOWN_TIME_ZONE'],
  ['no domains', 'CustomerAdded', { domains: [], purchaseDomain: undefined }, 'domains EMPTY_LIST'],
  ['a domain that is none', 'CustomerAdded', { domains: ['c1.example', 'no domain'] }, 'domains[1] NOT_DOMAIN'],
  ['the thirteenth month', 'PaymentMissed', { month: '2025-13' }, 'month NOT_MONTH'],
  ['a month of one digit', 'PaymentMissed', { month: '2025-6' }, 'month NOT_MONTH'],
  ['text for true', 'PortalAccessChanged', { granted: 'true' }, 'granted NOT_BOOLEAN'],
  ['a rate of nothing', 'ExchangeRate', { rate: '0.00' }, 'rate NOT_POSITIVE'],
  ['a negative rate', 'ExchangeRate', { rate: '-1' }, 'rate NOT_POSITIVE'],
  ['a rate as a JSON number', 'ExchangeRate', { rate: 151.23 }, 'rate JSON_NUMBER'],
  ['a rate of a currency in itself', 'ExchangeRate', { to: 'USD' }, 'to SAME_CURRENCY'],
  ['a hundred percent', 'DiscountDecided', { percent: '100' }, 'accepted'],
  ['more than a hundred percent', 'DiscountDecided', { percent: '100.1' }, 'percent OUT_OF_RANGE'],
  ['less than nothing', 'DiscountDecided', { percent: '-1' }, 'percent OUT_OF_RANGE'],
  ['five decimals of a percentage', 'DiscountDecided', { percent: '1.23456' }, 'percent TOO_MANY_DECIMALS'],
  ['a product named twice', 'SharedDealUpdated', { productsOfInterest: ['CREDITS', 'CREDITS'] }, 'accepted'],
  ['a contact without an address', 'DealRegistered', { contact: { name: 'Hanako' } }, 'contact.email REQUIRED'],
  ['a score of nothing', 'SurveyAnswered', { score: 0 }, 'score UNKNOWN_VALUE'],
  ['a score between two', 'SurveyAnswered', { score: 4.5 }, 'score UNKNOWN_VALUE'],
  ['a score as text', 'SurveyAnswered', { score: '5' }, 'score UNKNOWN_VALUE'],
  ['an absence that ends first', 'AbsenceAnnounced', { to: '2025-06-08' }, 'to DAYS_REVERSED'],
  ['an absence of a day', 'AbsenceAnnounced', { to: '2025-06-09' }, 'accepted'],
  ['an appeal of two things', 'SanctionAppealed', { violation: 'v1' }, 'sanction ONE_OF'],
  ['a partner that is its own second', 'SecondPartnerAgreed', { second: 'p1' }, 'second SAME_PARTNER'],
  ['a line onboarded by two', 'QuoteIssued', { onboarding: [onboarded, { ...onboarded, partner: 'p2' }] }, 'accepted'],
  [
    'a line onboarded twice by one',
    'QuoteIssued',
    { onboarding: [onboarded, { ...onboarded, waivesVendors: false }] },
    'onboarding[1].productLine LINE_TWICE',
  ],
  ['a zeroth day', 'DealLost', { closedOn: '2025-06-00' }, 'closedOn NOT_DAY'],
  ['a ninety-ninth day', 'DealLost', { closedOn: '2025-06-99' }, 'closedOn NOT_DAY'],
  ['a negative nothing', 'DiscountDecided', { percent: '-0' }, 'percent OUT_OF_RANGE'],
  ['a proof of nothing', 'PoiAdded', { lines: [], onboarding: [] }, 'lines NO_LINES'],
  ['a proof of onboarding alone', 'PoiAdded', { lines: [] }, 'accepted'],
  ['expected lines that are not known yet', 'DealOpened', { expectedLines: [] }, 'accepted'],
  ['a subscription in a wrong edition', 'SubscriptionChanged', { edition: 'NONE' }, 'edition EDITION_MISFIT'],
];

describe('values that cannot be taken', () => {
  it.each(dealWon)('%s', (_, replaced, expected) => {
    expect(refusalsOf(sample('DealWon', replaced))).toEqual([expected]);
  });

  it.each(others)('%s', (_, type, replaced, expected) => {
    expect(refusalsOf(sample(type, replaced))).toEqual([expected]);
  });

  it('are all named at once', () => {
    expect(refusalsOf(sample('DealWon', { at: 'now', closedOn: 'today', lines: [], colour: 'red' }))).toEqual([
      'at NOT_INSTANT',
      'closedOn NOT_DAY',
      'lines NO_LINES',
      'colour UNKNOWN_FIELD',
    ]);
  });
});

describe('a line', () => {
  it.each([
    ['not json', ' NOT_JSON'],
    ['', ' NOT_JSON'],
    ['[]', ' NOT_OBJECT'],
    ['null', ' NOT_OBJECT'],
    ['"DealWon"', ' NOT_OBJECT'],
    ['{}', 'type REQUIRED'],
    ['{"type":1}', 'type NOT_TEXT'],
    ['{"type":"dealWon"}', 'type UNKNOWN_TYPE'],
    ['{"type":"constructor"}', 'type UNKNOWN_TYPE'],
    ['{"type":"__proto__"}', 'type UNKNOWN_TYPE'],
  ])('%s is refused', (text, expected) => {
    const result = parseLine(text);
    expect(result.ok ? [] : result.refusals.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
  });

  it('may begin with a byte order mark', () => {
    expect(parseLine(`\uFEFF${JSON.stringify(sample('DealLost'))}`).ok).toBe(true);
  });

  it('with a key twice means the last, and "__proto__" is a field like any other that is not known', () => {
    const text = JSON.stringify(sample('DealLost')).replace('"deal":"d1"', '"deal":"d0","deal":"d2"');
    expect(parseLine(text)).toMatchObject({ ok: true, event: { deal: 'd2' } });
    const poisoned = parseLine(text.replace('"deal":', '"__proto__":{"polluted":true},"deal":'));
    expect(poisoned).toMatchObject({ ok: false, refusals: [{ field: '__proto__', code: 'UNKNOWN_FIELD' }] });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('what is taken is normalised', () => {
  it('amounts to minor units, instants to UTC', () => {
    expect(eventOf(sample('DealWon', priced('1234.5', 'USD')))).toMatchObject({
      at: '2025-06-01T00:00:00.000000000Z',
      lines: [{ mrr: { minor: 123450, currency: 'USD' } }],
    });
    expect(eventOf(sample('DealLost', { at: '2025-06-01t00:30:00.5-00:30' }))).toMatchObject({
      at: '2025-06-01T01:00:00.500000000Z',
    });
  });

  it('names without the space around, domains in one way, each once, with the purchase domain among them', () => {
    const written = {
      name: ' Customer ',
      domains: ['WWW.C1.example.', 'c1.example'],
      purchaseDomain: 'https://Shop.example/jp',
    };
    expect(eventOf(sample('CustomerAdded', written))).toMatchObject({
      name: 'Customer',
      domains: ['c1.example', 'shop.example'],
      purchaseDomain: 'shop.example',
    });
  });
});
