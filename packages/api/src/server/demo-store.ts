import type { Logger } from 'pino';
import { generateHistory } from '../demo/generate.js';
import type { History } from '../history/history.js';
import { importFile } from '../history/import/import-file.js';
import { temporaryFileOf } from '../history/import/temporary-file.js';

/** Gives a store that knows nothing the history of an invented program, by the road that every history takes. */
export async function fillEmptyStore(history: History, log: Logger): Promise<void> {
  const [known] = await history.database.reader.query<unknown[]>('select 1 from history_event limit 1');
  if (known) return;
  log.info('the store is empty: it gets the history of an invented program');
  const today = history.deciding.now().toISOString().slice(0, 10);
  const file = await temporaryFileOf(ended(generateHistory({ today })));
  try {
    const { taken, refused } = await importFile(history, file);
    log.info({ taken, refused: refused.length }, 'the demo is there');
  } finally {
    await file.close();
  }
}

function* ended(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield `${line}\n`;
}
