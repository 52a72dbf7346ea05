/** The live line as the pages see it: one honest state, a switch to pause it, and where the client's subscriptions come from. */
import type { SubscriptionForwarder } from '@urql/core';
import {
  computed,
  inject,
  onScopeDispose,
  ref,
  shallowRef,
  watch,
  type ComputedRef,
  type InjectionKey,
  type Ref,
} from 'vue';
import { ChangesDocument } from '../graphql/changes.graphql.ts';
import type { ChangeNotice } from '../graphql/invalidation.ts';
import { createFeed, type ChangeEvent } from './feed.ts';
import { pacedFrames } from './frames.ts';
import { openLater } from './later.ts';
import type { LineStatus } from './line.ts';
import { useCountdown, useFreshness, useLateness, useOnline } from './line-state.ts';
import { createRelay } from './relay.ts';

export type LiveState = 'live' | 'delayed' | 'reconnecting' | 'offline' | 'paused';

export interface Live {
  readonly state: ComputedRef<LiveState>;
  /** Whole seconds until the next try, while reconnecting and waiting. */
  readonly retryIn: ComputedRef<number | null>;
  /** How many changes are held back. */
  readonly held: Readonly<Ref<number>>;
  readonly lastEventAt: Readonly<Ref<Date | null>>;
  /** Until when the screen is known to be up to date; null while it is. */
  readonly freshUntil: Readonly<Ref<Date | null>>;
  /** The changes handed on last, for those who tell of them. */
  readonly delivered: Readonly<Ref<readonly ChangeNotice[]>>;
  readonly isPaused: Readonly<Ref<boolean>>;
  readonly togglePause: () => void;
  /** Everything on the screen is read again. */
  readonly updateNow: () => void;
  readonly forwardSubscription: SubscriptionForwarder;
}

export interface LiveParts {
  readonly serverNow: () => Date;
  /** Where the changes begin that the pages have not read. */
  readonly after: string | null;
  /** Whether the API still knows who is signed in. */
  readonly isSignedIn: () => Promise<boolean>;
  /** Whether the pages show a past day, to which nothing can happen any more. */
  readonly isPast: () => boolean;
}

export const liveKey: InjectionKey<Live> = Symbol('live');

export function useLive(): Live {
  const live = inject(liveKey);
  if (!live) throw new Error('useLive is for the pages of a signed-in person');
  return live;
}

const socketUrl = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

/** The one word for how things stand: what is worst comes first. */
export function stateOf(line: { isOnline: boolean; isAway: boolean; isPaused: boolean; isLate: boolean }): LiveState {
  if (!line.isOnline) return 'offline';
  if (line.isAway) return 'reconnecting';
  if (line.isPaused) return 'paused';
  return line.isLate ? 'delayed' : 'live';
}

/** Changes gathered and handed on, with the switch that holds them back. */
function useGathered(isPast: () => boolean) {
  const relay = createRelay();
  const isPaused = ref(false);
  const held = ref(0);
  const delivered = shallowRef<readonly ChangeNotice[]>([]);
  const feed = createFeed({
    onNextFrame: pacedFrames(),
    onHeld: (count) => (held.value = count),
    deliver(batch) {
      delivered.value = batch;
      relay.send(batch);
    },
  });

  const isHeld = computed(() => isPaused.value || isPast());
  watch(isHeld, (holds) => (holds ? feed.pause() : feed.resume()), { immediate: true, flush: 'sync' });

  const togglePause = () => void (isPaused.value = !isPaused.value);

  return {
    feed,
    isHeld,
    shown: { isPaused, held, delivered, togglePause, forwardSubscription: relay.forwardSubscription },
  };
}

export function createLive({ serverNow, after, isSignedIn, isPast }: LiveParts): Live {
  const status = shallowRef<LineStatus>({ kind: 'away', retryAt: null });
  const lastEventAt = shallowRef<Date | null>(null);
  const isOnline = useOnline();
  const lateness = useLateness(serverNow);
  const { feed, isHeld, shown } = useGathered(isPast);

  function receive(event: ChangeEvent): void {
    lastEventAt.value = new Date(event.at);
    lateness.note(lastEventAt.value);
    feed.receive(event);
  }

  const line = openLater({
    url: socketUrl(),
    query: ChangesDocument.loc?.source.body ?? '',
    after,
    isSignedIn,
    onChange: receive,
    onMissed: feed.missed,
    onStatus: (next) => (status.value = next),
  });
  onScopeDispose(line.close);

  function updateNow(): void {
    line.retry();
    feed.missed();
    feed.flush();
  }

  const state = computed<LiveState>(() => {
    const isAway = status.value.kind === 'away';
    return stateOf({ isOnline: isOnline.value, isAway, isPaused: isHeld.value, isLate: lateness.isLate.value });
  });
  const retryIn = useCountdown(status);
  const freshUntil = useFreshness(() => state.value === 'live' || state.value === 'delayed', serverNow);
  return { ...shown, state, retryIn, lastEventAt, freshUntil, updateNow };
}
