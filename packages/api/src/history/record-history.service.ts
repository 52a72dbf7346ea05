import { type Acting, actName, sourceOf } from '../auth/acting.js';
import { type ClauseRecord, clauseRecord } from '../decisions/reasons.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';

export interface RecordedLines {
  readonly taken: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedLineRecord[];
  readonly userErrors: readonly UserErrorRecord[];
}

export interface RefusedLineRecord {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
  readonly clause: ClauseRecord | null;
}

const MOST = 1_000;

/** Takes lines of history over the API, by the road that every event takes. */
export class RecordHistoryService {
  constructor(private readonly acting: Acting) {}

  /** Takes the lines that can be taken, and says of each other one what is wrong with it. */
  async record(lines: readonly string[], clientMutationId: string | null): Promise<RecordedLines> {
    if (lines.length > MOST) return { taken: 0, unchanged: 0, refused: [], userErrors: [tooMany(lines.length)] };
    const source = sourceOf(actName(this.acting, 'recordHistory', clientMutationId));
    const { taken, unchanged, refused } = await this.acting.history.record(lines, { source });
    return {
      taken,
      unchanged,
      refused: refused.flatMap(({ line, refusals }) =>
        refusals.map(({ field, message, clause }) => ({
          line,
          field,
          reason: message,
          clause: clause === undefined ? null : clauseRecord(clause),
        })),
      ),
      userErrors: [],
    };
  }
}

function tooMany(count: number): UserErrorRecord {
  return userError('TOO_MANY', `${count} lines are too many at once; send up to ${MOST}, or import a file.`, ['lines']);
}
