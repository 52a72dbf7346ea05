import process from 'node:process';
import { defaultPolicies } from '@tierline/rules';
import { pino } from 'pino';
import { readConfig } from '../config.js';
import { connect, type Database } from '../database/connect.js';
import { isServed } from '../database/serve-lock.js';
import { regionHolidays } from '../deadlines/holidays.js';
import { History } from '../history/history.js';
import type { Settlement } from '../history/settle-pending.js';
import { counted, say } from './output.js';

/** How long a command waits for its turn to write, in milliseconds. */
const PATIENCE = 600_000;
/** How long a long command stands aside after each transaction while a server is at work, in milliseconds. */
const COURTESY = 60;
const SHOWN = 20;

/** What a command works with. */
export interface OpenStore {
  readonly database: Database;
  readonly history: History;
  /** Lets a server that works on the same file have its turn. */
  readonly between: () => Promise<void>;
}

/** Opens the store that the environment names, runs `command` with it and closes it. */
export async function withStore<T>(
  command: (store: OpenStore) => Promise<T>,
  options: { readonly check?: boolean } = {},
): Promise<T> {
  const { databaseUrl } = readConfig(process.env);
  const log = pino({ level: 'warn' }, pino.destination(2));
  const database = await connect(databaseUrl, { log, patience: PATIENCE, ...options });
  try {
    const now = () => new Date();
    const history = await History.open(database, { policies: defaultPolicies, holidays: regionHolidays, now });
    return await command({ database, history, between: await courtesy(database) });
  } finally {
    await database.close();
  }
}

async function courtesy({ path }: Database): Promise<() => Promise<void>> {
  const isNeeded = path !== null && (await isServed(path));
  return async () => {
    if (isNeeded) await new Promise((resolve) => setTimeout(resolve, COURTESY));
  };
}

/** Names the subjects that could not be decided; false when there are any. */
export function reportUndecided({ undecided }: Pick<Settlement, 'undecided'>): boolean {
  for (const { message } of undecided.slice(0, SHOWN)) say(`tierline: ${message}`);
  if (undecided.length > 0)
    say(
      `tierline: ${counted(undecided.length, 'subject')} could not be decided; their history is kept, and they are decided when that is mended.`,
    );
  return undecided.length === 0;
}
