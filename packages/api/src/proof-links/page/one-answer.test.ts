import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Browser } from '../../testing/browser.js';
import { describeOnEach } from '../../testing/databases.js';
import { mutate } from '../../testing/mutating.js';
import { HANAKO, ProofOffice } from '../../testing/proof-office.js';

describeOnEach("the customer's page, visited and answered", (stores) => {
  let office: ProofOffice;
  beforeAll(async () => {
    office = await ProofOffice.open(await stores.freshUrl());
  });
  afterAll(() => office.close());
  beforeEach(() => void office.later());

  it('is not signed by anything that looks at it: GET and HEAD, a hundred times (93)', async () => {
    const { link, poi } = await office.fresh();
    for (let visit = 0; visit < 100; visit += 1) {
      const browser = new Browser();
      await browser.ask(link, { method: visit % 2 ? 'HEAD' : 'GET' });
      const page = await browser.ask(new URL('/proof', link), { method: visit % 3 ? 'GET' : 'HEAD' });
      expect(page.status).toBe(200);
    }
    await office.expectOpen(poi);
  });

  it('is not answered by a robot that presses its buttons and types nothing (93)', async () => {
    const { link, poi } = await office.fresh();
    const browser = new Browser();
    const page = await browser.go(link);
    for (const answer of ['accept', 'decline', '', 'sign'])
      for (const tick of ['yes', ''])
        for (const name of ['', ' ', '\u200B']) {
          const result = await browser.submit(page, { answer, tick, name, email: '', reason: '' });
          expect(result).toMatchObject({ status: 422, text: expect.stringContaining('role="alert"') as string });
        }
    await office.expectOpen(poi);
  });

  it('is not answered without the nonce of its own page, nor by an old one (93)', async () => {
    const [one, other] = [await office.fresh(), await office.fresh()];
    const browser = new Browser();
    const page = await browser.go(one.link);
    const nonce = /name="nonce" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const submitted = (body: Record<string, string>) =>
      browser.ask(new URL('/proof', one.link), { method: 'POST', body: new URLSearchParams(body) });
    const elsewhere = /name="nonce" value="([^"]+)"/.exec((await new Browser().go(other.link)).text)?.[1] ?? '';
    for (const wrong of ['', 'x', elsewhere, `${nonce}x`, nonce.slice(0, -2)])
      expect((await submitted({ ...HANAKO, nonce: wrong })).status).toBe(422);
    expect((await submitted(HANAKO)).status).toBe(422);
    // By neither of the two buttons: that is no word of the customer's, and least of all a refusal.
    for (const answer of ['', 'sign']) expect((await submitted({ ...HANAKO, answer, nonce })).status).toBe(422);
    const json = await browser.ask(new URL('/proof', one.link), {
      ...{
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...HANAKO, nonce }),
      },
    });
    expect(json.status).toBe(422);
    office.later(121);
    expect((await submitted({ ...HANAKO, nonce })).status).toBe(422);
    await office.expectOpen(one.poi);
    await office.expectOpen(other.poi);
  });

  it('takes one of fifty answers that come at once, and shows it to all (94)', { timeout: 60_000 }, async () => {
    const { link, poi, deal } = await office.fresh();
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
    const [{ count } = { count: 0 }] = await office.server.database.reader.query<{ count: number }[]>(
      `select count(*) as count from history_event where source like 'proof-link:%' and payload like '%"${deal}-p1"%'`,
    );
    expect(count).toBe(1);
    expect(['SIGNED', 'DECLINED']).toContain((await office.signature(poi)).status);
  });

  it('is the same page, byte for byte, for whatever cannot be answered (95, 99)', async () => {
    const revoked = await office.fresh();
    const { poi } = await office.send(revoked.poi, 'other@c1.example');
    const links = (poi as { links: { id: string }[] }).links;
    await mutate(office.server, 'ops:ops1', ['revokeProofLink', 'poi { id }'], { link: links[0]?.id });
    const superseded = await office.fresh();
    await office.send(superseded.poi, `${superseded.deal}@c1.example`);
    const lost = await office.fresh();
    await office.server.record([
      {
        type: 'DealLost',
        at: office.later(),
        deal: lost.deal,
        closedOn: '2025-12-15',
        reason: 'Budget.',
      },
    ]);
    const expired = await office.fresh();
    office.later(31 * 24 * 60);
    const unknown = [
      `${office.server.url}/proof/${'A'.repeat(43)}`,
      `${office.server.url}/proof/x`,
      `${office.server.url}/proof/${'%00'}`,
    ];
    const answers = await Promise.all(
      [revoked, superseded, lost, expired]
        .map(({ link }) => link)
        .concat(unknown, `${office.server.url}/proof`, `${office.server.url}/proof/`)
        .map(async (link) => {
          const { status, headers, text } = await new Browser().ask(link);
          const told = [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
          return { status, text, told };
        }),
    );
    expect(answers[0]?.status).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});
