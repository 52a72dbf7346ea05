import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Step, valueAt } from '../history/refusals.js';
import { policy202506 } from '../policies/2025-06.js';
import { overlaid, isFields } from './extend.js';
import { readPolicies, readPolicyFile } from './read.js';

const whole = JSON.parse(JSON.stringify({ ...policy202506, version: 'own' })) as unknown;

/** Every place of a value, itself included. */
function placesOf(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((inner, place) => placesOf(inner, [...path, place]))];
  if (!isFields(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...path, name]))];
}

function replaced(value: unknown, [step, ...rest]: readonly Step[], by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((inner: unknown, at) => (at === step ? replaced(inner, rest, by) : inner));
  return isFields(value) ? { ...value, [step]: replaced(value[step], rest, by) } : value;
}

const place = fc.constantFrom(...placesOf(whole));
const anything = fc.oneof(
  fc.jsonValue(),
  fc.integer(),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e3',
    '0.5',
    '99999999999999999999999',
    '2025-06-31',
    'JPY',
    'GOLD',
    'ELITE',
    '__proto__',
  ),
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'tier', 'version', 'x'), fc.jsonValue()),
  place.map((path) => valueAt(whole, path)),
);
const section = (path: string) => path.split(/[.[]/)[0] ?? '';
/** Levels are named elsewhere too. */
const touched = (path: readonly Step[]) => new Set([String(path[0]), ...(path[0] === 'tiers' ? ['upmarket'] : [])]);

describe('a policy in which one value is another', () => {
  it('is read, or has a fault where that value stands; nothing throws', () => {
    fc.assert(
      fc.property(place, anything, (path, value) => {
        const reading = readPolicies(replaced(whole, path, value));
        if (reading.ok) return;
        expect(reading.faults.length).toBeGreaterThan(0);
        for (const fault of reading.faults) {
          expect(fault.message).toMatch(/\S/);
          if (path.length > 0) expect(touched(path)).toContain(section(fault.path));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has the same faults whether it states everything or only that value', () => {
    fc.assert(
      fc.property(place, anything, (path, value) => {
        fc.pre(path.length > 0 && path.every((step) => typeof step === 'string') && path[0] !== 'version');
        fc.pre(!isFields(value) && !isFields(valueAt(whole, path)));
        const written = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
        const named = { version: 'own', effectiveFrom: '1970-01-01', extends: '2025-06' };
        expect(readPolicies(overlaid(named, written))).toEqual(readPolicies(replaced(whole, path, value)));
      }),
      { numRuns: 1000 },
    );
  });

  it('decides by what was written: what is read and written out again reads the same', () => {
    fc.assert(
      fc.property(place, anything, (path, value) => {
        const reading = readPolicies(replaced(whole, path, value));
        if (!reading.ok) return;
        expect(readPolicyFile(JSON.stringify({ versions: reading.versions }))).toEqual(reading);
      }),
      { numRuns: 500 },
    );
  });
});

it('any text is a policy file or has faults', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `{"versions":[${json}]}`),
      ),
      (text) => {
        const reading = readPolicyFile(text);
        expect(reading.ok || reading.faults.length > 0).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
