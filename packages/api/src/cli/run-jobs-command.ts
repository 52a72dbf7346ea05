import process from 'node:process';
import { readConfig } from '../config.js';
import { jobsOf } from '../schedules/jobs.js';
import { Scheduler } from '../schedules/scheduler.js';
import { serverLog } from '../server/log.js';
import { withStore } from './open-store.js';
import { print } from './output.js';

/** Does every job that is due and that nobody has done, once; the exit code tells whether one failed. */
export async function runJobs(): Promise<void> {
  const config = readConfig(process.env);
  const outcomes = await withStore(
    async ({ history }) => {
      const log = serverLog();
      const scheduler = new Scheduler({ history, jobs: jobsOf({ ...config, log }), log });
      const done = await scheduler.look();
      await scheduler.stop();
      return done;
    },
    { decides: true },
  );
  for (const { job, state, outcome } of outcomes)
    await print(`${job}: ${state === 'FAILED' ? 'FAILED: ' : ''}${outcome}`);
  if (outcomes.length === 0) await print('No job is due that has not been done.');
  if (outcomes.some(({ state }) => state === 'FAILED')) process.exitCode = 1;
}
