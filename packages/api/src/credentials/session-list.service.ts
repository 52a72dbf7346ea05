import { SESSION_IDLES } from '../auth/sessions.js';
import type { Reading } from '../reading/reading.js';
import { sql } from '../reading/sql.js';

export interface SessionRecord {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

type Row = Pick<SessionRecord, 'id' | 'device' | 'address'> &
  Readonly<Record<'createdAt' | 'lastSeenAt' | 'expiresAt', number>>;

/** The sessions of the person who asks. */
export class SessionListService {
  constructor(private readonly reading: Reading) {}

  /** Those that go on, the newest first. */
  async all(): Promise<SessionRecord[]> {
    const now = this.reading.now.getTime();
    const rows = await this.reading.all<Row>(
      sql`select s.id, s.device, s.address, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt"
        from session s where ${this.reading.scope.session('s')} and s.expires_at > ${now}
          and s.last_seen_at > ${now - SESSION_IDLES} order by s.created_at desc, s.id`,
    );
    return rows.map(({ createdAt, lastSeenAt, expiresAt, ...plain }) => ({
      ...plain,
      createdAt: new Date(createdAt).toISOString(),
      lastSeenAt: new Date(lastSeenAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    }));
  }
}
