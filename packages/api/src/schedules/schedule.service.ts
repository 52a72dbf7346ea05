import type { Reading } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { catalogue, type JobName } from './catalogue.js';
import { type Job, nextDue } from './job.js';
import type { JobRunState } from './job-run.entity.js';

export interface ScheduledJobRecord extends Pick<Job, 'name' | 'description' | 'every'> {
  readonly nextDueAt: string;
  readonly lastRun: {
    readonly dueAt: string;
    readonly state: JobRunState;
    readonly attempts: number;
    readonly startedAt: string;
    readonly endedAt: string | null;
    readonly outcome: string | null;
  } | null;
}

interface Row {
  readonly job: string;
  readonly due: number;
  readonly state: JobRunState;
  readonly attempts: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly outcome: string | null;
}

/** Tells ops what the program does by itself, and how it went. */
export class ScheduleService {
  constructor(private readonly reading: Reading) {}

  async all(): Promise<readonly ScheduledJobRecord[]> {
    const rows = await this.reading.all<Row>(
      sql`select r.job, r.due, r.state, r.attempts, r.started_at as "startedAt", r.ended_at as "endedAt", r.outcome from job_run r
        where r.due = (select max(newest.due) from job_run newest where newest.job = r.job)`,
    );
    const last = new Map(rows.map((row) => [row.job, row]));
    return (Object.keys(catalogue) as JobName[]).map((name) => {
      const row = last.get(name);
      const nextDueAt = nextDue(catalogue[name], this.reading.now).toISOString();
      return { name, ...catalogue[name], nextDueAt, lastRun: row ? shown(row) : null };
    });
  }
}

function shown({ due, state, attempts, startedAt, endedAt, outcome }: Row): ScheduledJobRecord['lastRun'] {
  const at = (moment: number) => new Date(moment).toISOString();
  const [dueAt, began] = [at(due), at(startedAt)];
  return { dueAt, state, attempts, startedAt: began, endedAt: endedAt === null ? null : at(endedAt), outcome };
}
