import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { postgresPrograms, startPostgres } from './postgres-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Postgres of this run; null when the machine has none. */
    postgresUrl: string | null;
  }
}

/** Starts one Postgres for the whole run. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = postgresPrograms();
  if (programs === null) {
    if (process.env['CI'])
      throw new Error('CI is set, and no Postgres is installed: half of the tests could not be run');
    project.provide('postgresUrl', null);
    return undefined;
  }
  const server = await startPostgres(programs);
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
