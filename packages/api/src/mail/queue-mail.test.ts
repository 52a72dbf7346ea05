import { expect, test } from 'vitest';
import type { Database } from '../database/connect.js';
import { connect } from '../database/connect.js';
import { describeOnEach } from '../testing/databases.js';
import { MailEntity } from './mail.entity.js';
import { type Mail, queueMail } from './queue-mail.js';

const letter: Mail = {
  recipient: { name: '山田 花子', email: 'hanako@customer.example' },
  subject: 'About your order',
  text: 'Good day.\n\nYours',
  language: 'ja',
  about: 'po_x',
  dedupKey: 'order 1',
  at: new Date('2025-12-15T12:00:00Z'),
};

describeOnEach('a mail', (stores) => {
  const queued = async (database: Database, ...mails: Mail[]) => {
    await database.work.write(async ({ manager }) => {
      for (const mail of mails) await queueMail(manager, mail);
    });
    return database.reader.manager.find(MailEntity, { order: { dedupKey: 'ASC' } });
  };

  test('is queued with what wants it, or not at all (88)', async () => {
    const database = await connect(await stores.freshUrl());
    const failing = database.work.write(async ({ manager }) => {
      await queueMail(manager, letter);
      throw new Error('something else failed');
    });
    await expect(failing).rejects.toThrow('something else');
    expect(await database.reader.manager.count(MailEntity)).toBe(0);
    expect(await queued(database, letter)).toMatchObject([
      { state: 'QUEUED', attempts: 0, recipientName: '山田 花子', text: letter.text, sentAt: null, language: 'ja' },
    ]);
    await database.close();
  });

  test('wanted twice under one key is one', async () => {
    const database = await connect(await stores.freshUrl());
    const rows = await queued(database, letter, { ...letter, text: 'Again.' }, { ...letter, dedupKey: 'order 2' });
    expect(rows.map(({ dedupKey, text }) => [dedupKey, text])).toEqual([
      ['order 1', letter.text],
      ['order 2', letter.text],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
    await database.close();
  });

  test('takes no address that would be more than one, and no header within a header (101)', async () => {
    const database = await connect(await stores.freshUrl());
    const bad = [
      ...['a@b.example,c@d.example', 'a@b.example\r\nBcc: c@d.example', 'A <a@b.example>', 'a b@c.example'],
      ...['a@b', '', 'a@b.example\u202E', 'a\u200B@b.example', `${'x'.repeat(250)}@b.example`, '"a"@b.example'],
    ];
    for (const email of bad)
      await expect(queued(database, { ...letter, recipient: { name: 'x', email } })).rejects.toThrow(RangeError);
    const [row] = await queued(database, {
      ...letter,
      recipient: { name: 'Hana\r\nBcc: c@d.example\u202Eko', email: 'a@b.example' },
      subject: 'Hello\u2028\nX-Evil: 1\u200B',
      text: 'one\r\ntwo\u202Ethree\u0000',
    });
    expect(row).toMatchObject({
      recipientName: 'Hana Bcc: c@d.exampleko',
      subject: 'Hello X-Evil: 1',
      text: 'one\ntwothree',
    });
    await database.close();
  });
});
