import type { Database } from '../database/connect.js';
import type { MailEntity } from './mail.entity.js';

/** A mail as it is handed to a mail server. */
export type DueMail = Pick<
  MailEntity,
  'id' | 'recipientName' | 'recipientEmail' | 'subject' | 'text' | 'sealedLink' | 'language' | 'attempts' | 'queuedAt'
>;

/** How long one process keeps a mail to itself, in milliseconds: longer than the longest try. */
export const CLAIM = 120_000;

const columns = `id, recipient_name as "recipientName", recipient_email as "recipientEmail", subject, text,
  sealed_link as "sealedLink", language, attempts, queued_at as "queuedAt"`;
const due = `state = 'QUEUED' and next_try_at <= $1 and (claimed_until is null or claimed_until <= $1)`;
const REASON_LIMIT = 300;

/** The queue of mails, for those who send them: what is due, by whom it is being sent, and what came of it. */
export class MailBook {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /**
   * Takes the mail that has been due longest, for this process alone: writers wait for one another, so that no two take the
   * same. A process that dies with a mail in hand lets go of it when its claim is over. null when nothing is due.
   */
  async claim(): Promise<DueMail | null> {
    const now = this.now().getTime();
    const oldest = `select ${columns} from mail where ${due} order by next_try_at, id limit 1`;
    const [waiting] = await this.database.reader.query<DueMail[]>(oldest, [now]);
    if (!waiting) return null;
    return this.database.work.write(async ({ manager }) => {
      const [mail] = await manager.query<DueMail[]>(oldest, [now]);
      if (!mail) return null;
      const attempts = mail.attempts + 1;
      await manager.query('update mail set claimed_until = $1, attempts = $2 where id = $3', [
        now + CLAIM,
        attempts,
        mail.id,
      ]);
      return { ...mail, attempts };
    });
  }

  async sent({ id }: DueMail): Promise<void> {
    await this.#end(id, 'SENT', null, this.now().getTime());
  }

  /** No mail server will ever take it. */
  async failed({ id }: DueMail, reason: string): Promise<void> {
    await this.#end(id, 'FAILED', reason, null);
  }

  /** It is tried again in so many milliseconds. */
  async postponed({ id }: DueMail, reason: string, wait: number): Promise<void> {
    const next = this.now().getTime() + wait;
    await this.database.work.write(({ manager }) =>
      manager.query('update mail set claimed_until = null, next_try_at = $1, reason = $2 where id = $3', [
        next,
        reason.slice(0, REASON_LIMIT),
        id,
      ]),
    );
  }

  async #end(id: string, state: 'SENT' | 'FAILED', reason: string | null, sentAt: number | null): Promise<void> {
    await this.database.work.write(({ manager }) =>
      manager.query(
        'update mail set state = $1, reason = $2, sent_at = $3, sealed_link = null, claimed_until = null where id = $4',
        [state, reason?.slice(0, REASON_LIMIT) ?? null, sentAt, id],
      ),
    );
  }
}
