import type { Reading } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { staffByKey, type StaffRecord } from '../staff/staff.loader.js';
import type { Viewer } from './viewer.js';

export interface PartnerUserRecord {
  readonly id: string;
  readonly name: string;
  /** The key of the partner. */
  readonly partner: string;
}

export interface ApiTokenRecord {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

export type ViewerRecord = PartnerUserRecord | StaffRecord | ApiTokenRecord;

/** Who asks, as they may see themselves. */
export class ViewerService {
  constructor(
    private readonly reading: Reading,
    private readonly viewer: Viewer | null,
  ) {}

  /** null for somebody who has not signed in. */
  async self(): Promise<ViewerRecord | null> {
    if (!this.viewer) return null;
    const { credential, role, key } = this.viewer;
    if (credential.kind === 'token') return { id: credential.id, name: credential.name, scopes: credential.scopes };
    return role === 'partner' ? this.#partnerUser(key) : this.reading.load(staffByKey, key);
  }

  /** Oneself, where `id` is one's own; nobody sees anybody else so. */
  async byId(id: string): Promise<ViewerRecord | null> {
    const self = await this.self();
    return self?.id === id ? self : null;
  }

  async #partnerUser(key: string): Promise<PartnerUserRecord | null> {
    const row = await this.reading.first<{ id: string; name: string }>(
      sql`select id, contact_name as name from partner where key = ${key}`,
    );
    return row ? { id: row.id.replace(/^pt_/, 'pu_'), name: row.name, partner: key } : null;
  }
}
