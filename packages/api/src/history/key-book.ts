import type { Home, Need, ObjectKey } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { HistoryKeyEntity } from './history-key.entity.js';
import type { PreparedEvent } from './prepare.js';
import { keyTaken, unknownKey, type EventRefusal } from './refused-event.js';

/** An event of the file or call at hand that brings an object into being. */
interface Creator {
  readonly identity: string;
  readonly line: number;
  readonly needs: readonly Entry[];
  readonly home: Home;
  isRefused: boolean;
}

interface Entry {
  /** What the store knows of the key; undefined until it was looked up. */
  stored: { readonly anchor: string; readonly identity: string | null } | null | undefined;
  creator: Creator | null;
  impliedBy: Creator[] | null;
}

/**
 * The keys that a file or a call may refer to: those in the store, and those that its own events bring into being, wherever
 * in it they stand. Used in three strokes: `note` and `lookUp` for each chunk, then `claim` for each of its events in their
 * order, and at the end `resolve`; after that, `missing` and `anchorOf` answer for every event.
 */
export class KeyBook {
  readonly #entries = new Map<ObjectKey, Entry>();
  readonly #creators: Creator[] = [];
  #unread: ObjectKey[] = [];

  /** Notes the keys that the event names. */
  note({ keys }: PreparedEvent): void {
    if (keys.creates !== null) this.#entry(keys.creates);
    for (const key of keys.implies) this.#entry(key);
    for (const { key } of keys.needs) this.#entry(key);
    if (keys.home.kind === 'via') this.#entry(keys.home.key);
  }

  /** Reads what the store knows of the keys noted since the last time. */
  async lookUp(manager: EntityManager): Promise<void> {
    const unread = this.#unread;
    this.#unread = [];
    for (const key of unread) this.#entry(key).stored = null;
    const rows = rowsOf(manager, HistoryKeyEntity);
    for (const [key, anchor, identity] of await rows.read(manager, 'key', unread))
      this.#entry(key as ObjectKey).stored = { anchor: String(anchor), identity: identity as string | null };
  }

  /** Gives the event the key that it brings into being; a refusal when an event of other content has it already. */
  claim(event: PreparedEvent, line: number): EventRefusal | null {
    const { identity, keys } = event;
    if (keys.creates === null) return null;
    const entry = this.#entry(keys.creates);
    const owner = entry.stored?.identity ?? entry.creator?.identity;
    if (owner !== undefined && owner !== identity) return keyTaken(keys.creates, entry.creator?.line ?? null);
    if (owner === undefined) this.#create(entry, event, line);
    return null;
  }

  /** Settles which of the claimed keys come into being: an event that needs what never does brings nothing into being itself. */
  resolve(): void {
    for (let isSettled = false; !isSettled;) {
      isSettled = true;
      for (const creator of this.#creators) {
        if (creator.isRefused || creator.needs.every(isKnown)) continue;
        creator.isRefused = true;
        isSettled = false;
      }
    }
  }

  /** The refusal of an event with these needs; null when all that it names is known. */
  missing(needs: readonly Need[]): EventRefusal | null {
    const unmet = needs.find(({ key }) => !isKnown(this.#entries.get(key)));
    return unmet ? unknownKey(unmet) : null;
  }

  /** Whether the store itself knew the key when it was looked up: then it will stay known. */
  isStored(key: ObjectKey): boolean {
    return Boolean(this.#entries.get(key)?.stored);
  }

  /** The anchor of an event with this home, whose needs are met. */
  anchorOf(home: Home): string {
    if (home.kind === 'program') return 'program';
    if (home.kind !== 'via') return `${home.kind}:${home.key}`;
    const entry = this.#entries.get(home.key);
    if (entry?.stored) return entry.stored.anchor;
    if (!entry?.creator || entry.creator.home === home) throw new Error(`nothing tells where ${home.key} hangs`);
    return this.anchorOf(entry.creator.home);
  }

  #entry(key: ObjectKey): Entry {
    const known = this.#entries.get(key);
    if (known) return known;
    const entry: Entry = { stored: undefined, creator: null, impliedBy: null };
    this.#entries.set(key, entry);
    this.#unread.push(key);
    return entry;
  }

  #create(entry: Entry, { identity, keys }: PreparedEvent, line: number): void {
    const needs = keys.needs.map(({ key }) => this.#entry(key));
    const creator = { identity, line, needs, home: keys.home, isRefused: false };
    entry.creator = creator;
    this.#creators.push(creator);
    for (const key of keys.implies) (this.#entry(key).impliedBy ??= []).push(creator);
  }
}

function isKnown(entry: Entry | undefined): boolean {
  if (!entry) return false;
  const { stored, creator, impliedBy } = entry;
  return Boolean(stored) || creator?.isRefused === false || impliedBy?.some(({ isRefused }) => !isRefused) === true;
}
