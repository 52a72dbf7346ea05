import { type ApiTokenRecord, tokenById } from '../credentials/token-record.js';
import type { Reading } from '../reading/reading.js';
import { typeOfId } from '../nodes/node-types.js';
import { staffByKey, type StaffRecord } from '../staff/staff.loader.js';
import type { Viewer } from './viewer.js';

export interface PartnerUserRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdmin: boolean;
  /** The key of the partner. */
  readonly partner: string;
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
    const { credential, role, key, person } = this.viewer;
    if (credential.kind === 'token') return tokenById(this.reading, credential.id);
    if (role !== 'partner') return this.reading.load(staffByKey, key);
    return person && { ...person, partner: key };
  }

  /** Oneself, or a token that may be known of; nobody sees anybody else so. */
  async byId(id: string): Promise<ViewerRecord | null> {
    if (typeOfId(id) === 'ApiToken') return tokenById(this.reading, id);
    const self = await this.self();
    return self?.id === id ? self : null;
  }
}
