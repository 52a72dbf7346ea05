import { createHash } from 'node:crypto';
import { isMissed, normalInstant, type PolicyBook } from '@tierline/rules';
import { type ClauseRecord, clauseRecord, type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import type { Reading } from '../reading/reading.js';
import {
  type DeadlineRow,
  deadlinesOfPartners,
  deadlinesOfSharedDeals,
  reasonsOfDeadlines,
} from './deadline.loader.js';

export interface DeadlineRecord extends Omit<DeadlineRow, 'clause'> {
  readonly missed: boolean;
  readonly clause: ClauseRecord;
  readonly key: string;
}

/** What somebody has to do by when, on the deals that the viewer may know of. */
export class DeadlineService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

  /** A partner's, the most urgent first; with `open` only those that are not met, or only those that are. */
  async ofPartner({ key }: { key: string }, open: boolean | null): Promise<readonly DeadlineRecord[]> {
    return this.#shown(await this.reading.load(deadlinesOfPartners, key, wanted(open)));
  }

  /** A shared deal's, as above. */
  async ofSharedDeal({ key }: { key: string }, open: boolean | null): Promise<readonly DeadlineRecord[]> {
    return this.#shown(await this.reading.load(deadlinesOfSharedDeals, key, wanted(open)));
  }

  #shown(rows: readonly DeadlineRow[] | null): readonly DeadlineRecord[] {
    return (rows ?? []).map((row) => this.shown(row));
  }

  /** What the time was reckoned from, and what moved it. */
  async reasons({ name, startedAt }: DeadlineRecord): Promise<readonly ReasonRecord[]> {
    const reasons = (await this.reading.load(reasonsOfDeadlines, name)) ?? [];
    return reasonsOf(reasons, this.reading.scope.side, this.policies.on(startedAt.slice(0, 10)).version);
  }

  shown(row: DeadlineRow): DeadlineRecord {
    return {
      ...row,
      key: createHash('sha256').update(row.name).digest('base64url').slice(0, 16),
      missed: isMissed(row, normalInstant(this.reading.now.toISOString())),
      clause: clauseRecord(row.clause, this.policies.on(row.startedAt.slice(0, 10)).version),
    };
  }
}

function wanted(open: boolean | null): { open?: boolean } {
  return open === null ? {} : { open };
}
