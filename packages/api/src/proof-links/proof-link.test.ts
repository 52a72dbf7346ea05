import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Browser, type Visited } from '../testing/browser.js';
import { describeOnEach } from '../testing/databases.js';
import { type Answered, mutate, sharedDealId } from '../testing/mutating.js';
import { Post } from '../testing/post.js';
import { customer, line, partner, registered, staff, vendor, won } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const POI = `id status automatic lines { productLine }
  links { id recipientName recipientEmail language state mail declineReason sentAt expiresAt endedAt }
  signature { signerName signerEmail signedAt contentHash locale }`;
const SEND = ['sendProofLink', `poi { ${POI} }`] as const;
const REVOKE = ['revokeProofLink', `poi { ${POI} }`] as const;
const QUOTE = ['issueQuote', 'sharedDeal { key pois { id status } }'] as const;
const marketing = line('MARKETING_HUB', '96000');
const sales = line('SALES_HUB', '60000');
const hanako = { recipientName: '山田 花子', recipientEmail: 'hanako@c1.example', language: 'JA' };

interface Link {
  readonly id: string;
  readonly state: string;
  readonly recipientEmail: string;
  readonly mail: string;
  readonly declineReason: string | null;
}
interface ShownPoi {
  readonly id: string;
  readonly status: string;
  readonly links: readonly Link[];
  readonly signature: Readonly<Record<string, unknown>> | null;
}

const poiOf = (answered: Answered) => answered['poi'] as ShownPoi;
/** Three deals of p1 with one customer each, and a rival on the first: each test has a deal of its own. */
const deals = Array.from({ length: 12 }, (_, place) => `d${place + 1}`);
const events = [
  ...vendor,
  staff('gs3', 'GS', { segment: 'MID_MARKET' }),
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  customer('c1'),
  ...deals.flatMap((deal) => registered({ deal, partner: 'p1', customer: 'c1' })),
  ...registered({ deal: 'd1', partner: 'p2', customer: 'c1' }),
];

describeOnEach('the link to a proof', (stores) => {
  let server: TestServer;
  let post: Post;
  let minute = 0;
  let free = 0;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
    post = await Post.open(server);
  });
  afterAll(async () => {
    await post.close();
    await server.close();
  });
  beforeEach(() => later());

  const later = (minutes = 1) => {
    minute += minutes;
    server.setClock(new Date(Date.UTC(2025, 11, 15, 12, minute)).toISOString());
  };
  const quoted = async (deal: string, ...lines: object[]) => {
    later();
    const sharedDeal = await sharedDealId(server, `${deal}-p1`);
    const { userErrors, ...answer } = await mutate(server, 'gs:gs1', QUOTE, { sharedDeal, lines });
    expect(userErrors).toEqual([]);
    later();
    return (answer['sharedDeal'] as { pois: { id: string; status: string }[] }).pois;
  };
  const newDeal = async () => {
    const deal = deals[(free += 1) - 1] ?? '';
    return { deal, poi: (await quoted(deal, marketing)).at(-1)?.id ?? '' };
  };
  const send = (poi: string, input: object = {}, holder = 'partner:p1') =>
    mutate(server, holder, SEND, { poi, ...hanako, ...input });
  const sent = async (poi: string, input: { recipientEmail?: string } = {}) => {
    const answered = await send(poi, input);
    expect(answered.userErrors).toEqual([]);
    return post.linkTo(input.recipientEmail ?? hanako.recipientEmail);
  };
  const shown = async (poi: string, holder = 'partner:p1') => {
    const { data } = await server.ask(holder, `query ($id: ID!) { node(id: $id) { ... on Poi { ${POI} } } }`, {
      id: poi,
    });
    return (data as { node: ShownPoi }).node;
  };
  const answer = async (link: string, filled: Record<string, string> = {}): Promise<Visited> => {
    const browser = new Browser();
    const page = await browser.go(link);
    return browser.submit(page, {
      name: '山田 花子',
      email: 'hanako@c1.example',
      tick: 'yes',
      answer: 'accept',
      ...filled,
    });
  };

  it('is sent by the partner, a growth specialist of the deal or ops, and by nobody else', async () => {
    const { poi } = await newDeal();
    for (const holder of ['partner:p2', 'gs:gs2', 'pdm:pdm1'])
      expect(await send(poi, {}, holder)).toMatchObject({ poi: null, userErrors: [{ code: 'NOT_FOUND' }] });
    for (const holder of ['partner:p1', 'gs:gs1', 'ops:ops1'])
      expect(
        (await send(poi, { recipientEmail: `${holder.replace(':', '.')}@c1.example` }, holder)).userErrors,
      ).toEqual([]);
    expect(await shown(poi, 'partner:p2')).toBeNull();
    expect((await shown(poi)).links).toMatchObject([{ state: 'OPEN' }, { state: 'OPEN' }, { state: 'OPEN' }]);
  });

  it('is sent once for each clientMutationId; sent again, the earlier one ends', async () => {
    const { poi } = await newDeal();
    const first = await send(poi, { clientMutationId: 'x' });
    expect(await send(poi, { clientMutationId: 'x' })).toEqual(first);
    expect((await send(poi, { clientMutationId: 'x', recipientEmail: 'taro@c1.example' })).userErrors).toMatchObject([
      { code: 'CLIENT_MUTATION_ID_REUSED', field: ['clientMutationId'] },
    ]);
    const old = await post.linkTo(hanako.recipientEmail);
    later();
    const link = await sent(poi, { recipientEmail: 'HANAKO@c1.example' });
    expect((await new Browser().go(old)).status).toBe(404);
    expect((await new Browser().go(link)).status).toBe(200);
    expect((await shown(poi)).links).toMatchObject([
      { state: 'SUPERSEDED', mail: 'SENT' },
      { state: 'OPEN', mail: 'SENT' },
    ]);
    const followed = await mutate(server, 'partner:p1', REVOKE, { link: (await shown(poi)).links[0]?.id });
    expect(followed.userErrors).toMatchObject([{ code: 'SUPERSEDED', field: ['link'] }]);
    for (let count = 2; count < 30; count += 1) expect((await send(poi)).userErrors).toEqual([]);
    expect((await send(poi)).userErrors).toMatchObject([{ code: 'TOO_MANY_LINKS', field: ['poi'] }]);
  });

  it.each([
    [{ recipientName: ' ' }, 'NOT_NAME', 'recipientName'],
    [{ recipientName: 'Hana\u202Eko' }, 'NOT_NAME', 'recipientName'],
    [{ recipientName: 'x'.repeat(121) }, 'NOT_NAME', 'recipientName'],
    [{ recipientEmail: 'hanako' }, 'NOT_EMAIL', 'recipientEmail'],
    [{ recipientEmail: 'a@b.example, c@d.example' }, 'NOT_EMAIL', 'recipientEmail'],
    [{ recipientEmail: 'a@b.example\nBcc: c@d.example' }, 'NOT_EMAIL', 'recipientEmail'],
  ])('goes to nobody who cannot be written to: %j (101)', async (input, code, field) => {
    const { poi } = await deals1();
    expect((await send(poi, input)).userErrors).toMatchObject([{ code, field: [field] }]);
  });
  const first: { poi?: { deal: string; poi: string } } = {};
  const deals1 = async () => (first.poi ??= await newDeal());

  it('lets the customer accept, once, with what was shown as evidence', async () => {
    const { poi } = await newDeal();
    const link = await sent(poi);
    expect((await post.to(hanako.recipientEmail)).at(-1)).toContain('Marketing Hub Professional:月額 ¥96,000');
    const result = await answer(link);
    expect(result).toMatchObject({
      status: 200,
      text: expect.stringContaining('山田 花子様が承認されました') as string,
    });
    expect(result.url.pathname).toBe('/proof');
    const signed = await shown(poi);
    expect(signed).toMatchObject({
      status: 'SIGNED',
      links: [{ state: 'SIGNED', declineReason: null }],
      signature: { signerName: '山田 花子', signerEmail: 'hanako@c1.example', locale: 'JA' },
    });
    expect(result.text).toContain(String(signed.signature?.['contentHash']));
    const copy = (await post.to(hanako.recipientEmail)).at(-1);
    expect(copy).toContain('承認いただきました');
    expect(copy).toContain(String(signed.signature?.['contentHash']));
    // Whoever opens it again sees the result, and the page has no form to send.
    const again = await new Browser().go(link);
    expect(again.text).toContain('山田 花子様が承認されました');
    expect(again.text).not.toContain('<form');
    expect((await send(poi)).userErrors).toMatchObject([{ code: 'ANSWERED_ALREADY' }]);
  });

  it('lets the customer decline, with a reason if it wants to', async () => {
    const { poi } = await newDeal();
    const link = await sent(poi);
    const result = await answer(link, { answer: 'decline', tick: '', reason: 'Not them.' });
    expect(result.text).toContain('却下されました');
    expect(await shown(poi)).toMatchObject({
      status: 'DECLINED',
      links: [{ state: 'DECLINED', declineReason: 'Not them.' }],
      signature: null,
    });
    expect((await send(poi)).userErrors).toMatchObject([
      { code: 'ANSWERED_ALREADY', clause: { code: 'poi.manual-fallback' } },
    ]);
  });

  it('follows a new quote: the old link leads nowhere, a new one is mailed, and what was signed stays (81)', async () => {
    const { deal, poi } = await newDeal();
    const old = await sent(poi);
    await quoted(deal, line('MARKETING_HUB', '80000'));
    expect((await new Browser().go(old)).status).toBe(404);
    const repriced = await post.linkTo(hanako.recipientEmail);
    expect(repriced).not.toBe(old);
    expect((await post.to(hanako.recipientEmail)).at(-1)).toContain('¥80,000');
    expect((await shown(poi)).links).toMatchObject([{ state: 'SUPERSEDED' }, { state: 'OPEN' }]);
    await answer(repriced);
    // A new price keeps the signature; a line that was not seen asks for another one.
    await quoted(deal, marketing);
    expect(await post.linkTo(hanako.recipientEmail).catch(() => null)).toBeNull();
    const pois = await quoted(deal, marketing, sales);
    expect(pois.map(({ status }) => status)).toEqual(['SIGNED', 'OPEN']);
    const added = await post.linkTo(hanako.recipientEmail);
    expect((await new Browser().go(added)).text).toContain('Sales Hub');
    expect(await shown(poi)).toMatchObject({ status: 'SIGNED', links: [{ state: 'SUPERSEDED' }, { state: 'SIGNED' }] });
    await answer(added);
    expect(await shown(pois[1]?.id ?? '')).toMatchObject({ status: 'SIGNED', links: [{ state: 'SIGNED' }] });
  });

  it('replaced by another edition asks for that one', async () => {
    const { deal, poi } = await newDeal();
    await sent(poi);
    const pois = await quoted(deal, line('MARKETING_HUB', '432000', 'ENTERPRISE'));
    expect(pois.map(({ status }) => status)).toEqual(['REPLACED', 'OPEN']);
    await answer(await post.linkTo(hanako.recipientEmail));
    expect(await shown(pois[1]?.id ?? '')).toMatchObject({ status: 'SIGNED' });
    expect((await send(poi)).userErrors).toMatchObject([{ code: 'REPLACED', clause: { code: 'poi.follows-quote' } }]);
  });

  it('is revoked by those who may send it; one that was answered stays', async () => {
    const { poi } = await newDeal();
    const link = await sent(poi);
    const id = (await shown(poi)).links[0]?.id ?? '';
    const revoke = (holder: string) => mutate(server, holder, REVOKE, { link: id });
    for (const holder of ['partner:p2', 'gs:gs2', 'pdm:pdm1'])
      expect((await revoke(holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const _ of [1, 2]) expect(poiOf(await revoke('partner:p1')).links).toMatchObject([{ state: 'REVOKED' }]);
    expect((await new Browser().go(link)).status).toBe(404);
    later();
    await answer(await sent(poi));
    const { links } = await shown(poi);
    const late = await mutate(server, 'partner:p1', REVOKE, { link: links[1]?.id });
    expect(late.userErrors).toMatchObject([{ code: 'ANSWERED_ALREADY' }]);
  });

  it('leads nowhere once the deal has ended', async () => {
    const { deal, poi } = await newDeal();
    const link = await sent(poi);
    await server.record([
      { ...won({ deal, partner: 'p1', customer: 'c1', closedOn: '2025-12-15' }), at: '2025-12-15T12:00:00Z' },
    ]);
    expect((await new Browser().go(link)).status).toBe(404);
    expect((await shown(poi)).links).toMatchObject([{ state: 'CLOSED' }]);
    expect((await send(poi)).userErrors).toMatchObject([{ code: 'NOT_OPEN', clause: { code: 'poi.signed-by-close' } }]);
  });

  it('is stored as a hash only, and told to nobody but whom it was sent to (8, 92)', async () => {
    const { poi } = await newDeal();
    expect((await send(poi)).userErrors).toEqual([]);
    const rows = async () =>
      JSON.stringify([
        await server.database.reader.query('select * from proof_link'),
        await server.database.reader.query('select * from mail'),
        await server.database.reader.query('select * from history_event'),
        (await server.ask('ops:ops1', '{ mails(first: 200) { nodes { text subject } } }')).data,
      ]);
    const before = await rows();
    const token = (await post.linkTo(hanako.recipientEmail)).split('/').at(-1) ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    for (const text of [before, await rows()]) expect(text).not.toContain(token);
  });
});
