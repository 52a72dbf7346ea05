import process from 'node:process';
import { keepForecasts } from '../forecast/keep-forecasts.js';
import { reportUndecided, withStore } from './open-store.js';
import { counted, print, say } from './output.js';

/** Keeps this month's forecasts that are not kept yet; the exit code tells whether every partner has one. */
export async function keepOfMonth(): Promise<void> {
  const isWhole = await withStore(
    async ({ history, between }) => {
      reportUndecided(await history.advance({ between }));
      const { kept, unforeseen } = await keepForecasts(history, { between });
      await print(kept > 0 ? `Kept the forecasts of ${counted(kept, 'partner')}.` : 'No forecast was left to be kept.');
      for (const { partner, message } of unforeseen) say(`tierline: no forecast of partner ${partner}: ${message}`);
      return unforeseen.length === 0;
    },
    { decides: true },
  );
  if (!isWhole) process.exitCode = 1;
}
