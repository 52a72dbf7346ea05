import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Browser, type Visited } from '../../testing/browser.js';
import { describeOnEach } from '../../testing/databases.js';
import { mutate, sharedDealId } from '../../testing/mutating.js';
import { Post } from '../../testing/post.js';
import { customer, partner, registered, signed, vendor } from '../../testing/small-program.js';
import { TestServer } from '../../testing/test-server.js';

const SIGNED =
  'query ($id: ID!) { node(id: $id) { ... on Poi { status signature { signerName flags address userAgent contentHash } } } }';
const RESPOND = `mutation ($input: RespondToPoiInput!) { respondToPoi(input: $input) {
  poi { status lines { productLine mrr { amount } } } userErrors { code field } } }`;
const EVIL = `<img src=x onerror=alert(1)> & "Söhne"`;
const HANAKO = { name: 'Hanako', email: 'hanako@c1.example', tick: 'yes', answer: 'accept' };
const deals = Array.from({ length: 20 }, (_, place) => `d${place + 1}`);
const events = [
  ...vendor,
  ...partner('p1', 'pdm1', { name: EVIL }),
  ...partner('p2', 'pdm2', { name: 'Rival & Co' }),
  ...partner('p3', 'pdm2', { name: 'Unse\u200Ben' }),
  customer('c1', { name: 'Customer "One"' }),
  ...deals.flatMap((deal) => [
    ...registered({ deal, partner: 'p1', customer: 'c1' }),
    ...signed({ deal, partner: 'p1', customer: 'c1' }).slice(0, 1),
  ]),
  ...registered({ deal: 'd1', partner: 'p2', customer: 'c1' }),
  ...registered({ deal: 'x1', partner: 'p3', customer: 'c1' }),
  ...signed({ deal: 'x1', partner: 'p3', customer: 'c1' }).slice(0, 1),
];

describeOnEach("the customer's page", (stores) => {
  let server: TestServer;
  let post: Post;
  let minute = 0;
  let free = 0;
  beforeEach(async () => {
    minute += 1;
    server.setClock(new Date(Date.UTC(2025, 11, 15, 12, minute)).toISOString());
  });
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events, isDemo: true, trustProxy: '1' });
    post = await Post.open(server);
  });
  afterAll(async () => {
    await post.close();
    await server.close();
  });

  const poiOf = async (deal: string, partnerKey = 'p1') => {
    const id = await sharedDealId(server, `${deal}-${partnerKey}`);
    const { data } = await server.ask('ops:ops1', 'query ($id: ID!) { sharedDeal(id: $id) { pois { id } } }', { id });
    return (data as { sharedDeal: { pois: { id: string }[] } }).sharedDeal.pois.at(-1)?.id ?? '';
  };
  const send = (poi: string, recipientEmail: string, input: object = {}) =>
    mutate(server, 'ops:ops1', ['sendProofLink', 'poi { links { id state } }'], {
      ...{ poi, recipientName: 'Hanako', recipientEmail, language: 'EN' },
      ...input,
    });
  /** A link on a deal of its own. */
  const fresh = async (input: object = {}) => {
    const deal = deals[(free += 1) - 1] ?? '';
    const poi = await poiOf(deal);
    expect((await send(poi, `${deal}@c1.example`, input)).userErrors).toEqual([]);
    return { deal, poi, link: await post.linkTo(`${deal}@c1.example`) };
  };
  const signature = async (poi: string, holder = 'ops:ops1') => {
    const { data } = await server.ask(holder, SIGNED, { id: poi });
    return (data as { node: { status: string; signature: Record<string, unknown> | null } }).node;
  };
  const isOpen = async (poi: string) => expect(await signature(poi)).toEqual({ status: 'OPEN', signature: null });

  it('is not signed by anything that looks at it: GET and HEAD, a hundred times (93)', async () => {
    const { link, poi } = await fresh();
    for (let visit = 0; visit < 100; visit += 1) {
      const browser = new Browser();
      await browser.ask(link, { method: visit % 2 ? 'HEAD' : 'GET' });
      const page = await browser.ask(new URL('/proof', link), { method: visit % 3 ? 'GET' : 'HEAD' });
      expect(page.status).toBe(200);
    }
    await isOpen(poi);
  });

  it('is not answered by a robot that presses its buttons and types nothing (93)', async () => {
    const { link, poi } = await fresh();
    const browser = new Browser();
    const page = await browser.go(link);
    for (const answer of ['accept', 'decline', '', 'sign'])
      for (const tick of ['yes', ''])
        for (const name of ['', ' ', '\u200B']) {
          const result = await browser.submit(page, { answer, tick, name, email: '', reason: '' });
          expect(result).toMatchObject({ status: 422, text: expect.stringContaining('role="alert"') as string });
        }
    await isOpen(poi);
  });

  it('is not answered without the nonce of its own page, nor by an old one (93)', async () => {
    const [one, other] = [await fresh(), await fresh()];
    const browser = new Browser();
    const page = await browser.go(one.link);
    const nonce = /name="nonce" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const submitted = (body: Record<string, string>) =>
      browser.ask(new URL('/proof', one.link), { method: 'POST', body: new URLSearchParams(body) });
    const elsewhere = /name="nonce" value="([^"]+)"/.exec((await new Browser().go(other.link)).text)?.[1] ?? '';
    for (const wrong of ['', 'x', elsewhere, `${nonce}x`, nonce.slice(0, -2)])
      expect((await submitted({ ...HANAKO, nonce: wrong })).status).toBe(422);
    expect((await submitted(HANAKO)).status).toBe(422);
    const json = await browser.ask(new URL('/proof', one.link), {
      ...{
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...HANAKO, nonce }),
      },
    });
    expect(json.status).toBe(422);
    minute += 121;
    server.setClock(new Date(Date.UTC(2025, 11, 15, 12, minute)).toISOString());
    expect((await submitted({ ...HANAKO, nonce })).status).toBe(422);
    await isOpen(one.poi);
    await isOpen(other.poi);
  });

  it('takes one of fifty answers that come at once, and shows it to all (94)', { timeout: 60_000 }, async () => {
    const { link, poi, deal } = await fresh();
    const browsers = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const browser = new Browser();
        return { browser, page: await browser.go(link) };
      }),
    );
    const answers = await Promise.all(
      browsers.map(({ browser, page }, place) =>
        browser.submit(page, { ...HANAKO, name: `Nr ${place}`, answer: place % 2 ? 'accept' : 'decline' }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => /<strong>(.*?)<\/strong>/.exec(text)?.[1])).size).toBe(1);
    const [{ count } = { count: 0 }] = await server.database.reader.query<{ count: number }[]>(
      `select count(*) as count from history_event where source like 'proof-link:%' and payload like '%"${deal}-p1"%'`,
    );
    expect(count).toBe(1);
    expect(['SIGNED', 'DECLINED']).toContain((await signature(poi)).status);
  });

  it('is the same page, byte for byte, for whatever cannot be answered (95, 99)', async () => {
    const revoked = await fresh();
    const { poi } = await send(revoked.poi, 'other@c1.example');
    const links = (poi as { links: { id: string }[] }).links;
    await mutate(server, 'ops:ops1', ['revokeProofLink', 'poi { id }'], { link: links[0]?.id });
    const superseded = await fresh();
    await send(superseded.poi, `${superseded.deal}@c1.example`);
    const lost = await fresh();
    await server.record([
      {
        type: 'DealLost',
        at: new Date(Date.UTC(2025, 11, 15, 12, minute)).toISOString(),
        deal: lost.deal,
        closedOn: '2025-12-15',
        reason: 'Budget.',
      },
    ]);
    const expired = await fresh();
    minute += 31 * 24 * 60;
    server.setClock(new Date(Date.UTC(2025, 11, 15, 12, minute)).toISOString());
    const unknown = [`${server.url}/proof/${'A'.repeat(43)}`, `${server.url}/proof/x`, `${server.url}/proof/${'%00'}`];
    const answers = await Promise.all(
      [revoked, superseded, lost, expired]
        .map(({ link }) => link)
        .concat(unknown, `${server.url}/proof`, `${server.url}/proof/`)
        .map(async (link) => {
          const { status, headers, text } = await new Browser().ask(link);
          const told = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
          return { status, text, told };
        }),
    );
    expect(answers[0]?.status).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('exchanges the link for a short cookie at once, and is kept, framed and sent on nowhere (96, 100)', async () => {
    const { link } = await fresh();
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
    const { link, poi } = await fresh();
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
    const [{ content } = { content: '' }] = await server.database.reader.query<{ content: string }[]>(
      'select content from proof_link where content_hash = $1',
      [(await signature(poi)).signature?.['contentHash']],
    );
    expect(createHash('sha256').update(content).digest('base64url')).toBe(
      (await signature(poi)).signature?.['contentHash'],
    );
    expect(JSON.parse(content)).toMatchObject({
      partner: EVIL,
      customer: 'Customer "One"',
      lines: [{ edition: 'PROFESSIONAL' }],
    });
  });

  it('is not made of names that hold what cannot be seen (101)', async () => {
    expect((await send(await poiOf('x1', 'p3'), 'x@c1.example')).userErrors).toMatchObject([
      { code: 'FORBIDDEN_CHARACTER', field: ['poi'] },
    ]);
  });

  it('is not signed by somebody who is signed in: neither by the partner nor by the vendor (98)', async () => {
    const { link, poi } = await fresh();
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
    const { data } = await server.ask('partner:p1', RESPOND, { input });
    expect(data).toEqual({ respondToPoi: { poi: null, userErrors: [{ code: 'SIGNED_IN', field: ['token'] }] } });
    await isOpen(poi);
  });

  const sign = async (link: string, filled: object = {}, headers: Record<string, string> = {}): Promise<Visited> => {
    const browser = new Browser();
    const page = await browser.go(link);
    const nonce = /name="nonce" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const body = new URLSearchParams({ ...HANAKO, nonce, ...filled });
    return browser.go(new URL('/proof?lang=en', link), { method: 'POST', body, headers });
  };

  it('keeps who signed, from where and with what, and flags what is to be looked at (97, 98)', async () => {
    const own = await fresh();
    await sign(
      own.link,
      { email: `${own.deal}@c1.example` },
      { 'user-agent': 'Mozilla/5.0 (X)', 'x-forwarded-for': '203.0.113.9' },
    );
    expect((await signature(own.poi)).signature).toMatchObject({
      ...{ signerName: 'Hanako', flags: [], address: '203.0.113.9', userAgent: 'Mozilla/5.0 (X)' },
    });
    const forwarded = await fresh();
    await sign(forwarded.link, { email: 'taro@Sub.C1.example' }, { 'x-forwarded-for': '203.0.113.9' });
    expect((await signature(forwarded.poi)).signature).toMatchObject({ flags: ['NOT_RECIPIENT'] });
    const suspicious = await fresh();
    await sign(suspicious.link, { email: 'somebody@partner.example' });
    expect((await signature(suspicious.poi)).signature).toMatchObject({
      flags: ['PARTNER_DOMAIN', 'NOT_CUSTOMER_DOMAIN', 'NOT_RECIPIENT', 'SENDER_ADDRESS'],
    });
    expect((await signature(suspicious.poi, 'partner:p1')).signature).toMatchObject({
      ...{ signerName: 'Hanako', flags: [], address: null, userAgent: null },
    });
  });

  it('is answered by a page of one’s own as well, by the token and without a sign-in', async () => {
    const { link, poi } = await fresh();
    const token = link.split('/').at(-1);
    const respond = async (input: object) => {
      const { data, errors } = await server.ask(null, RESPOND, {
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
    expect((await signature(poi)).signature).toMatchObject({ signerName: 'Hanako' });
  });

  it('makes whoever guesses wait, and nobody else (62, 99)', async () => {
    const { link } = await fresh();
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const guess = (place: number) => `${server.url}/proof/${String(place).padStart(43, 'g')}`;
    for (let place = 0; place < 20; place += 1)
      expect((await new Browser().ask(guess(place), from('198.51.100.7'))).status).toBe(404);
    const refused = await new Browser().ask(link, from('198.51.100.7'));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await new Browser().ask(link, from('198.51.100.8'))).status).toBe(303);
    const input = { token: 'g'.repeat(43), accept: true, signerName: 'x', signerEmail: 'x@c1.example' };
    const { errors } = await server.post(
      { query: RESPOND, variables: { input } },
      { 'x-forwarded-for': '198.51.100.7' },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_MANY_ATTEMPTS' } }]);
  });
});
