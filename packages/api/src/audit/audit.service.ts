import { partnersByKey } from '../partners/partner.loader.js';
import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { staffByKey } from '../staff/staff.loader.js';
import type { AuditOutcome } from './audit-entry.entity.js';
import { auditPage, type AuditRow, type AuditWish, countAudit } from './audit.loader.js';
import type { AuthorRole } from './author.js';

/** Which entries are wanted, as a client says it. */
export interface AuditFilter {
  readonly since?: string | null;
  readonly until?: string | null;
  readonly act?: string | null;
  readonly outcome?: AuditOutcome | null;
  /** The key of a partner. */
  readonly partner?: string | null;
  /** The key of a member of staff. */
  readonly staff?: string | null;
  readonly requestId?: string | null;
}

export interface AuditRecord {
  readonly id: string;
  readonly at: string;
  readonly act: string;
  readonly outcome: AuditOutcome;
  readonly codes: readonly string[];
  readonly role: Uppercase<AuthorRole>;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly row: AuditRow;
}

/** What has ids of its own for the outside, by the kind that the history gives it. */
const identified = ['partner', 'customer', 'sharedDeal', 'staff'] as const;
/** Kinds whose keys are their owner's alone; the key of a vendor's deal is shared by all who work on it. */
const known: ReadonlySet<string> = new Set(['message', 'invitation', 'discount', 'token', 'quarter']);

/** Who did what, as far as the viewer may know: ops everything, partners what was done by them or for them, never what rivals did. */
export class AuditService {
  constructor(private readonly reading: Reading) {}

  /** A page of the entries, the newest first. Whom the viewer does not know has done nothing that it sees. */
  async page(filter: AuditFilter, args: PageArgs): Promise<Page<AuditRecord>> {
    const { reading } = this;
    const cursors = new Cursors(reading.identities, 'audit');
    const slice = cursors.slice(args);
    const wish = await this.#wish(filter);
    const none: AuditRow[] = [];
    const rows = wish ? await auditPage(slice, wish, reading) : none;
    return new Page({
      rows: rows.map((row) => this.#record(row)),
      slice,
      cursors,
      placeOf: ({ row }) => [String(row.sequence)],
      count: async () => (wish ? countAudit(wish, reading) : 0),
      anyUpTo: async (place) => wish !== null && (await countAudit(wish, reading, place)) > 0,
    });
  }

  /** null where the filter names somebody whom the viewer does not know: it would tell what they did. */
  async #wish({ since, until, partner, staff, ...plain }: AuditFilter): Promise<AuditWish | null> {
    if (partner != null && !(await this.reading.load(partnersByKey, partner))) return null;
    if (staff != null && !(await this.reading.load(staffByKey, staff))) return null;
    return {
      ...plain,
      partner: partner ?? null,
      staff: staff ?? null,
      since: milliseconds(since),
      until: milliseconds(until),
    };
  }

  #record(row: AuditRow): AuditRecord {
    const { at, act, outcome, code, role, objectKind } = row;
    return {
      id: this.reading.identities.publicId('audit', `${row.sequence}`),
      at: new Date(at).toISOString(),
      ...{ act, outcome, objectKind, row },
      codes: code === null ? [] : code.split(' '),
      role: role.toUpperCase() as Uppercase<AuthorRole>,
      objectId: row.objectId ?? this.#idOf(row),
    };
  }

  #idOf({ objectKind, objectKey }: AuditRow): string | null {
    if (objectKind === null || objectKey === null) return null;
    const kind = identified.find((each) => each === objectKind);
    if (kind) return this.reading.identities.publicId(kind, objectKey);
    return known.has(objectKind) ? objectKey : null;
  }
}

function milliseconds(instant: string | null | undefined): number | null {
  return instant == null ? null : Date.parse(instant);
}
