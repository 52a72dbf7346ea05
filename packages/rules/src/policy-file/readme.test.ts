import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policy202506 } from '../policies/2025-06.js';
import { shippedPolicies } from '../policies/shipped.js';
import { isFields } from './extend.js';
import { readPolicyFile } from './read.js';

const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => text);

/** Fields of sections whose names stand with the section's; records by program, currency or stage are told as one. */
function fieldsOf(section: string, value: unknown): string[] {
  if (!isFields(value)) return [section];
  return section === 'parameters' ? Object.keys(value) : Object.keys(value).map((name) => `${section}.${name}`);
}

describe('the page on policy files', () => {
  it('has an example that can be used as it stands', () => {
    expect(examples).toHaveLength(1);
    for (const example of examples) {
      const reading = readPolicyFile(example);
      expect(reading.ok ? [] : reading.faults).toEqual([]);
      expect(reading.ok && reading.book.all.map(({ version }) => version)).toEqual([
        '2025-06',
        'acme-2026-01',
        'acme-2026-07',
      ]);
    }
  });

  it('tells every field of a policy, and every version that comes with the product', () => {
    const fields = Object.entries(policy202506).flatMap(([section, value]) => fieldsOf(section, value));
    expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
    expect([...shippedPolicies.keys()].filter((version) => !page.includes(`\`${version}\``))).toEqual([]);
  });
});
