import type { Logger } from 'pino';
import type { History } from '../history/history.js';
import type { Job } from './job.js';
import { type Claim, JobBook, LEASE } from './job-book.js';
import { Rounds } from './rounds.js';

export interface SchedulerOptions {
  readonly history: History;
  readonly jobs: readonly Job[];
  readonly log: Logger;
  /** How long after its start it first looks for what is due, and how often then, in milliseconds. */
  readonly first?: number;
  readonly every?: number;
}

/** Not while everybody waits for their first page. */
const FIRST = 60_000;
const EVERY = 15_000;

/** What came of a job that was due. */
export interface JobOutcome {
  readonly job: string;
  readonly state: 'DONE' | 'FAILED';
  readonly outcome: string;
}

/**
 * Does what is due, one job after the other. Each is done once for the moment at which it is due, however many processes run one
 * of these on the same store; what fell due while none ran is done once when one runs again.
 */
export class Scheduler {
  readonly #book: JobBook;
  readonly #rounds: Rounds<readonly JobOutcome[]>;

  constructor(private readonly options: SchedulerOptions) {
    const { history, first = FIRST, every = EVERY } = options;
    this.#book = new JobBook(history.database, history.deciding.now);
    this.#rounds = new Rounds(() => this.#all(), { first, every });
  }

  /** Does everything that is due; resolves with what came of it when nothing is left. */
  look(): Promise<readonly JobOutcome[]> {
    return this.#rounds.look();
  }

  /** Resolves when what is under way is done or has broken off. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async #all(): Promise<readonly JobOutcome[]> {
    const outcomes: JobOutcome[] = [];
    for (const job of this.options.jobs) {
      if (this.#rounds.isStopping) break;
      try {
        const claim = await this.#book.claim(job);
        if (claim) outcomes.push(await this.#one(claim));
      } catch (error) {
        this.options.log.warn({ err: error, job: job.name }, 'the schedule cannot be read or written at the moment');
      }
    }
    return outcomes;
  }

  async #one(claim: Claim): Promise<JobOutcome> {
    const { history, log } = this.options;
    const { job, since, attempt } = claim;
    const now = history.deciding.now();
    const alive = setInterval(() => void this.#book.alive(claim).catch(() => undefined), LEASE / 4).unref();
    let [state, outcome]: [JobOutcome['state'], string] = ['DONE', ''];
    try {
      outcome = await job.run({ history, now, since, isOver: () => this.#rounds.isStopping });
      log.info({ job: job.name, outcome }, 'a job is done');
    } catch (error) {
      [state, outcome] = ['FAILED', error instanceof Error ? error.message : String(error)];
      log.error({ err: error, job: job.name, attempt }, 'a job failed; it is tried again');
    } finally {
      clearInterval(alive);
    }
    await this.#book.ended(claim, state, outcome);
    return { job: job.name, state, outcome };
  }
}
