import type { History } from '../history/history.js';

/** What a job has while it runs. */
export interface Turn {
  readonly history: History;
  readonly now: Date;
  /** When the job began the last time that it came to an end; null where it never did. What lies after it is new to it. */
  readonly since: Date | null;
  /** Whether the process is about to stop: what is long breaks off, and goes on the next time. */
  readonly isOver: () => boolean;
}

/**
 * Something that has to be done from time to time, whether or not anybody asks for anything. It looks at what there is to do, not
 * at how often it was called: done twice it does nothing the second time, and after a week without it, it does the week's work.
 */
export interface Job {
  /** By which it is known for good. */
  readonly name: string;
  readonly description: string;
  readonly every: 'hour' | 'day';
  /** Does it; resolves with what came of it, in a sentence for ops. Throws where it could not be done; it is tried again then. */
  run(turn: Turn): Promise<string>;
}

const LENGTHS: Readonly<Record<Job['every'], number>> = { hour: 3_600_000, day: 86_400_000 };

/** The newest moment at which a job was due, in UTC: the hour's or the day's beginning. */
export function lastDue({ every }: Pick<Job, 'every'>, now: Date): Date {
  return new Date(Math.floor(now.getTime() / LENGTHS[every]) * LENGTHS[every]);
}

/** The next moment at which it will be. */
export function nextDue({ every }: Pick<Job, 'every'>, now: Date): Date {
  return new Date(lastDue({ every }, now).getTime() + LENGTHS[every]);
}
