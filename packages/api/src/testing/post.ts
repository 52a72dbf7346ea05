import { pino } from 'pino';
import { type HandingIn, toServer } from '../mail/handing-in.js';
import { MailBook } from '../mail/mail-book.js';
import { MailSender } from '../mail/mail-sender.js';
import { MailServer } from './mail-server.js';
import type { TestServer } from './test-server.js';

/** The post between a server and the people it writes to: a real mail server, and the sender of that server's queue. */
export class Post {
  private constructor(
    readonly mails: MailServer,
    private readonly sender: MailSender,
  ) {}

  static async open({ running, url }: TestServer): Promise<Post> {
    const mails = await MailServer.open();
    const { database, deciding } = running.history;
    const handingIn: HandingIn = toServer(mails.url, 'no-reply@tierline.example');
    const [book, log] = [new MailBook(database, deciding.now), pino({ level: 'silent' })];
    const options = { book, handingIn, log, ids: deciding.ids, now: deciding.now, publicUrl: url, every: 1_000_000 };
    return new Post(mails, new MailSender(options));
  }

  /** Sends what is queued; the texts of all mails that an address has had, oldest first. */
  async to(address: string): Promise<string[]> {
    await this.sender.look();
    return (await this.mails.mailsTo(address)).map(({ text = '' }) => text);
  }

  /** The link in the newest mail to an address. */
  async linkTo(address: string): Promise<string> {
    const link = /https?:\/\/\S+\/proof\/\S+/.exec((await this.to(address)).at(-1) ?? '')?.[0];
    if (link === undefined) throw new Error(`no mail with a link came to ${address}`);
    return link;
  }

  async close(): Promise<void> {
    await this.sender.stop();
    await this.mails.close();
  }
}
