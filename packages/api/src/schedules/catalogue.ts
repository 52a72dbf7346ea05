import type { Job } from './job.js';

export type JobName =
  'decide' | 'tell-what-fell-due' | 'close-quarters' | 'keep-forecasts' | 'expire-exports' | 'tidy-up';

/** Everything that the program does by itself, in the order in which it is done where several are due. */
export const catalogue: { readonly [Name in JobName]: Pick<Job, 'description' | 'every'> } = {
  decide: { description: 'Decides what is pending, and the months that have ended since.', every: 'hour' },
  'tell-what-fell-due': {
    description:
      'Tells those who watch of deadlines that were missed, and of tiers that are others from today on: recalibrations, and what a sanction caps.',
    every: 'hour',
  },
  'close-quarters': {
    description:
      'Closes quarters some days after their end, where the installation says so and nothing stands in the way.',
    every: 'day',
  },
  'keep-forecasts': {
    description: "Keeps every partner's forecast of the month, once, so that its error can be shown later.",
    every: 'day',
  },
  'expire-exports': { description: 'Drops the files of exports whose time is over.', every: 'hour' },
  'tidy-up': { description: 'Drops changes that nobody can ask for any more.', every: 'hour' },
};
