import process from 'node:process';
import { type Config, unreadVariables } from './config.js';
import { ConfigurationError } from './configuration-error.js';
import { connect } from './database/connect.js';
import { lockForServing, type ServeLock } from './database/serve-lock.js';
import { regionHolidays } from './deadlines/holidays.js';
import { fillEmptyStore } from './server/demo-store.js';
import { serverLog } from './server/log.js';
import { startServer } from './server/server.js';
import { bringUpToDate } from './schedules/bring-up-to-date.js';
import { jobsOf } from './schedules/jobs.js';
import { Scheduler } from './schedules/scheduler.js';
import { History } from './history/history.js';
import { adoptPolicies, changeText } from './history/policies-in-force.js';
import { startMail } from './mail/start-mail.js';
import { loadPolicies } from './policies/policy-file.js';

/** A server with its store. */
export interface Serving {
  readonly url: string;
  /** Answers what was asked and lets go of everything. */
  close(): Promise<void>;
}

/** How long a change waits for another process that writes, in milliseconds; then it is refused, and may be sent again. */
const PATIENCE = 5_000;

/**
 * Opens the store, brings what is in it up to the moment, and takes requests. Throws ConfigurationError or StoreRefused, in words
 * for the operator, for what keeps it from that.
 */
export async function serve(config: Config): Promise<Serving> {
  const { databaseUrl, port, isDemo, publicUrl, oidc, trustProxy, policyFile, limits, redisUrl } = config;
  const log = serverLog(config.logLevel);
  for (const name of unreadVariables(process.env)) log.warn({ variable: name }, 'nothing reads this variable');
  const policies = await loadPolicies(policyFile);
  const database = await connect(databaseUrl, { log, patience: PATIENCE, check: true, name: 'tierline serve' });
  let lock: ServeLock | null = null;
  const letGo = async () => {
    await database.close();
    await lock?.release();
  };
  try {
    if (database.path !== null) lock = await lockForServing(database.path);
    const grounds = { policies, holidays: regionHolidays, now: () => new Date() };
    const history = await History.open(database, grounds);
    const change = await adoptPolicies(history);
    if (change) log.warn(changeText(change));
    if (isDemo) await fillEmptyStore(history, log);
    await bringUpToDate(history, log);
    const server = await startServer({
      database,
      port,
      isDemo,
      publicUrl,
      oidc,
      trustProxy,
      log,
      limits,
      redisUrl,
      ...grounds,
    });
    const scheduler = new Scheduler({ history: server.history, jobs: jobsOf({ ...config, log }), log });
    const mail = startMail(config, { history: server.history, publicUrl: publicUrl ?? server.url, log });
    const close = async () => {
      await Promise.all([server.close(), scheduler.stop(), mail?.stop()]);
      await letGo();
    };
    return { url: server.url, close };
  } catch (error) {
    await letGo();
    throw inWords(error, port);
  }
}

function inWords(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const other = port === 4_000 ? 4_001 : 4_000;
  if (code === 'EADDRINUSE')
    return new ConfigurationError(
      `port ${port} is taken by another program; stop that one, or choose another: PORT=${other}`,
    );
  if (code === 'EACCES')
    return new ConfigurationError(`port ${port} may not be opened by this user; choose another: PORT=${other}`);
  return error;
}
