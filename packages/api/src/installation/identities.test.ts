import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CursorError } from './cursor-seal.js';
import { Identities, kindOfId } from './identities.js';

const secret = Buffer.alloc(32, 1);
const ids = new Identities(secret);

describe('public ids', () => {
  test('are the same for the same object, and others for another kind, key or installation', () => {
    const id = ids.publicId('partner', 'p1');
    expect(id).toMatch(/^pt_[\w-]{22}$/);
    expect(new Identities(secret).publicId('partner', 'p1')).toBe(id);
    const others = [
      ids.publicId('partner', 'p2'),
      ids.publicId('customer', 'p1'),
      new Identities(randomBytes(32)).publicId('partner', 'p1'),
    ];
    expect(new Set([id, ...others].map((other) => other.slice(3))).size).toBe(4);
  });

  test('show their kind', () => {
    expect(kindOfId(ids.publicId('association', 'a'))).toBe('association');
    expect(kindOfId('pt_short')).toBeUndefined();
    expect(kindOfId(`zz_${'x'.repeat(22)}`)).toBeUndefined();
  });
});

describe('cursors', () => {
  test('give back what they hide, whatever it is', () => {
    for (const text of ['', '2025-06-30T00:00:00.000000000Z\nd1-p1', '\u0001\u0000', '日本', 'x'.repeat(500)])
      expect(ids.openCursor('deals', ids.sealCursor('deals', text))).toBe(text);
  });

  test('are the same for one place, and tell neither text nor length', () => {
    expect(ids.sealCursor('changes', '1')).toBe(ids.sealCursor('changes', '1'));
    const cursors = ['1', '2', '99999999'].map((text) => ids.sealCursor('changes', text));
    expect(new Set(cursors).size).toBe(3);
    expect(new Set(cursors.map(({ length }) => length)).size).toBe(1);
  });

  test('are refused for another list, of another installation, altered, cut or made up', () => {
    const cursor = ids.sealCursor('deals', 'd1');
    const altered = cursor
      .replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
      .replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    const others = [
      altered,
      cursor.slice(0, -4),
      'AAAA',
      '',
      new Identities(randomBytes(32)).sealCursor('deals', 'd1'),
    ];
    for (const other of others) expect(() => ids.openCursor('deals', other)).toThrow(CursorError);
    expect(() => ids.openCursor('partners', cursor)).toThrow(CursorError);
  });
});
