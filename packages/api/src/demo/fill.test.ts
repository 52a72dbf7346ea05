import { describe, expect, it } from 'vitest';
import { PartnerEntity } from '../partners/partner.entity.js';
import { RevenueShareEntryEntity } from '../revenue-share/revenue-share-entry.entity.js';
import { sqliteStores } from '../testing/databases.js';
import { openHistory } from '../testing/open-history.js';
import { fillEmptyStore } from './fill.js';

describe('filling an empty store with the invented program', () => {
  const stores = sqliteStores();

  it('takes every line, decides every customer, and does so once', async () => {
    const { database, history } = await openHistory(await stores.freshUrl(), '2026-11-23');
    try {
      const report = await fillEmptyStore(history);
      expect(report).toMatchObject({ refused: [], undecided: [], unchanged: 0 });
      expect(report?.taken).toBeGreaterThan(8_000);
      expect(await database.reader.manager.countBy(PartnerEntity, {})).toBe(24);
      expect(await database.reader.manager.countBy(RevenueShareEntryEntity, {})).toBeGreaterThan(1_000);
      expect(await fillEmptyStore(history)).toBeNull();
    } finally {
      await database.close();
    }
  });
});
