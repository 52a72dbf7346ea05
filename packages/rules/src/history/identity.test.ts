import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '../history.js';
import { amountText, type Money } from '../money.js';
import { sample, sampleTypes, type Written } from '../testing/samples.js';
import { canonicalText, decodeStored } from './canonical.js';
import { parseLine, validateEvent } from './validate.js';

function taken(value: unknown): HistoryEvent {
  const result = validateEvent(value);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.event;
}

function isMoney(value: object): value is Money {
  return 'minor' in value;
}

/** The event as a history file would write it again: amounts as text. */
function written(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(written);
  if (isMoney(value)) return { amount: amountText(value), currency: value.currency };
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, written(content)]));
}

/** The same content with its fields the other way round. */
function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, content]) => [name, reversed(content)])
      .reverse(),
  );
}

describe('the content of an event has one text', () => {
  it.each(sampleTypes)('%s: read back, written again, its fields in another order', (type) => {
    const event = taken(sample(type));
    const text = canonicalText(event);
    expect(decodeStored(text)).toEqual(event);
    expect(canonicalText(decodeStored(text))).toBe(text);
    expect(canonicalText(taken(written(event)))).toBe(text);
    expect(canonicalText(taken(reversed(sample(type))))).toBe(text);
  });

  it('amounts stand in it as minor units, in the order of their names', () => {
    const event = taken(sample('SubscriptionChanged', { mrr: { currency: 'USD', amount: '1234.5' } }));
    expect(canonicalText(event)).toBe(
      '{"at":"2025-06-01T00:00:00.000000000Z","customer":"c1","edition":"STARTER","effective":"2025-06-30",' +
        '"mrr":{"currency":"USD","minor":123450},"productLine":"SALES_HUB","type":"SubscriptionChanged"}',
    );
  });

  it.each<[string, Written, Written]>([
    ['decimals of an amount', { mrr: { amount: '5', currency: 'USD' } }, { mrr: { amount: '5.00', currency: 'USD' } }],
    ['the offset of an instant', { at: '2025-06-01T09:00:00+09:00' }, { at: '2025-06-01T00:00:00.000Z' }],
  ])('%s may be written in two ways', (_, one, other) => {
    const [a, b] = [one, other].map((replaced) =>
      canonicalText(taken({ ...sample('SubscriptionChanged'), ...replaced })),
    );
    expect(a).toBe(b);
  });

  it.each<[string, Written]>([
    ['another key', { customer: 'c2' }],
    ['another moment', { at: '2025-06-01T09:00:00.000000001+09:00' }],
    ['another amount', { mrr: { amount: '96001', currency: 'JPY' } }],
  ])('%s makes another event', (_, replaced) => {
    const text = canonicalText(taken(sample('SubscriptionChanged')));
    expect(canonicalText(taken(sample('SubscriptionChanged', replaced)))).not.toBe(text);
  });
});

const anySample = fc.constantFrom(...sampleTypes).map((type) => sample(type));
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const anyValue = fc.oneof(anyText, fc.jsonValue(), fc.constant('２'), fc.constant('1e3'), fc.constant(undefined));

/** A sample with one value anywhere in it replaced by something arbitrary. */
const mutated = fc.tuple(anySample, fc.nat(), anyValue, anyText).map(([event, place, value, name]) => {
  const copy: Record<string, unknown> = structuredClone(event);
  const holders: Record<string, unknown>[] = [copy];
  for (const holder of holders)
    for (const content of Object.values(holder))
      if (typeof content === 'object' && content !== null) holders.push(content as Record<string, unknown>);
  const holder = holders[place % holders.length] ?? copy;
  const names = [...Object.keys(holder), name];
  holder[names[place % names.length] ?? name] = value;
  return copy;
});

describe('whatever comes in', () => {
  it('is taken or refused, never thrown at; what is taken stays the same when it is written again', () => {
    let takenCount = 0;
    fc.assert(
      fc.property(mutated, (value) => {
        const result = validateEvent(value);
        if (!result.ok) {
          expect(result.refusals.length).toBeGreaterThan(0);
          return;
        }
        takenCount += 1;
        expect(canonicalText(taken(written(result.event)))).toBe(canonicalText(result.event));
      }),
      { numRuns: 5000 },
    );
    expect(takenCount).toBeGreaterThan(100);
  });

  it('as a line, too', () => {
    const cut = fc.tuple(anySample, fc.nat()).map(([event, at]) => {
      const text = JSON.stringify(event);
      return text.slice(0, at % text.length);
    });
    fc.assert(fc.property(fc.oneof(cut, fc.json(), anyText), (text) => typeof parseLine(text).ok === 'boolean'));
  });
});
