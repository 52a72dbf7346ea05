import { expect, test } from 'vitest';
import { AssociationEntity } from '../associations/association.entity.js';
import { ChangeEntity } from '../changes/change.entity.js';
import { HistoryKeyEntity } from '../history/history-key.entity.js';
import { PdmAssignmentEntity } from '../partners/pdm-assignment.entity.js';
import { RevenueShareEntryEntity } from '../revenue-share/revenue-share-entry.entity.js';
import { describeOnEach } from '../testing/databases.js';
import { connect } from './connect.js';
import { rowsOf } from './rows.js';

const stamp = { revision: 1, updatedAt: '2025-01-01T00:00:00.000000000Z' };

const association = {
  ...stamp,
  naturalKey: 'c|MARKETING_HUB|2025-01-01',
  id: 'as_1',
  subject: 'customer:"c\'; --',
  customer: 'c',
  partner: 'パートナー|\n"\\',
  productLine: 'MARKETING_HUB',
  motion: 'PARTNER_SOURCED',
  sinceDay: '2025-01-01',
  untilDay: null,
  sharedDeal: 'd',
  soldCredit: true,
  rate: null,
  firstMonth: null,
  lastMonth: null,
  portions: null,
  reasons: [{ clause: 'bpw.one-credit', holds: true, facts: { name: 'x' }, evidence: [] }],
  withheld: [],
};

const amount = {
  ...stamp,
  baseCurrency: 'JPY',
  currency: 'JPY',
  bookedIn: '2025-Q1',
  rate: '0.2',
  month: '2025-01',
  kind: 'ACCRUAL',
};

describeOnEach('rows in bulk', (stores) => {
  test('come back as they were written, to TypeORM too', async () => {
    const database = await connect(await stores.freshUrl());
    const rows = await database.work.write(async ({ manager }) => {
      const table = rowsOf(manager, AssociationEntity);
      await table.insert(manager, [table.layout.encode(association)]);
      return table.read(manager, 'subject', [association.subject]);
    });
    expect(rows).toEqual([rowsOf(database.reader.manager, AssociationEntity).layout.encode(association)]);
    expect({ ...(await database.reader.manager.findOneByOrFail(AssociationEntity, { id: 'as_1' })) }).toEqual(
      association,
    );
    await database.close();
  });

  test('71: hold amounts beyond 32 bits exactly, and negative ones', async () => {
    const database = await connect(await stores.freshUrl());
    const amounts = [0, -1, 3_000_000_000, -9_000_000_000_000_000, Number.MAX_SAFE_INTEGER];
    await database.work.write(async ({ manager }) => {
      const { layout } = rowsOf(manager, RevenueShareEntryEntity);
      const rows = amounts.map((minor, place) =>
        layout.encode({
          ...amount,
          naturalKey: `${place}`,
          id: `${place}`,
          subject: 's',
          partner: 'p',
          customer: 'c',
          association: 'a',
          productLine: 'CREDITS',
          baseMinor: minor,
          amountMinor: minor,
          closed: false,
          firstMonth: '2025-01',
          lastMonth: '2025-01',
        }),
      );
      await rowsOf(manager, RevenueShareEntryEntity).insert(manager, rows);
    });
    const stored = await database.reader.manager.find(RevenueShareEntryEntity, { order: { naturalKey: 'ASC' } });
    expect(stored.map(({ amountMinor }) => amountMinor)).toEqual(amounts);
    await database.close();
  });

  test('fail, are passed over or replaced where their key is there already', async () => {
    const database = await connect(await stores.freshUrl());
    const read = () => rowsOf(database.reader.manager, HistoryKeyEntity).readAll(database.reader.manager);
    const write = (anchor: string, how: 'fail' | 'skip' | 'replace') =>
      database.work.write(({ manager }) =>
        rowsOf(manager, HistoryKeyEntity).insert(manager, [['deal:d', anchor, null]], how),
      );
    await write('first', 'fail');
    await expect(write('second', 'fail')).rejects.toThrow();
    await write('third', 'skip');
    expect(await read()).toEqual([['deal:d', 'first', null]]);
    await write('fourth', 'replace');
    expect(await read()).toEqual([['deal:d', 'fourth', null]]);
    await database.close();
  });

  test('are counted up in their order, over the bound of one statement', async () => {
    const database = await connect(await stores.freshUrl());
    const rows = Array.from({ length: 4_500 }, (_, place) => [0, 'p', 'POI', 'Poi', `po_${place}`]);
    await database.work.write(({ manager }) => rowsOf(manager, ChangeEntity).insert(manager, rows));
    const stored = await database.reader.manager.find(ChangeEntity, { order: { seq: 'ASC' } });
    expect(stored.map(({ nodeId }) => nodeId)).toEqual(rows.map((row) => row[4]));
    await database.close();
  });

  test('are removed by a key of several columns', async () => {
    const database = await connect(await stores.freshUrl());
    const left = await database.work.write(async ({ manager }) => {
      const table = rowsOf(manager, PdmAssignmentEntity);
      const rows = ['a', 'b', 'c'].map((from) =>
        table.layout.encode({ partner: 'p', fromInstant: from, staff: 's', untilInstant: null, reason: null }),
      );
      await table.insert(manager, rows);
      await table.delete(
        manager,
        rows.slice(0, 2).map((row) => table.layout.primaryKey(row)),
      );
      return table.pick(manager, 'fromInstant', 'partner', ['p']);
    });
    expect(left).toEqual(['c']);
    await database.close();
  });

  test('a condition without a value is an error, never every row', async () => {
    const database = await connect(await stores.freshUrl());
    const missing = undefined as unknown as string;
    await expect(database.reader.manager.findBy(HistoryKeyEntity, { key: missing })).rejects.toThrow();
    await database.close();
  });
});
