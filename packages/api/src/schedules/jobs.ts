import type { Logger } from 'pino';
import { keepForecasts } from '../forecast/keep-forecasts.js';
import { dropOldChanges } from '../history/drop-old-changes.js';
import { bringUpToDate } from '../server/upkeep.js';
import { closeEndedQuarters } from './close-ended-quarters.js';
import type { Job } from './job.js';
import { tellWhatFellDue } from './tell-what-fell-due.js';

export interface JobOptions {
  readonly log: Logger;
  /** So many days after its end a quarter closes by itself; null: ops close it. */
  readonly closeQuartersAfterDays: number | null;
}

/** Everything that the program does by itself, in the order in which it is done where several are due. */
export function jobsOf({ log, closeQuartersAfterDays }: JobOptions): readonly Job[] {
  const closing = closeQuartersAfterDays === null ? [] : [closeQuarters(closeQuartersAfterDays)];
  return [decide(log), tellWhatFell, ...closing, keepMonthsForecasts, tidyUp];
}

function decide(log: Logger): Job {
  return {
    name: 'decide',
    description: 'Decides what is pending, and the months that have ended since.',
    every: 'hour',
    run: async ({ history }) => {
      await bringUpToDate(history, log);
      return 'Everything is decided up to now.';
    },
  };
}

const tellWhatFell: Job = {
  name: 'tell-what-fell-due',
  description:
    'Tells those who watch of deadlines that were missed and of tiers that are others from today on, recalibrations among them.',
  every: 'hour',
  run: async ({ history, now, since }) => {
    if (since === null) return 'From now on.';
    const { deadlines, tiers } = await tellWhatFellDue(history, since, now);
    return `${deadlines} missed deadlines and ${tiers} tiers were told.`;
  },
};

function closeQuarters(days: number): Job {
  return {
    name: 'close-quarters',
    description: `Closes each quarter ${days} days after its end, unless something stands in the way.`,
    every: 'day',
    run: async ({ history, now }) => {
      const { closed, hindrances } = await closeEndedQuarters(history, days, now);
      const done = closed.length === 0 ? 'No quarter was closed.' : `Closed: ${closed.join(', ')}.`;
      return [done, ...hindrances].join(' ');
    },
  };
}

const keepMonthsForecasts: Job = {
  name: 'keep-forecasts',
  description: "Keeps every partner's forecast of the month, once, so that its error can be shown later.",
  every: 'day',
  run: async ({ history, isOver }) => {
    const between = () => new Promise<void>((resolve) => setImmediate(resolve));
    const { kept, unforeseen } = await keepForecasts(history, { between, isOver });
    const missing = unforeseen.map(({ partner, message }) => `None for ${partner}: ${message}`);
    return [`${kept} forecasts were kept.`, ...missing].join(' ');
  },
};

const tidyUp: Job = {
  name: 'tidy-up',
  description: 'Drops changes that nobody can ask for any more.',
  every: 'hour',
  run: async ({ history, now }) => {
    await dropOldChanges(history.database.work, now);
    return 'Done.';
  },
};
