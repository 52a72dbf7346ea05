import type { Scope } from '../auth/scope.js';
import type { Viewer } from '../auth/viewer.js';
import { CursorError } from '../installation/cursor-seal.js';
import type { Identities } from '../installation/identities.js';
import { Refused } from '../reading/refused.js';
import type { ChangeKind } from './change.entity.js';
import { ChangeStream } from './change-stream.js';
import type { Feed } from './feed.js';
import type { ChangeRow, Outbox } from './outbox.js';

/** A change as a listener gets it. */
export interface ChangeRecord {
  readonly cursor: string;
  readonly at: string;
  readonly kind: ChangeKind;
  /** The key of the partner. */
  readonly partner: string;
  readonly nodeId: string;
}

/** What a listener asks for. */
export interface Following {
  readonly viewer: Viewer;
  /** What the viewer may know, as things stand at the moment. */
  readonly scope: () => Scope;
  /** The key of the one partner whose changes are wanted; null for all that the viewer may know of. */
  readonly partner: string | null;
  /** The cursor of the last change received; null to begin with what happens from now on. */
  readonly after: string | null;
}

const PURPOSE = 'changes';

/** Lets listeners follow the changes that they may know of. */
export class ChangesService {
  constructor(
    private readonly outbox: Outbox,
    private readonly feed: Feed,
    private readonly identities: Pick<Identities, 'sealCursor' | 'openCursor'>,
  ) {}

  /**
   * The changes after a cursor, each once and in order, without end. Throws Refused: BAD_USER_INPUT for a cursor that was not
   * given out here, RESYNC_REQUIRED where what came after it is no longer kept.
   */
  async follow({ viewer, scope, partner, after }: Following): Promise<ChangeStream> {
    const place = await this.#placeOf(after);
    const own = viewer.role === 'partner' ? viewer.key : partner;
    const wants = ({ partner: of }: ChangeRow) => (own === null || of === own) && (partner === null || of === partner);
    return ChangeStream.open({ feed: this.feed, outbox: this.outbox, scope, wants }, place);
  }

  shown({ seq, at, kind, partner, nodeId }: ChangeRow): ChangeRecord {
    return {
      cursor: this.identities.sealCursor(PURPOSE, String(seq)),
      at: new Date(at).toISOString(),
      kind,
      partner,
      nodeId,
    };
  }

  async #placeOf(after: string | null): Promise<number> {
    const given = after === null ? null : this.#opened(after);
    const { newest, dropped } = await this.outbox.bounds();
    if (given === null) return newest;
    if (given < dropped || given > newest)
      throw new Refused(
        'RESYNC_REQUIRED',
        'What came after this cursor is no longer kept; read anew what you show, then follow without a cursor.',
      );
    return given;
  }

  #opened(cursor: string): number {
    try {
      return Number(this.identities.openCursor(PURPOSE, cursor));
    } catch (error) {
      if (!(error instanceof CursorError)) throw error;
      throw new Refused(
        'BAD_USER_INPUT',
        'after is not the cursor of a change; give one that came with a change, or none.',
      );
    }
  }
}
