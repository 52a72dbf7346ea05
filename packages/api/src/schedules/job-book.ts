import type { EntityManager } from 'typeorm';
import type { Database } from '../database/connect.js';
import { type Job, lastDue } from './job.js';
import { JobRunEntity } from './job-run.entity.js';

/** A job that this process has taken on. */
export interface Claim {
  readonly job: Job;
  readonly due: number;
  readonly attempt: number;
  readonly since: Date | null;
}

/** A process that has not said for so long that it still runs a job has died over it, in milliseconds. */
export const LEASE = 120_000;
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 3_600_000;
/** How long it is kept what was done. */
const KEPT = 90 * 86_400_000;

/** Who does which job when: a table that all processes of an installation share. */
export class JobBook {
  constructor(
    private readonly database: Pick<Database, 'work' | 'reader'>,
    private readonly now: () => Date,
  ) {}

  /**
   * Takes a job on, where it is due and nobody has done it or is doing it; null where not. What failed is due again after a while,
   * longer each time; what somebody died over, when their lease is over.
   */
  async claim(job: Job): Promise<Claim | null> {
    const newest = { job: job.name, due: lastDue(job, this.now()).getTime() };
    if (await this.database.reader.manager.existsBy(JobRunEntity, { ...newest, state: 'DONE' })) return null;
    return this.database.work.write(async ({ manager }) => {
      const now = this.now().getTime();
      const due = lastDue(job, this.now()).getTime();
      if (await this.#isBusy(manager, job, now)) return null;
      const run = await manager.findOneBy(JobRunEntity, { job: job.name, due });
      if (run?.state === 'DONE' || (run?.state === 'FAILED' && !isWaitedFor(run, now))) return null;
      const attempt = (run?.attempts ?? 0) + 1;
      const taken = { state: 'RUNNING', attempts: attempt, startedAt: now, aliveAt: now } as const;
      await manager.save(JobRunEntity, { job: job.name, due, ...taken, endedAt: null, outcome: null });
      return { job, due, attempt, since: await sinceOf(manager, job) };
    });
  }

  /** Says that the job still runs here. */
  async alive({ job, due }: Claim): Promise<void> {
    await this.database.work.write(({ manager }) =>
      manager.update(JobRunEntity, { job: job.name, due }, { aliveAt: this.now().getTime() }),
    );
  }

  /** Notes how it ended. */
  async ended({ job, due }: Claim, state: 'DONE' | 'FAILED', outcome: string): Promise<void> {
    const endedAt = this.now().getTime();
    await this.database.work.write(async ({ manager }) => {
      await manager.update(JobRunEntity, { job: job.name, due }, { state, endedAt, outcome });
      await manager
        .createQueryBuilder()
        .delete()
        .from(JobRunEntity)
        .where('job = :job and due < :oldest', { job: job.name, oldest: Math.min(due, endedAt - KEPT) })
        .execute();
    });
  }

  async #isBusy(manager: EntityManager, { name }: Job, now: number): Promise<boolean> {
    const running = await manager.findBy(JobRunEntity, { job: name, state: 'RUNNING' });
    return running.some(({ aliveAt }) => now - aliveAt < LEASE);
  }
}

function isWaitedFor({ endedAt, attempts }: JobRunEntity, now: number): boolean {
  return now - (endedAt ?? 0) >= Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
}

/** When it began the last time that it came to an end. */
async function sinceOf(manager: EntityManager, { name }: Job): Promise<Date | null> {
  const [last] = await manager.find(JobRunEntity, {
    where: { job: name, state: 'DONE' },
    order: { due: 'DESC' },
    take: 1,
  });
  return last ? new Date(last.startedAt) : null;
}
