import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const home = dirname(fileURLToPath(import.meta.url));
type Texts = Record<string, unknown>;
const read = (language: string, file: string) => JSON.parse(readFileSync(join(home, language, file), 'utf8')) as Texts;
/** Every text of a message: one, or one for each form. */
const forms = (text: unknown): string[] =>
  typeof text === 'string' ? [text] : Object.values((text as { match: Record<string, string> }[])[0]?.match ?? {});
const holes = (text: unknown) => [...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

describe.each(readdirSync(join(home, 'en')))('the texts of %s', (file) => {
  const en = read('en', file);
  const ja = read('ja', file);

  it('exist in both languages', () => {
    expect(Object.keys(ja)).toEqual(Object.keys(en));
  });

  it('say something, with the same values in them', () => {
    for (const [key, text] of Object.entries(en)) {
      for (const form of [...forms(text), ...forms(ja[key])]) expect(form.trim(), key).not.toBe('');
      expect(holes(ja[key]), key).toEqual(holes(text));
    }
  });

  it('use the marks of their own language', () => {
    for (const [key, text] of Object.entries(en)) expect(forms(text).join(), key).not.toMatch(/[、。「」]/);
    for (const [key, text] of Object.entries(ja)) expect(forms(text).join(), key).not.toMatch(/[!!]/);
  });
});
