import process from 'node:process';
import { readConfig } from '../config.js';
import { connect, type Database } from '../database/connect.js';
import { isServed } from '../database/serve-lock.js';
import { regionHolidays } from '../deadlines/holidays.js';
import { History } from '../history/history.js';
import { adoptPolicies, changeText, isDecidedOtherwise, type PolicyChange } from '../history/policies-in-force.js';
import type { Settlement } from '../history/settle-pending.js';
import { loadPolicies } from '../policies/policy-file.js';
import { serverLog } from '../server/log.js';
import { CommandFailure } from './failure.js';
import { counted, say } from './output.js';
import { watching } from './watching.js';

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

export interface StoreOptions {
  readonly check?: boolean;
  /** Whether the command decides anything: then a store that was decided with other policies is decided again first. */
  readonly decides?: boolean;
}

/** Opens the store that the environment names, runs `command` with it and closes it. */
export async function withStore<T>(
  command: (store: OpenStore) => Promise<T>,
  { decides = false, ...options }: StoreOptions = {},
): Promise<T> {
  const { databaseUrl, policyFile } = readConfig(process.env);
  const policies = await loadPolicies(policyFile);
  const log = serverLog('warn');
  const database = await connect(databaseUrl, { log, patience: PATIENCE, ...options });
  try {
    const now = () => new Date();
    const history = await History.open(database, { policies, holidays: regionHolidays, now });
    const store = { database, history, between: await courtesy(database) };
    if (decides) await decideByPolicies(store);
    return await command(store);
  } finally {
    await database.close();
  }
}

async function decideByPolicies(store: OpenStore): Promise<void> {
  const change = await takePolicies(store);
  if (!change) return;
  const progress = watching();
  progress.begin('deciding', change.subjects);
  const onProgress = (decided: number) => progress.advance(decided);
  const settlement = await store.history.settle({ between: store.between, onProgress });
  progress.end();
  reportUndecided(settlement);
}

/**
 * Takes the policies of the environment for those that the store is decided with, and says what that changes: then everything is
 * pending. Throws CommandFailure where a server goes on deciding with others.
 */
export async function takePolicies({ database, history }: OpenStore): Promise<PolicyChange | null> {
  if (database.path !== null && (await isDecidedOtherwise(history)) && (await isServed(database.path)))
    throw new CommandFailure(
      'a server decides this store with another policy: give this command the same POLICY_FILE, or stop the server first',
      2,
    );
  const change = await adoptPolicies(history);
  if (change) say(`tierline: ${changeText(change)}`);
  return change;
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
