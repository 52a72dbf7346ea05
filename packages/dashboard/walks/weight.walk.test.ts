import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const assets = fileURLToPath(new URL('../dist/assets/', import.meta.url));
const KIB = 1024;
/** What every page stands on is fetched once, with the first; see the budget of the first page. */
const foundation = /^(vue|frame|shared|index)-/;
const scripts = readdirSync(assets)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, bytes: gzipSync(readFileSync(assets + name)).length }));

describe('what is built, compressed', () => {
  it('has no page or part of over 35 KiB of script', () => {
    const heavy = scripts.filter(({ name, bytes }) => !foundation.test(name) && bytes > 35 * KIB);
    expect(scripts.length).toBeGreaterThan(10);
    expect(heavy).toEqual([]);
  });

  it('has at most 15 KiB of styles for any page', () => {
    const styles = readdirSync(assets).filter((name) => name.endsWith('.css'));
    const heavy = styles.filter((name) => gzipSync(readFileSync(assets + name)).length > 15 * KIB);
    expect(styles.length).toBeGreaterThan(0);
    expect(heavy).toEqual([]);
  });
});
