import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDomain } from './domain.js';

const domains: [string, string | undefined][] = [
  ['c1.example', 'c1.example'],
  ['C1.Example', 'c1.example'],
  [' c1.example ', 'c1.example'],
  ['c1.example.', 'c1.example'],
  ['www.c1.example', 'c1.example'],
  ['www.www.c1.example', 'c1.example'],
  ['www.jp', 'www.jp'],
  ['wwwc1.example', 'wwwc1.example'],
  ['shop.c1.example', 'shop.c1.example'],
  ['hanako@c1.example', 'c1.example'],
  ['mailto:hanako@c1.example', 'c1.example'],
  ['https://www.c1.example/path?q=1#top', 'c1.example'],
  ['//c1.example/path', 'c1.example'],
  ['c1.example:8443', 'c1.example'],
  ['https://user:secret@c1.example:8443/', 'c1.example'],
  ['ｃ１．ｅｘａｍｐｌｅ', 'c1.example'],
  ['c1。example', 'c1.example'],
  ['例え.jp', 'xn--r8jz45g.jp'],
  ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ['xn--r8jz45g.jp', 'xn--r8jz45g.jp'],
  ['Bücher.example', 'xn--bcher-kva.example'],
  ['my--shop.example', 'my--shop.example'],
  [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
  [`${'a'.repeat(64)}.example`, undefined],
  [`${'a.'.repeat(130)}example`, undefined],
  ['', undefined],
  ['example', undefined],
  ['localhost', undefined],
  ['127.0.0.1', undefined],
  ['0x7f.1', undefined],
  ['[::1]', undefined],
  ['c1..example', undefined],
  ['.c1.example', undefined],
  ['-c1.example', undefined],
  ['c1-.example', undefined],
  ['no domain.example', undefined],
  ['ex%61mple.com', undefined],
  ['c1.example\u0000', undefined],
  ['xn--a.jp', undefined],
  ['hanako@', undefined],
];

describe('registration.purchase-domain: one way of writing a domain', () => {
  it.each(domains)('%s', (written, expected) => {
    expect(normaliseDomain(written)).toBe(expected);
  });

  it('never throws, and what it gives stays as it is', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress(), fc.domain(), fc.ipV6());
    fc.assert(
      fc.property(anything, (written) => {
        const domain = normaliseDomain(written);
        if (domain !== undefined) expect(normaliseDomain(domain)).toBe(domain);
      }),
      { numRuns: 2000 },
    );
  });
});
