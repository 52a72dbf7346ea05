import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { History } from '../history/history.js';
import { type HandingIn, intoFolder, toServer } from './handing-in.js';
import { MailBook } from './mail-book.js';
import { MailSender } from './mail-sender.js';

export type MailConfig = Pick<Config, 'smtpUrl' | 'mailFolder' | 'mailFrom'>;

interface Surroundings {
  readonly history: History;
  /** The address under which browsers reach this server: the links in mails begin with it. */
  readonly publicUrl: string;
  readonly log: Logger;
}

/** Begins to send mails; null, with a warning to the operator, where the configuration names nowhere to hand them in. */
export function startMail(config: MailConfig, { history, publicUrl, log }: Surroundings): MailSender | null {
  const { database, deciding } = history;
  const book = new MailBook(database, deciding.now);
  const handingIn = placeOf(config);
  if (!handingIn) {
    log.warn(
      'NO MAIL GOES OUT: neither SMTP_URL nor MAIL_FOLDER is set. Links to proofs and warnings are queued and reach nobody until one is.',
    );
    return null;
  }
  if (config.smtpUrl === null)
    log.info({ folder: config.mailFolder }, 'there is no SMTP_URL: mails are laid in a folder');
  return new MailSender({ book, handingIn, publicUrl, ids: deciding.ids, now: deciding.now, log });
}

function placeOf({ smtpUrl, mailFolder, mailFrom }: MailConfig): HandingIn | null {
  if (smtpUrl !== null) return toServer(smtpUrl, mailFrom);
  return mailFolder === null ? null : intoFolder(mailFolder, mailFrom);
}
