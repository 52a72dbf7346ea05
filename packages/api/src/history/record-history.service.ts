import { type Acting, actName, sourceOf, undecided } from '../auth/acting.js';
import { type ClauseRecord, clauseRecord } from '../decisions/reasons.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { UndecidedSubject } from './decide.js';
import type { Recording } from './history.js';

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
    if (lines.length > MOST) return nothing(tooMany(lines.length));
    try {
      return shown(
        await this.acting.history.record(lines, {
          source: sourceOf(actName(this.acting, 'recordHistory', clientMutationId)),
          alongside: (manager, recording) => this.acting.attempt.did(manager, { detail: countsOf(recording) }),
        }),
      );
    } catch (error) {
      if (error instanceof UndecidedSubject) return nothing(undecided(error));
      throw error;
    }
  }
}

function shown({ taken, unchanged, refused }: Recording): RecordedLines {
  const lines = refused.flatMap(({ line, refusals }) =>
    refusals.map(({ field, message, clause }) => ({
      line,
      field,
      reason: message,
      clause: clause === undefined ? null : clauseRecord(clause),
    })),
  );
  return { taken, unchanged, refused: lines, userErrors: [] };
}

function countsOf({ taken, unchanged, refused }: Recording) {
  return { taken, unchanged, refused: refused.length };
}

function nothing(...userErrors: readonly UserErrorRecord[]): RecordedLines {
  return { taken: 0, unchanged: 0, refused: [], userErrors };
}

function tooMany(count: number): UserErrorRecord {
  return userError('TOO_MANY', `${count} lines are too many at once; send up to ${MOST}, or import a file.`, ['lines']);
}
