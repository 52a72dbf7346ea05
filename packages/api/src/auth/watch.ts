import type { Authentication } from './authentication.js';
import type { Presented } from './presented.js';
import type { Viewer } from './viewer.js';

/** An open connection of somebody who has shown who they are. */
export interface OpenDoor {
  readonly presented: Presented;
  /** What the holder was when the door was opened. */
  readonly standing: string;
  close(): void;
}

/** How long somebody whose rights have changed may still be listening. */
const EVERY = 400;

/**
 * Watches over open connections: a door closes when what opened it has ended, or when its holder is no longer what they were or
 * looks after other partners. Whoever still may comes back, and begins with the rights of now.
 */
export class Watch {
  readonly #doors = new Set<OpenDoor>();
  readonly #timer: NodeJS.Timeout;
  #isLooking = false;

  constructor(private readonly authentication: Authentication) {
    this.#timer = setInterval(() => void this.look(), EVERY).unref();
  }

  get size(): number {
    return this.#doors.size;
  }

  /** Who stands before the door, and what they are; null for nobody. */
  async standing(presented: Presented): Promise<{ viewer: Viewer; standing: string } | null> {
    const found = (await this.#standings([presented])).get(presented.hash);
    return found ?? null;
  }

  add(door: OpenDoor): void {
    this.#doors.add(door);
  }

  remove(door: OpenDoor): void {
    this.#doors.delete(door);
  }

  /** Looks at every door now. What cannot be looked up this time is the next. */
  async look(): Promise<void> {
    if (this.#doors.size === 0 || this.#isLooking) return;
    this.#isLooking = true;
    try {
      const doors = [...this.#doors];
      const standings = await this.#standings(doors.map(({ presented }) => presented));
      for (const door of doors) if (standings.get(door.presented.hash)?.standing !== door.standing) door.close();
    } catch {
      // The store is away: nobody reads anything now either.
    } finally {
      this.#isLooking = false;
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #standings(
    presented: readonly Presented[],
  ): Promise<ReadonlyMap<string, { viewer: Viewer; standing: string }>> {
    const viewers = await this.authentication.viewersOf(presented);
    const managers = [...viewers.values()].flatMap(({ role, key }) => (role === 'pdm' ? [key] : []));
    const assignments = await this.authentication.assignments(managers);
    return new Map([...viewers].map(([hash, viewer]) => [hash, { viewer, standing: standingOf(viewer, assignments) }]));
  }
}

function standingOf(
  { role, key, region, segment, credential }: Viewer,
  assignments: ReadonlyMap<string, string>,
): string {
  const partners = role === 'pdm' ? assignments.get(key) : undefined;
  return JSON.stringify([role, key, region, segment, credential.kind === 'token' ? credential.scopes : [], partners]);
}
