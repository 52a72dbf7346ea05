import { defaultPolicies } from '@tierline/rules';
import { connect, type ConnectOptions, type Database } from '../database/connect.js';
import { regionHolidays } from '../deadlines/holidays.js';
import { History } from '../history/history.js';

export interface OpenedHistory {
  readonly database: Database;
  readonly history: History;
}

/** Opens the history of a store with a clock that stands still. */
export async function openHistory(
  url: string,
  today = '2025-12-15',
  options: ConnectOptions = {},
): Promise<OpenedHistory> {
  const database = await connect(url, options);
  const now = () => new Date(`${today}T12:00:00Z`);
  const history = await History.open(database, { policies: defaultPolicies, holidays: regionHolidays, now });
  return { database, history };
}
