/**
 * The address is the state of a page: what it is narrowed to, sorted by and looking at. A schema says which keys a page reads;
 * keys that it does not know stay, values that mean nothing are dropped, and what holds anyway is left out.
 */
import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import { dayOf } from '../format/date.ts';
import { addressWriter } from './address-writer.ts';

/** One key of the address: how its text is read, how a value is written, and what holds where the address says nothing. */
export interface AddressValue<Value> {
  /** What the text means; undefined where it means nothing, and is dropped. */
  readonly parse: (text: string) => Value | undefined;
  /** The text of a value. */
  readonly write: (value: Value) => string | undefined;
  readonly fallback: Value;
  /** Whether it is written letter by letter: then a change is no step of the browser's history. */
  readonly isTyped?: boolean;
}

/** One of a few; '' where none is chosen, or the first choice that is named. */
export function choice<const Value extends string>(values: readonly Value[]): AddressValue<Value | ''>;
export function choice<const Value extends string>(
  values: readonly Value[],
  fallback: NoInfer<Value>,
): AddressValue<Value>;
export function choice(values: readonly string[], fallback = ''): AddressValue<string> {
  return { parse: (text) => values.find((value) => value === text), write: (value) => value || undefined, fallback };
}

/** What somebody types: a search, a name. */
export const textValue = (fallback = ''): AddressValue<string> => ({
  parse: (text) => text,
  write: (value) => value,
  fallback,
  isTyped: true,
});

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(new Date(text), 'UTC') === text;

/** A calendar date as the API writes it; a day that no calendar has is dropped. */
export const dayValue = (fallback: string | null = null): AddressValue<string | null> => ({
  parse: (text) => (isDay(text) ? text : undefined),
  write: (value) => value ?? undefined,
  fallback,
});

/** Yes where the key is there, no where it is not. */
export const flag: AddressValue<boolean> = {
  parse: (text) => (text === '1' ? true : undefined),
  write: (value) => (value ? '1' : undefined),
  fallback: false,
};

/** Several of a few, each once, with commas between them. */
export function listOf<const Value extends string>(values: readonly Value[]): AddressValue<readonly Value[]> {
  return {
    parse(text) {
      const named = new Set(text.split(','));
      const known = values.filter((value) => named.has(value));
      return known.length > 0 ? known : undefined;
    },
    write: (chosen) => values.filter((value) => chosen.includes(value)).join(',') || undefined,
    fallback: [],
  };
}

export type AddressSchema<Values> = { readonly [Key in keyof Values]: AddressValue<Values[Key]> };

export interface AddressState<Values> {
  readonly values: ComputedRef<Readonly<Values>>;
  /** Whether anything differs from what a page shows by itself. */
  readonly isChanged: ComputedRef<boolean>;
  /** The keys whose text means nothing here, such as a state that does not exist. */
  readonly dropped: ComputedRef<readonly (keyof Values & string)[]>;
  /** Writes one value: a choice is a step of the browser's history, typing is not. */
  readonly set: <Key extends keyof Values & string>(key: Key, value: Values[Key]) => void;
  /** Writes several values in one step. */
  readonly change: (values: Partial<Values>) => void;
  /** Back to what a page shows by itself: every key of the schema, or those named. */
  readonly clear: (...keys: (keyof Values & string)[]) => void;
}

const textAt = (query: LocationQuery, key: string): string | undefined => {
  const text = query[key];
  return typeof text === 'string' ? text : undefined;
};

/** What an address says by a schema. */
export function readAddress<Values extends object>(schema: AddressSchema<Values>, query: LocationQuery): Values {
  const keys = Object.keys(schema) as (keyof Values & string)[];
  const read = <Key extends keyof Values & string>(key: Key): Values[Key] => {
    const text = textAt(query, key);
    const { parse, fallback } = schema[key];
    return (text === undefined ? undefined : parse(text)) ?? fallback;
  };
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Values;
}

/** The part of the page's state that lives in the address under the keys of `schema`. */
export function useAddressState<Values extends object>(schema: AddressSchema<Values>): AddressState<Values> {
  const route = useRoute();
  const writer = addressWriter(useRouter());
  const keys = Object.keys(schema) as (keyof Values & string)[];
  const query = computed(() => ({ ...route.query, ...writer.pending.value }));

  function change(values: Partial<Values>): void {
    const named = keys.filter((key) => key in values);
    const text = (key: keyof Values & string): string | undefined => {
      const { write, fallback } = schema[key];
      const written = write(values[key] as Values[typeof key]);
      return written === write(fallback) ? undefined : written;
    };
    const isTyped = named.every((key) => schema[key].isTyped);
    writer.write(Object.fromEntries(named.map((key) => [key, text(key)])), isTyped ? 'replace' : 'push');
  }

  const isWritten = (key: string) => textAt(query.value as LocationQuery, key) !== undefined;
  const means = (key: keyof Values & string) =>
    schema[key].parse(textAt(query.value as LocationQuery, key) ?? '') !== undefined;
  return {
    values: computed(() => readAddress(schema, query.value as LocationQuery)),
    isChanged: computed(() => keys.some((key) => isWritten(key) && means(key))),
    dropped: computed(() => keys.filter((key) => isWritten(key) && !means(key))),
    change,
    set: (key, value) => change({ [key]: value } as unknown as Partial<Values>),
    clear(...named) {
      const cleared = named.length > 0 ? named : keys;
      change(Object.fromEntries(cleared.map((key) => [key, schema[key].fallback])) as unknown as Partial<Values>);
    },
  };
}
