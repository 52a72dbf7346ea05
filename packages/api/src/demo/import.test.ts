import { describe, expect, it } from 'vitest';
import { importFile } from '../history/import/import-file.js';
import { temporaryFile } from '../history/import/temporary-file.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { RevenueShareEntryEntity } from '../revenue-share/revenue-share-entry.entity.js';
import { sqliteStores } from '../testing/databases.js';
import { openHistory } from '../testing/open-history.js';
import { generateHistory } from './generate.js';

describe('an import of a generated history', () => {
  const stores = sqliteStores();

  it('takes every line, decides every customer, and changes nothing the second time', async () => {
    const { database, history, clock } = await openHistory(await stores.freshUrl());
    clock.today = '2026-11-23';
    const file = await temporaryFile();
    try {
      const lines = [...generateHistory(clock)];
      await file.writeFile(lines.map((line) => `${line}\n`).join(''));
      const all = { refused: [], undecided: [] };
      expect(await importFile(history, file)).toMatchObject({ ...all, taken: lines.length, unchanged: 0 });
      expect(await importFile(history, file)).toMatchObject({ ...all, taken: 0, unchanged: lines.length });
      expect(await database.reader.manager.countBy(PartnerEntity, {})).toBe(24);
      expect(await database.reader.manager.countBy(RevenueShareEntryEntity, {})).toBeGreaterThan(1_000);
    } finally {
      await file.close();
      await database.close();
    }
  });
});
