import type { Logger } from 'pino';
import { expireExports } from '../exports/export-book.js';
import { keepForecasts } from '../forecast/keep-forecasts.js';
import { dropOldChanges } from '../history/drop-old-changes.js';
import { bringUpToDate } from './bring-up-to-date.js';
import { catalogue, type JobName } from './catalogue.js';
import { closeEndedQuarters } from './close-ended-quarters.js';
import type { Job } from './job.js';
import { tellWhatFellDue } from './tell-what-fell-due.js';

export interface JobOptions {
  readonly log: Logger;
  /** So many days after its end a quarter closes by itself; null: ops close it. */
  readonly closeQuartersAfterDays: number | null;
  /** So many days changes are kept for those who come back with a cursor; else CHANGES_KEPT_DAYS. */
  readonly changesKeptDays?: number;
}

/** The jobs of this installation, in the order of the catalogue. */
export function jobsOf({ log, closeQuartersAfterDays, changesKeptDays }: JobOptions): readonly Job[] {
  const works: Readonly<Record<JobName, Job['run'] | null>> = {
    decide: decide(log),
    'tell-what-fell-due': tellWhatFell,
    'close-quarters': closeQuartersAfterDays === null ? null : closeQuarters(closeQuartersAfterDays),
    'keep-forecasts': keepMonthsForecasts,
    'expire-exports': dropExports,
    'tidy-up': tidyUp(changesKeptDays),
  };
  return (Object.keys(catalogue) as JobName[]).flatMap((name) => {
    const run = works[name];
    return run ? [{ name, ...catalogue[name], run }] : [];
  });
}

function decide(log: Logger): Job['run'] {
  return async ({ history }) => {
    await bringUpToDate(history, log);
    return 'Everything is decided up to now.';
  };
}

const tellWhatFell: Job['run'] = async ({ history, now, since }) => {
  if (since === null) return 'From now on.';
  const { deadlines, tiers } = await tellWhatFellDue(history, since, now);
  return `Deadlines missed: ${deadlines}. Tiers that are others: ${tiers}.`;
};

function closeQuarters(days: number): Job['run'] {
  return async ({ history, now }) => {
    const { closed, hindrances } = await closeEndedQuarters(history, days, now);
    const done = closed.length === 0 ? 'No quarter was closed.' : `Closed: ${closed.join(', ')}.`;
    return [done, ...hindrances].join(' ');
  };
}

const keepMonthsForecasts: Job['run'] = async ({ history, isOver }) => {
  const between = () => new Promise<void>((resolve) => setImmediate(resolve));
  const { kept, unforeseen } = await keepForecasts(history, { between, isOver });
  const missing = unforeseen.map(({ partner, message }) => `None for ${partner}: ${message}`);
  return [`Forecasts kept: ${kept}.`, ...missing].join(' ');
};

const dropExports: Job['run'] = async ({ history, now }) => {
  return `Files dropped: ${await expireExports(history.database, now)}.`;
};

function tidyUp(changesKeptDays: number | undefined): Job['run'] {
  return async ({ history, now }) => {
    await dropOldChanges(history.database.work, now, changesKeptDays);
    return 'What nobody can ask for any more is gone.';
  };
}
