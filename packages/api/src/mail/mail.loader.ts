import type { Slice } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { bytewise, name, type Sql, sql } from '../reading/sql.js';
import type { MailEntity, MailState } from './mail.entity.js';

export type MailRow = Pick<
  MailEntity,
  | 'id'
  | 'recipientName'
  | 'recipientEmail'
  | 'subject'
  | 'text'
  | 'language'
  | 'about'
  | 'state'
  | 'attempts'
  | 'reason'
  | 'queuedAt'
  | 'sentAt'
>;

const columns =
  name(`m.id, m.recipient_name as "recipientName", m.recipient_email as "recipientEmail", m.subject, m.text,
  m.language, m.about, m.state, m.attempts, m.reason, m.queued_at as "queuedAt", m.sent_at as "sentAt"`);

/** A part of the list of mails, the newest first: of one state, or all. */
export function mailPage({ limit, after }: Slice, state: MailState | null, reading: Reading): Promise<MailRow[]> {
  const from = after ? sql`not ${upTo(after)}` : sql`true`;
  return reading.all<MailRow>(
    sql`select ${columns} from mail m where ${ofState(state)} and ${from} order by m.queued_at desc, ${bytewise('m.id')} desc limit ${limit + 1}`,
  );
}

/** How many there are, or how many stand at or before a place in the list. */
export async function countMails(
  state: MailState | null,
  reading: Reading,
  place?: readonly string[],
): Promise<number> {
  const until = place ? upTo(place) : sql`true`;
  const row = await reading.first<{ count: number }>(
    sql`select count(*) as count from mail m where ${ofState(state)} and ${until}`,
  );
  return row?.count ?? 0;
}

function ofState(state: MailState | null): Sql {
  return state === null ? sql`true` : sql`m.state = ${state}`;
}

function upTo([queuedAt = '0', id = '']: readonly string[]): Sql {
  const at = Number(queuedAt);
  return sql`(m.queued_at > ${at} or (m.queued_at = ${at} and ${bytewise('m.id')} >= ${id}))`;
}
