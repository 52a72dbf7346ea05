import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, ref, shallowRef } from 'vue';
import { stateOf } from './live.ts';
import type { LineStatus } from './line.ts';
import { useCountdown, useFreshness, useLateness } from './line-state.ts';

beforeEach(() => vi.useFakeTimers({ now: new Date('2025-11-23T05:00:00Z') }));
afterEach(() => vi.useRealTimers());

describe('the one word', () => {
  const well = { isOnline: true, isAway: false, isPaused: false, isLate: false };
  it.each([
    [well, 'live'],
    [{ ...well, isLate: true }, 'delayed'],
    [{ ...well, isPaused: true, isLate: true }, 'paused'],
    [{ ...well, isAway: true, isPaused: true }, 'reconnecting'],
    [{ ...well, isOnline: false, isAway: true }, 'offline'],
  ])('for %o is %s', (line, word) => {
    expect(stateOf(line)).toBe(word);
  });
});

it('takes changes for late from ten seconds on, and forgets it when none was late for a while', () => {
  const scope = effectScope();
  const lateness = scope.run(() => useLateness(() => new Date()));
  lateness?.note(new Date(Date.now() - 10_000));
  expect(lateness?.isLate.value).toBe(false);
  lateness?.note(new Date(Date.now() - 10_001));
  expect(lateness?.isLate.value).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect(lateness?.isLate.value).toBe(false);
  scope.stop();
});

it('counts the seconds until the next try', () => {
  const scope = effectScope();
  const status = shallowRef<LineStatus>({ kind: 'away', retryAt: Date.now() + 3_000 });
  const countdown = scope.run(() => useCountdown(status));
  expect(countdown?.value).toBe(3);
  vi.advanceTimersByTime(2_000);
  expect(countdown?.value).toBe(1);
  status.value = { kind: 'connected' };
  expect(countdown?.value).toBeNull();
  scope.stop();
});

it('knows until when the screen was up to date', () => {
  const scope = effectScope();
  const isFresh = ref(false);
  const freshUntil = scope.run(() =>
    useFreshness(
      () => isFresh.value,
      () => new Date(),
    ),
  );
  expect(freshUntil?.value).toBeNull();
  isFresh.value = true;
  expect(freshUntil?.value).toBeNull();
  isFresh.value = false;
  expect(freshUntil?.value).toEqual(new Date('2025-11-23T05:00:00Z'));
  isFresh.value = true;
  expect(freshUntil?.value).toBeNull();
  scope.stop();
});
