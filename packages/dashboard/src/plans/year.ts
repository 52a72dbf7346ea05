import type { AddressValue } from '../views/address.ts';

/** A year in the address. */
export const yearValue: AddressValue<number | null> = {
  parse: (text) => (/^20\d{2}$/.test(text) ? Number(text) : undefined),
  write: (year) => (year === null ? undefined : String(year)),
  fallback: null,
};

/** The number of a version in the address. */
export const versionValue: AddressValue<number | null> = {
  parse: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
  write: (version) => (version === null ? undefined : String(version)),
  fallback: null,
};
