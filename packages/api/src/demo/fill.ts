import type { FileHandle } from 'node:fs/promises';
import { HistoryEventEntity } from '../history/history-event.entity.js';
import type { History } from '../history/history.js';
import { importFile, type ImportReport } from '../history/import/import-file.js';
import type { ImportProgress } from '../history/import/progress.js';
import { temporaryFile } from '../history/import/temporary-file.js';
import { generateHistory } from './generate.js';

/** How much text is handed to the file at once. */
const BLOCK = 1 << 18;

/**
 * Fills an empty store with the invented program, up to today by the history's own clock, by the road that every import takes.
 * Does nothing, and resolves to null, where the history holds anything already.
 */
export async function fillEmptyStore(history: History, progress?: ImportProgress): Promise<ImportReport | null> {
  const isEmpty = !(await history.database.reader.manager.existsBy(HistoryEventEntity, {}));
  if (!isEmpty) return null;
  const file = await temporaryFile();
  try {
    await writeHistory(file, history.deciding.now().toISOString().slice(0, 10));
    return await importFile(history, file, progress ? { progress } : {});
  } finally {
    await file.close();
  }
}

async function writeHistory(file: FileHandle, today: string): Promise<void> {
  let block = '';
  for (const line of generateHistory({ today })) {
    block += `${line}\n`;
    if (block.length < BLOCK) continue;
    await file.write(block);
    block = '';
  }
  await file.write(block);
}
