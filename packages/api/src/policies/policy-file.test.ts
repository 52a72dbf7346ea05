import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicies } from '@tierline/rules';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigurationError } from '../configuration-error.js';
import { loadPolicies, PolicyFileRefused, readPolicyFileAt } from './policy-file.js';

const folder = mkdtempSync(join(tmpdir(), 'tierline-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const own = { version: 'own', effectiveFrom: '2026-01-01', extends: '2025-06', parameters: { responseHours: 24 } };

describe('a policy file on disk', () => {
  test('decides, with the default before its first version', async () => {
    const book = await loadPolicies(file('own.json', JSON.stringify(own)));
    expect(book.all.map(({ version }) => version)).toEqual(['2025-06', 'own']);
    expect(book.on('2026-01-01').parameters.responseHours).toBe(24);
  });

  test('is not needed', async () => {
    expect(await loadPolicies(null)).toBe(defaultPolicies);
  });

  test.each([
    ['other characters', Buffer.from('{"version": "\xE9"}', 'latin1'), /not UTF-8/],
    ['half a character', Buffer.from([0x7b, 0xe3, 0x81]), /not UTF-8/],
    ['a byte more than is read', Buffer.alloc(256 * 1024 + 1, ' '), /larger than 256 KiB/],
    ['nothing', '', /not JSON/],
  ])('%s: is told in words', async (name, content, reason) => {
    const reading = await readPolicyFileAt(file(`${name}.json`, content));
    expect(reading.ok ? '' : reading.faults[0]?.message).toMatch(reason);
  });

  test('is read up to 256 KiB, with a byte order mark too', async () => {
    const text = `\uFEFF${JSON.stringify(own)}`;
    const padded = Buffer.concat([Buffer.from(text), Buffer.alloc(256 * 1024 - Buffer.byteLength(text), ' ')]);
    expect(await readPolicyFileAt(file('large.json', padded))).toMatchObject({ ok: true });
  });

  test.each([
    ['nothing there', join(folder, 'missing.json'), /missing\.json cannot be read \(ENOENT\)/],
    ['a folder', folder, /is not a file; name a policy file/],
  ])('%s: is told by the name of the file', async (_name, path, reason) => {
    await expect(loadPolicies(path)).rejects.toThrow(reason);
    await expect(loadPolicies(path)).rejects.toThrow(ConfigurationError);
  });

  test('with faults is refused with all of them, a line each', async () => {
    const path = file('faulty.json', JSON.stringify({ ...own, effectiveFrom: '1960-01-01', extra: 1 }));
    const error = await loadPolicies(path).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PolicyFileRefused);
    expect((error as PolicyFileRefused).message).toMatch(/faulty\.json has 2 faults: mend it, or unset POLICY_FILE/);
    expect((error as PolicyFileRefused).faults).toEqual([
      expect.stringMatching(/^.*faulty\.json: effectiveFrom: "1960-01-01" is outside 1970 to 2199/),
      expect.stringMatching(/^.*faulty\.json: extra: There is no field of this name here/),
    ]);
  });
});
