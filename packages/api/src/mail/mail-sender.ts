import type { Logger } from 'pino';
import type { Identities } from '../installation/identities.js';
import { Rounds } from '../schedules/rounds.js';
import { type HandingIn, type Letter, NotTaken } from './handing-in.js';
import type { DueMail, MailBook } from './mail-book.js';
import { LINK_PLACE, MAIL_LINK } from './queue-mail.js';

export interface MailSenderOptions {
  readonly book: MailBook;
  readonly handingIn: HandingIn;
  readonly ids: Pick<Identities, 'openCursor'>;
  readonly now: () => Date;
  readonly log: Logger;
  /** The address under which browsers reach this server: links begin with it. */
  readonly publicUrl: string;
  /** How often the queue is looked at, in milliseconds. */
  readonly every?: number;
}

const EVERY = 1_000;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 3_600_000;
/** How long a mail is tried. */
const GIVEN_UP_AFTER = 3 * 86_400_000;
/** How long a stop waits for the mail in hand. */
const STOPPING = 5_000;

/**
 * Sends what is queued, one mail after the other: after the commit that wanted it, after a restart, and again where a mail
 * server did not take it, each time a little later. At least once: who dies between handing in and noting it hands in again,
 * under the same Message-ID (88).
 */
export class MailSender {
  readonly #rounds: Rounds<void>;

  constructor(private readonly options: MailSenderOptions) {
    this.#rounds = new Rounds(() => this.#all(), { every: options.every ?? EVERY });
  }

  /** Sends everything that is due; resolves when nothing is. */
  look(): Promise<void> {
    return this.#rounds.look();
  }

  async stop(): Promise<void> {
    await this.#rounds.stop(STOPPING);
    this.options.handingIn.close();
  }

  async #all(): Promise<void> {
    const { book, log } = this.options;
    try {
      while (!this.#rounds.isStopping) {
        const mail = await book.claim();
        if (!mail) return;
        await this.#one(mail);
      }
    } catch (error) {
      if (!this.#rounds.isStopping)
        log.warn({ err: error }, 'the queue of mails cannot be read or written at the moment');
    }
  }

  async #one(mail: DueMail): Promise<void> {
    const { book, handingIn, now, log } = this.options;
    try {
      await handingIn.hand(this.#letter(mail));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const isOver = now().getTime() - mail.queuedAt >= GIVEN_UP_AFTER;
      if (isOver || (error instanceof NotTaken && error.isForGood)) {
        log.error({ mail: mail.id, attempts: mail.attempts }, 'a mail was refused for good');
        return book.failed(mail, reason);
      }
      const wait = Math.min(FIRST_WAIT * 2 ** (mail.attempts - 1), LONGEST_WAIT);
      log.warn({ mail: mail.id, attempts: mail.attempts, wait }, 'a mail was not taken; it is tried again');
      return book.postponed(mail, reason, wait);
    }
    await book.sent(mail);
  }

  #letter(mail: DueMail): Letter {
    return {
      id: mail.id,
      to: { name: mail.recipientName, address: mail.recipientEmail },
      subject: mail.subject,
      text: mail.text.replaceAll(LINK_PLACE, () => this.#link(mail)),
      language: mail.language,
      date: new Date(mail.queuedAt),
    };
  }

  #link({ sealedLink }: DueMail): string {
    if (sealedLink === null) return LINK_PLACE;
    return new URL(this.options.ids.openCursor(MAIL_LINK, sealedLink), this.options.publicUrl).href;
  }
}
