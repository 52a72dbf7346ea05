/**
 * Changes on their way to the screen: gathered, told apart, and handed on once a frame; held back while paused.
 * Knows nothing of sockets or of pages.
 */
import type { ChangesSubscription } from '../graphql/changes.graphql.ts';
import type { ChangeNotice } from '../graphql/invalidation.ts';

export type ChangeEvent = ChangesSubscription['changes'];

export interface FeedParts {
  /** Hands a gathered batch on. */
  readonly deliver: (batch: readonly ChangeNotice[]) => void;
  /** Calls back on a coming frame; hidden tabs have none, so nothing is painted there. */
  readonly onNextFrame: (callback: () => void) => void;
  /** Called whenever what is held has changed. */
  readonly onHeld: (count: number) => void;
}

export interface Feed {
  readonly receive: (event: ChangeEvent) => void;
  /** Changes were missed: everything is to be read again. */
  readonly missed: () => void;
  readonly pause: () => void;
  /** Hands on what was held and goes on. */
  readonly resume: () => void;
  /** Hands on what is held now, paused or not. */
  readonly flush: () => void;
}

const identity = ({ kind, partner, node }: ChangeNotice) => `${kind} ${partner?.id ?? ''} ${node?.id ?? ''}`;

export function createFeed({ deliver, onNextFrame, onHeld }: FeedParts): Feed {
  const held = new Map<string, ChangeNotice>();
  let isPaused = false;
  let isScheduled = false;

  function flush(): void {
    if (held.size === 0) return;
    const batch = [...held.values()];
    held.clear();
    onHeld(0);
    const resync = batch.find(({ kind }) => kind === 'RESYNC');
    deliver(resync ? [resync] : batch);
  }

  function schedule(): void {
    if (isPaused || isScheduled) return;
    isScheduled = true;
    onNextFrame(() => {
      isScheduled = false;
      if (!isPaused) flush();
    });
  }

  function hold(notice: ChangeNotice): void {
    held.set(identity(notice), notice);
    onHeld(held.size);
    schedule();
  }

  return {
    receive: ({ kind, partner, node }) => hold({ kind, partner, node: node ?? null }),
    missed: () => hold({ kind: 'RESYNC', partner: null, node: null }),
    pause: () => (isPaused = true),
    resume() {
      isPaused = false;
      flush();
    },
    flush,
  };
}
