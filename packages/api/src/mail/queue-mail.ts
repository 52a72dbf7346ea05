import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { isMailAddress, onOneLine, readable } from './mail-address.js';
import { MailEntity, type MailLanguage } from './mail.entity.js';

/** Stands in a mail's text where a link goes that gives access; the link itself is only in what is sent. */
export const LINK_PLACE = '[personal link]';

const ID_LENGTH = 22;

/** A mail that somebody is to get. */
export interface Mail {
  readonly recipient: { readonly name: string; readonly email: string };
  readonly subject: string;
  /** Plain text, lines parted by \n. */
  readonly text: string;
  readonly language: MailLanguage;
  /** The public id of what it is about. */
  readonly about: string;
  /** The same for the same mail: wanted again under this key, it does not go out again. */
  readonly dedupKey: string;
  /** When it was wanted. */
  readonly at: Date;
  /**
   * The path of a link that gives access, sealed by `Identities.sealCursor(MAIL_LINK, path)`: it goes, behind this server's
   * address, where the text has LINK_PLACE.
   */
  readonly sealedLink?: string;
}

/** What links of mails are sealed for. */
export const MAIL_LINK = 'the link of a mail';

/**
 * Queues a mail in the transaction at hand: it goes out once that is committed, at least once, and never when it is rolled back
 * (88). Characters that would break a line or turn the reading direction are taken out of subject and name (101). Throws for an
 * address that is not one plain address: whoever takes addresses from people checks them with `isMailAddress` first.
 */
export async function queueMail(manager: EntityManager, mail: Mail): Promise<void> {
  const { recipient, at, dedupKey, language, about } = mail;
  if (!isMailAddress(recipient.email)) throw new RangeError('a mail needs one plain e-mail address');
  const rows = rowsOf(manager, MailEntity);
  const row = rows.layout.encode({
    ...{ id: idOf(dedupKey), dedupKey, language, about },
    recipientName: onOneLine(recipient.name),
    recipientEmail: recipient.email,
    subject: onOneLine(mail.subject),
    text: readable(mail.text),
    sealedLink: mail.sealedLink ?? null,
    ...{ state: 'QUEUED', attempts: 0, reason: null, claimedUntil: null, sentAt: null },
    ...{ queuedAt: at.getTime(), nextTryAt: at.getTime() },
  });
  const [known] = await manager.query<unknown[]>('select 1 from mail where dedup_key = $1', [dedupKey]);
  if (!known) await rows.insert(manager, [row]);
}

/** The same mail has the same id, and with it the same Message-ID, in every store. */
function idOf(dedupKey: string): string {
  return `ml_${createHash('sha256').update(dedupKey).digest('base64url').slice(0, ID_LENGTH)}`;
}
