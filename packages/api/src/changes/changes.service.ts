import { randomBytes } from 'node:crypto';
import type { Authentication } from '../auth/authentication.js';
import type { Scope } from '../auth/scope.js';
import type { Viewer } from '../auth/viewer.js';
import { CursorError } from '../installation/cursor-seal.js';
import type { Identities } from '../installation/identities.js';
import { Refused } from '../reading/refused.js';
import { type ChangeRecord, ChangeStream } from './change-stream.js';
import type { Feed } from './feed.js';
import type { ChangeRow, Outbox } from './outbox.js';
import { resyncRequired } from './resync.js';
import { viewpointOf } from './viewpoint.js';

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

export interface ChangesParts {
  readonly outbox: Outbox;
  readonly feed: Feed;
  readonly identities: Pick<Identities, 'sealCursor' | 'openCursor'>;
  readonly authentication: Pick<Authentication, 'assignments'>;
}

/** Lets listeners follow the changes that they may know of. */
export class ChangesService {
  constructor(private readonly parts: ChangesParts) {}

  /**
   * The changes after a cursor, each once and in order, without end. Throws Refused, at once or in the midst of it: BAD_USER_INPUT
   * for a cursor that was not given out here, RESYNC_REQUIRED where what came after it is no longer kept, or was never this
   * viewer's to know.
   */
  async follow({ viewer, scope, partner, after }: Following): Promise<ChangeStream> {
    const { feed, outbox } = this.parts;
    const viewpoint = await this.#viewpoint(viewer);
    const place = await this.#placeOf(after, viewpoint);
    const own = viewer.role === 'partner' ? viewer.key : partner;
    const wants = ({ partner: of }: ChangeRow) => (own === null || of === own) && (partner === null || of === partner);
    const shown = (row: ChangeRow) => this.#shown(row, viewpoint);
    return ChangeStream.open({ feed, outbox, scope, wants, shown }, place);
  }

  /**
   * The cursor after which come the changes that have not happened yet. No two are alike: whoever asks twice cannot tell from
   * them whether anything has happened meanwhile, be it to a rival.
   */
  async now(viewer: Viewer): Promise<string> {
    const { newest } = await this.parts.outbox.bounds();
    return this.#sealed(`${await this.#viewpoint(viewer)} ${newest} ${randomBytes(6).toString('base64url')}`);
  }

  async #viewpoint(viewer: Viewer): Promise<string> {
    const managers = viewer.role === 'pdm' ? [viewer.key] : [];
    return viewpointOf(viewer, (await this.parts.authentication.assignments(managers)).get(viewer.key));
  }

  #sealed(text: string): string {
    return this.parts.identities.sealCursor(PURPOSE, text);
  }

  #shown({ seq, at, kind, partner, nodeId }: ChangeRow, viewpoint: string): ChangeRecord {
    return {
      cursor: this.#sealed(`${viewpoint} ${seq}`),
      at: new Date(at).toISOString(),
      kind,
      partner,
      nodeId,
    };
  }

  async #placeOf(after: string | null, viewpoint: string): Promise<number> {
    const given = after === null ? null : this.#opened(after, viewpoint);
    const { newest, dropped } = await this.parts.outbox.bounds();
    if (given === null) return newest;
    if (given < dropped || given > newest) throw resyncRequired();
    return given;
  }

  #opened(cursor: string, viewpoint: string): number {
    const [of, place] = this.#textOf(cursor).split(' ');
    if (of !== viewpoint) throw resyncRequired();
    return Number(place);
  }

  #textOf(cursor: string): string {
    try {
      return this.parts.identities.openCursor(PURPOSE, cursor);
    } catch (error) {
      if (!(error instanceof CursorError)) throw error;
      throw new Refused(
        'BAD_USER_INPUT',
        'after is not the cursor of a change; give one that came with a change, or none.',
      );
    }
  }
}
