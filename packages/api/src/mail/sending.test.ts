import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import PostalMime from 'postal-mime';
import { afterEach, expect, test } from 'vitest';
import type { Database } from '../database/connect.js';
import { describeOnEach } from '../testing/databases.js';
import { MailServer } from '../testing/mail-server.js';
import { openHistory } from '../testing/open-history.js';
import { type HandingIn, intoFolder, toServer } from './handing-in.js';
import { CLAIM, MailBook } from './mail-book.js';
import { MailSender } from './mail-sender.js';
import { MailEntity } from './mail.entity.js';
import { LINK_PLACE, MAIL_LINK, type Mail, queueMail } from './queue-mail.js';

const FROM = 'no-reply@tierline.example';
const letter: Mail = {
  recipient: { name: '山田, 花子', email: 'hanako@customer.example' },
  subject: '関与の証明',
  text: `こんにちは。\n\n${LINK_PLACE}\n`,
  language: 'ja',
  about: 'po_x',
  dedupKey: 'proof 1',
  at: new Date('2025-12-15T12:00:00Z'),
};

describeOnEach('sending mails', (stores) => {
  const endings: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  /** A store with a clock, and senders on it that look only when they are told to. */
  const opened = async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    const clock = { now: letter.at };
    const book = new MailBook(database, () => clock.now);
    const { ids } = history.deciding;
    endings.push(() => database.close());
    const sender = (handingIn: HandingIn) => {
      const log = pino({ level: 'silent' });
      const [now, publicUrl, every] = [() => clock.now, 'https://t.example', 1_000_000];
      const made = new MailSender({ book, handingIn, ids, now, publicUrl, log, every });
      endings.push(() => made.stop());
      return made;
    };
    const sealedLink = ids.sealCursor(MAIL_LINK, '/proof/secret');
    const queue = (mail: Partial<Mail> = {}) =>
      database.work.write(({ manager }) => queueMail(manager, { ...letter, sealedLink, ...mail }));
    const later = (milliseconds: number) => (clock.now = new Date(clock.now.getTime() + milliseconds));
    return { database, book, sender, queue, later };
  };
  const post = async () => {
    const server = await MailServer.open();
    endings.push(() => server.close());
    return server;
  };
  const only = async (database: Database) => {
    const [mail, ...more] = await database.reader.manager.find(MailEntity);
    expect(more).toEqual([]);
    return mail;
  };

  test('a mail that is taken is sent once, in its language, with the link that only it holds (92)', async () => {
    const { database, sender, queue } = await opened();
    const server = await post();
    await queue();
    expect(JSON.stringify(await only(database))).not.toContain('secret');
    const sending = sender(toServer(server.url, FROM));
    for (const _ of [1, 2]) await sending.look();
    expect(server.taken).toHaveLength(1);
    const mail = await only(database);
    expect(mail).toMatchObject({ state: 'SENT', attempts: 1, reason: null, sealedLink: null });
    expect(mail?.sentAt).toBe(letter.at.getTime());
    const received = await PostalMime.parse(server.taken[0] ?? '');
    expect(received).toMatchObject({
      from: { name: 'Tierline', address: FROM },
      to: [{ name: '山田, 花子', address: 'hanako@customer.example' }],
      subject: '関与の証明',
      messageId: `<${mail?.id}@tierline.example>`,
      text: 'こんにちは。\n\nhttps://t.example/proof/secret\n',
    });
    expect(received.headers).toContainEqual(expect.objectContaining({ key: 'content-language', value: 'ja' }));
  });

  test('a mail that is refused for now is tried again, each time later; the same mail (88)', async () => {
    const { database, sender, queue, later } = await opened();
    const server = await post();
    server.answer = 450;
    await queue();
    const sending = sender(toServer(server.url, FROM));
    for (const [wait, attempts] of [
      [0, 1],
      [29_000, 1],
      [1_000, 2],
      [59_000, 2],
      [1_000, 3],
    ] as const) {
      later(wait);
      await sending.look();
      expect(await only(database)).toMatchObject({
        state: 'QUEUED',
        attempts,
        reason: expect.stringContaining('450') as string,
      });
    }
    server.answer = 'take';
    later(3_600_000);
    await sending.look();
    expect(await only(database)).toMatchObject({ state: 'SENT', attempts: 4, reason: null });
    expect(server.taken).toHaveLength(1);
  });

  test('a mail that is refused for good, or for three days, is given up', async () => {
    const { database, sender, queue, later } = await opened();
    const server = await post();
    server.answer = 550;
    await queue();
    const sending = sender(toServer(server.url, FROM));
    await sending.look();
    const failed = { state: 'FAILED', sealedLink: null, sentAt: null };
    expect(await only(database)).toMatchObject({
      ...failed,
      attempts: 1,
      reason: expect.stringContaining('550') as string,
    });
    server.answer = 450;
    await queue({ dedupKey: 'proof 2' });
    later(3 * 86_400_000);
    await sending.look();
    const states = await database.reader.manager.find(MailEntity, { order: { dedupKey: 'ASC' } });
    expect(states).toMatchObject([failed, failed]);
  });

  test('while the mail server is down mails wait, and a wrong password loses none', async () => {
    const { database, sender, queue, later } = await opened();
    const down = await MailServer.open();
    const nowhere = down.url;
    await down.close();
    await queue();
    await sender(toServer(nowhere, FROM)).look();
    expect(await only(database)).toMatchObject({
      state: 'QUEUED',
      reason: expect.stringContaining('ECONNREFUSED') as string,
    });
    later(60_000);
    const server = await post();
    await sender(toServer(server.url.replace('//', '//user:wrong@'), FROM)).look();
    expect(await only(database)).toMatchObject({ state: 'QUEUED', attempts: 2 });
    later(120_000);
    await sender(toServer(server.url, FROM)).look();
    expect(await only(database)).toMatchObject({ state: 'SENT' });
  });

  test('who dies between handing in and noting it leaves it to the next, under the same Message-ID (88)', async () => {
    const { database, book, sender, queue, later } = await opened();
    const server = await post();
    await queue();
    const dying = toServer(server.url, FROM);
    const mail = await book.claim();
    await dying.hand({
      id: mail?.id ?? '',
      to: { name: '', address: 'a@b.example' },
      subject: '',
      text: '',
      language: 'ja',
      date: letter.at,
    });
    const next = sender(toServer(server.url, FROM));
    await next.look();
    expect(server.taken).toHaveLength(1);
    later(CLAIM);
    await next.look();
    expect(await only(database)).toMatchObject({ state: 'SENT', attempts: 2 });
    const ids = await Promise.all(server.taken.map(async (text) => (await PostalMime.parse(text)).messageId));
    expect(ids).toEqual([`<${mail?.id}@tierline.example>`, `<${mail?.id}@tierline.example>`]);
  });

  test('several senders on one store never take the same mail', async () => {
    const { database, sender, queue } = await opened();
    const server = await post();
    for (let count = 0; count < 20; count += 1) await queue({ dedupKey: `proof ${count}` });
    const senders = [1, 2, 3].map(() => sender(toServer(server.url, FROM)));
    await Promise.all(senders.map((each) => each.look()));
    expect(server.taken).toHaveLength(20);
    expect(await database.reader.manager.countBy(MailEntity, { state: 'SENT', attempts: 1 })).toBe(20);
  });

  test('without a mail server mails are laid in a folder that only this user reads', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'tierline-mail-')), 'mail');
    endings.push(async () => rmSync(join(folder, '..'), { recursive: true }));
    const { database, sender, queue } = await opened();
    await queue();
    await sender(intoFolder(folder, FROM)).look();
    const mail = await only(database);
    expect(mail).toMatchObject({ state: 'SENT' });
    expect(readdirSync(folder)).toEqual([`${mail?.id}.eml`]);
    const path = join(folder, `${mail?.id}.eml`);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
    expect((await PostalMime.parse(readFileSync(path))).text).toContain('https://t.example/proof/secret');
  });
});
