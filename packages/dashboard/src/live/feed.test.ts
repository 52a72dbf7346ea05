import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeNotice } from '../graphql/invalidation.ts';
import { createFeed, type ChangeEvent, type Feed } from './feed.ts';

let frames: (() => void)[] = [];
let batches: (readonly ChangeNotice[])[] = [];
let held = 0;
let feed: Feed;

const frame = () => frames.splice(0).forEach((callback) => callback());
const event = (kind: ChangeEvent['kind'], node: string): ChangeEvent => ({
  cursor: `${kind} ${node}`,
  at: '2025-11-23T05:00:00Z',
  kind,
  partner: { id: 'pt_1' },
  node: { __typename: 'SharedDeal', id: node },
});

beforeEach(() => {
  frames = [];
  batches = [];
  held = 0;
  feed = createFeed({
    deliver: (batch) => batches.push(batch),
    onNextFrame: (callback) => frames.push(callback),
    onHeld: (count) => (held = count),
  });
});

describe('changes', () => {
  it('that arrive within a frame are handed on together, each once', () => {
    feed.receive(event('SHARED_DEAL', 'sd_1'));
    feed.receive(event('CREDIT', 'sd_1'));
    feed.receive(event('SHARED_DEAL', 'sd_1'));
    expect(frames).toHaveLength(1);
    expect(batches).toHaveLength(0);
    frame();
    expect(batches.map((batch) => batch.map(({ kind }) => kind))).toEqual([['SHARED_DEAL', 'CREDIT']]);
    expect(held).toBe(0);
  });

  it('of the next frame are handed on with the next frame', () => {
    feed.receive(event('POI', 'po_1'));
    frame();
    feed.receive(event('POI', 'po_1'));
    frame();
    expect(batches).toHaveLength(2);
  });

  it('are held while paused, and all handed on at once after', () => {
    feed.pause();
    feed.receive(event('POI', 'po_1'));
    feed.receive(event('POI', 'po_2'));
    frame();
    expect(batches).toHaveLength(0);
    expect(held).toBe(2);
    feed.resume();
    expect(batches.map((batch) => batch.length)).toEqual([2]);
    expect(held).toBe(0);
  });

  it('scheduled before a pause do not slip through it', () => {
    feed.receive(event('POI', 'po_1'));
    feed.pause();
    frame();
    expect(batches).toHaveLength(0);
  });

  it('that were missed make everything be read again, whatever else is held', () => {
    feed.receive(event('POI', 'po_1'));
    feed.missed();
    frame();
    expect(batches.flat().map(({ kind }) => kind)).toEqual(['RESYNC']);
  });
});
