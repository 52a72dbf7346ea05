import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Browser, type Visited } from '../../testing/browser.js';
import { describeOnEach } from '../../testing/databases.js';
import { EVIL, HANAKO, ProofOffice } from '../../testing/proof-office.js';

const RESPOND = `mutation ($input: RespondToPoiInput!) { respondToPoi(input: $input) {
  poi { status lines { productLine mrr { amount } } } userErrors { code field } } }`;

describeOnEach("the customer's page, read and signed", (stores) => {
  let office: ProofOffice;
  beforeAll(async () => {
    office = await ProofOffice.open(await stores.freshUrl());
  });
  afterAll(() => office.close());
  beforeEach(() => void office.later());

  it('exchanges the link for a short cookie at once, and is kept, framed and sent on nowhere (96, 100)', async () => {
    const { link } = await office.fresh();
    const token = link.split('/').at(-1) ?? '';
    const browser = new Browser();
    const exchange = await browser.ask(link);
    expect(exchange.status).toBe(303);
    expect(exchange.headers.get('location')).toBe('/proof');
    expect(exchange.headers.get('set-cookie')).toMatch(
      /^tierline_proof=.*; Max-Age=3600; Path=\/proof; .*HttpOnly; SameSite=Lax$/,
    );
    const page = await browser.go(new URL('/proof', link));
    for (const { headers, text } of [exchange, page]) {
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(text).not.toContain(token);
    }
    const fetched = [...page.text.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, address]) => address);
    expect(fetched.filter((address) => !address?.startsWith('/proof') && address !== 'data:,')).toEqual([]);
    expect(page.text).not.toMatch(/<script|<[^>]*(?: style=| on\w+=)/);
  });

  it('shows exactly what is hashed, escaped, and names no other partner (29, 101, 132)', async () => {
    const { link, poi } = await office.fresh();
    const browser = new Browser();
    const page = await browser.go(link);
    expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Söhne&quot;');
    expect(page.text).not.toContain('<img');
    expect(page.text).toContain('Marketing Hub Professional: ¥96,000 a month');
    expect(page.text).toContain('Customer &quot;One&quot;');
    expect(page.text).not.toContain('Rival');
    const japanese = await browser.go(new URL('/proof?lang=ja', link));
    expect(japanese.text).toContain('<html lang="ja">');
    expect(japanese.text).toContain('Marketing Hub Professional:月額 ¥96,000');
    await browser.submit(japanese, HANAKO);
    const [{ content } = { content: '' }] = await office.server.database.reader.query<{ content: string }[]>(
      'select content from proof_link where content_hash = $1',
      [(await office.signature(poi)).signature?.['contentHash']],
    );
    expect(createHash('sha256').update(content).digest('base64url')).toBe(
      (await office.signature(poi)).signature?.['contentHash'],
    );
    expect(JSON.parse(content)).toMatchObject({
      partner: EVIL,
      customer: 'Customer "One"',
      lines: [{ edition: 'PROFESSIONAL' }],
    });
  });

  it('is not made of names that hold what cannot be seen (101)', async () => {
    expect((await office.send(await office.poiOf('x1', 'p3'), 'x@c1.example')).userErrors).toMatchObject([
      { code: 'FORBIDDEN_CHARACTER', field: ['poi'] },
    ]);
  });

  it('is not signed by somebody who is signed in: neither by the partner nor by the vendor (98)', async () => {
    const { link, poi } = await office.fresh();
    for (const person of ['partner:p1', 'gs:gs1']) {
      const browser = new Browser();
      const page = await browser.go(link);
      const entering = await browser.ask(new URL('/demo/sign-in', link), {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person }) },
      });
      expect(entering.status).toBe(200);
      for (const visited of [await browser.go(link), await browser.submit(page, HANAKO)]) {
        expect(visited).toMatchObject({ status: 403, text: expect.stringContaining('You are signed in') as string });
        expect(visited.text).not.toContain('<form');
      }
    }
    const token = link.split('/').at(-1);
    const input = { token, accept: true, signerName: 'Hanako', signerEmail: 'hanako@c1.example' };
    const { data } = await office.server.ask('partner:p1', RESPOND, { input });
    expect(data).toEqual({ respondToPoi: { poi: null, userErrors: [{ code: 'SIGNED_IN', field: ['token'] }] } });
    await office.expectOpen(poi);
  });

  const sign = async (link: string, filled: object = {}, headers: Record<string, string> = {}): Promise<Visited> => {
    const browser = new Browser();
    const page = await browser.go(link);
    const nonce = /name="nonce" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const body = new URLSearchParams({ ...HANAKO, nonce, ...filled });
    return browser.go(new URL('/proof?lang=en', link), { method: 'POST', body, headers });
  };

  it('keeps who signed, from where and with what, and flags what is to be looked at (97, 98)', async () => {
    const own = await office.fresh();
    await sign(
      own.link,
      { email: `${own.deal}@c1.example` },
      { 'user-agent': 'Mozilla/5.0 (X)', 'x-forwarded-for': '203.0.113.9' },
    );
    expect((await office.signature(own.poi)).signature).toMatchObject({
      ...{ signerName: 'Hanako', flags: [], address: '203.0.113.9', userAgent: 'Mozilla/5.0 (X)' },
    });
    const audited = await office.server.database.reader.query<object[]>(
      "select role, actor, outcome, address, object_key as key from audit_entry where act = 'respondToPoi'",
    );
    expect(audited).toContainEqual({
      ...{ role: 'customer', actor: 'c1', outcome: 'DONE', address: '203.0.113.9', key: `${own.deal}-p1` },
    });
    const forwarded = await office.fresh();
    await sign(forwarded.link, { email: 'taro@Sub.C1.example' }, { 'x-forwarded-for': '203.0.113.9' });
    expect((await office.signature(forwarded.poi)).signature).toMatchObject({ flags: ['NOT_RECIPIENT'] });
    const suspicious = await office.fresh();
    await sign(suspicious.link, { email: 'somebody@partner.example' });
    expect((await office.signature(suspicious.poi)).signature).toMatchObject({
      flags: ['PARTNER_DOMAIN', 'NOT_CUSTOMER_DOMAIN', 'NOT_RECIPIENT', 'SENDER_ADDRESS'],
    });
    expect((await office.signature(suspicious.poi, 'partner:p1')).signature).toMatchObject({
      ...{ signerName: 'Hanako', flags: [], address: null, userAgent: null },
    });
  });

  it('is answered by a page of one’s own as well, by the token and without a sign-in', async () => {
    const { link, poi } = await office.fresh();
    const token = link.split('/').at(-1);
    const respond = async (input: object) => {
      const { data, errors } = await office.server.ask(null, RESPOND, {
        input: { token, accept: true, signerName: 'Hanako', signerEmail: 'hanako@c1.example', ...input },
      });
      expect(errors).toEqual([]);
      return (data as { respondToPoi: object }).respondToPoi;
    };
    expect(await respond({ signerName: '', signerEmail: 'x' })).toEqual({
      poi: null,
      userErrors: [
        { code: 'NOT_NAME', field: ['signerName'] },
        { code: 'NOT_EMAIL', field: ['signerEmail'] },
      ],
    });
    const done = {
      poi: { status: 'SIGNED', lines: [{ productLine: 'MARKETING_HUB', mrr: { amount: '96000' } }] },
      userErrors: [],
    };
    for (const _ of [1, 2]) expect(await respond({})).toEqual(done);
    expect(await respond({ accept: false })).toMatchObject({
      poi: done.poi,
      userErrors: [{ code: 'ANSWERED_ALREADY' }],
    });
    for (const wrong of ['', 'A'.repeat(43)])
      expect(await respond({ token: wrong })).toEqual({
        poi: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['token'] }],
      });
    expect((await office.signature(poi)).signature).toMatchObject({ signerName: 'Hanako' });
  });

  it('makes whoever guesses wait, and nobody else (62, 99)', async () => {
    const { link } = await office.fresh();
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const guess = (place: number) => `${office.server.url}/proof/${String(place).padStart(43, 'g')}`;
    for (let place = 0; place < 20; place += 1)
      expect((await new Browser().ask(guess(place), from('198.51.100.7'))).status).toBe(404);
    const refused = await new Browser().ask(link, from('198.51.100.7'));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await new Browser().ask(link, from('198.51.100.8'))).status).toBe(303);
    const input = { token: 'g'.repeat(43), accept: true, signerName: 'x', signerEmail: 'x@c1.example' };
    const { errors } = await office.server.post(
      { query: RESPOND, variables: { input } },
      { 'x-forwarded-for': '198.51.100.7' },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_MANY_ATTEMPTS' } }]);
  });
});

describeOnEach('what customers read and are sent', (stores) => {
  it('is the same, byte for byte, whether or not a rival works on the deal (29, 41)', async () => {
    const told = async (hasRival: boolean) => {
      const office = await ProofOffice.open(await stores.freshUrl(), { hasRival });
      office.later();
      const { link, recipient, poi } = await office.fresh();
      const token = link.split('/').at(-1) ?? '';
      const browser = new Browser();
      const page = await browser.go(link);
      office.later();
      const result = await browser.submit(page, { ...HANAKO, email: recipient });
      await office.post.to(recipient);
      const drawn = (text: string) => text.replaceAll(token, 'TOKEN').replaceAll(/localhost:\d+/g, 'HOST');
      const bytes = [page.text, result.text, ...office.post.mails.taken.map(unwrapped)].map(drawn);
      const signature = await office.signature(poi, 'partner:p1');
      await office.close();
      return { bytes, signature };
    };
    const alone = await told(false);
    expect(alone.bytes).toHaveLength(4);
    expect(alone.signature.status).toBe('SIGNED');
    expect(await told(true)).toEqual(alone);
  });
});

/** A mail without the folding of its lines, which hangs on how long the drawn token is written. */
function unwrapped(mail: string): string {
  return mail.replaceAll(/=\r\n/g, '');
}
