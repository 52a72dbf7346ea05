import type { Logger } from 'pino';
import type { History } from '../history/history.js';

/** How often a long decision says how far it is, in milliseconds. */
const BETWEEN_LINES = 3_000;

/** Decides what is pending and the months that have ended since; says what could not be decided. */
export async function bringUpToDate(history: History, log: Logger): Promise<void> {
  let [decided, saidAt] = [0, Date.now()];
  const onProgress = (count: number) => {
    decided += count;
    if (Date.now() - saidAt < BETWEEN_LINES) return;
    saidAt = Date.now();
    log.info({ decided }, 'deciding what is pending');
  };
  await history.settle({ onProgress });
  const { undecided } = await history.advance();
  for (const { message } of undecided) log.warn(message);
}
