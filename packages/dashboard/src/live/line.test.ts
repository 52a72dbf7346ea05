import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSocket } from '../testing/fake-socket.ts';
import { Line, type LineParts } from './line.ts';

const parts = {
  url: 'ws://dashboard.example/graphql',
  query: 'subscription { changes { cursor } }',
  after: 'c0',
  webSocket: FakeSocket,
  onChange: vi.fn(),
  onMissed: vi.fn(),
  onStatus: vi.fn(),
  isSignedIn: vi.fn(async () => true),
} satisfies LineParts;
let line: Line;

const newest = () => FakeSocket.opened.at(-1) as FakeSocket;
const change = (cursor: string) => ({
  changes: { cursor, at: '2025-11-23T05:00:00Z', kind: 'POI', partner: { id: 'pt_1' }, node: null },
});

async function connect(): Promise<FakeSocket> {
  await vi.waitFor(() => expect(newest().readyState).toBe(FakeSocket.CONNECTING));
  const socket = newest();
  socket.accept();
  await vi.waitFor(() => expect(socket.subscription).toBeDefined());
  return socket;
}

function tell(socket: FakeSocket, cursor: string): void {
  socket.say({ type: 'next', id: socket.subscription?.id ?? '', payload: { data: change(cursor) } });
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.clearAllMocks();
  FakeSocket.opened = [];
  line = new Line(parts);
});
afterEach(() => {
  line.close();
  vi.useRealTimers();
});

describe('the live line', () => {
  it('starts where reading began, so that nothing has to be read twice', async () => {
    const socket = await connect();
    expect(socket.subscription?.variables).toEqual({ after: 'c0' });
    socket.close(1006);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await connect()).subscription?.variables).toEqual({ after: 'c0' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(parts.onMissed).not.toHaveBeenCalled();
  });

  it('goes on after the last change when it was cut, without reading everything again', async () => {
    const socket = await connect();
    tell(socket, 'c1');
    tell(socket, 'c2');
    socket.close(1006);
    const waiting = { kind: 'away', retryAt: expect.any(Number) as number };
    await vi.waitFor(() => expect(parts.onStatus).toHaveBeenLastCalledWith(waiting));
    await vi.advanceTimersByTimeAsync(1_000);
    const next = await connect();
    expect(next.subscription?.variables).toEqual({ after: 'c2' });
    expect(parts.onStatus).toHaveBeenLastCalledWith({ kind: 'connected' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(parts.onMissed).not.toHaveBeenCalled();
  });

  it('reads everything again and starts from now where the server cannot fill the gap', async () => {
    const socket = await connect();
    tell(socket, 'c1');
    const errors = [{ message: 'gone', extensions: { code: 'RESYNC_REQUIRED' } }];
    socket.say({ type: 'error', id: socket.subscription?.id ?? '', payload: errors });
    await vi.waitFor(() => expect(parts.onMissed).toHaveBeenCalledTimes(1));
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await connect()).subscription?.variables).toEqual({ after: null });
    // What happened while it was away from the line is in no gap that could be filled.
    expect(parts.onMissed).toHaveBeenCalledTimes(2);
  });

  it('opens a new client after a close that is final, once somebody is known to be signed in', async () => {
    const socket = await connect();
    tell(socket, 'c1');
    socket.close(4500, 'Internal server error');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(parts.isSignedIn).toHaveBeenCalledTimes(1);
    expect((await connect()).subscription?.variables).toEqual({ after: 'c1' });
  });

  it('stays closed where nobody is signed in any more', async () => {
    parts.isSignedIn.mockResolvedValueOnce(false);
    const socket = await connect();
    socket.close(4401, 'Unauthorized');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.opened).toHaveLength(1);
  });

  it('asks who is signed in when it is expelled, and has everything read again by whoever still is', async () => {
    const socket = await connect();
    socket.close(4403, 'Forbidden');
    await vi.waitFor(() => expect(parts.onMissed).toHaveBeenCalledTimes(1));
    expect(parts.isSignedIn).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await connect()).subscription).toBeDefined();
  });

  it('gives up a socket that does not answer a ping', async () => {
    const socket = await connect();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(socket.received.at(-1)?.type).toBe('ping');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(parts.onStatus.mock.lastCall).toMatchObject([{ kind: 'away' }]);
  });
});
