import { expect, test } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { connect } from './connect.js';
import { migrations } from './migrations/all.js';
import { verify } from '../history/verify.js';
import { derivedRows, openHistory } from '../testing/open-history.js';
import { customer, partner, sale, vendor } from '../testing/small-program.js';
import { StoreRefused } from './faults.js';

const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  customer('c1'),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
];

describeOnEach('the migrations', (stores) => {
  test('make exactly the tables that the entities describe', async () => {
    const database = await connect(await stores.freshUrl());
    const { upQueries } = await database.writer.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await database.close();
  });

  test('117: go down and up again', async () => {
    const database = await connect(await stores.freshUrl());
    for (const _ of migrations) await database.writer.undoLastMigration();
    expect(await database.writer.showMigrations()).toBe(true);
    await database.writer.runMigrations();
    expect((await database.writer.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
    await database.close();
  });

  test('117: bring a filled store of an older version to this one, and nothing is lost', async () => {
    const url = await stores.freshUrl();
    const filled = await openHistory(url);
    await filled.history.record(program, { source: 'test' });
    const before = await derivedRows(filled.database);
    const newer = migrations.findIndex(({ name }) => name.startsWith('Ledger'));
    for (const _ of migrations.slice(newer)) await filled.database.writer.undoLastMigration();
    await filled.database.close();
    const { database, history } = await openHistory(url);
    await history.settle();
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    expect((await derivedRows(database))['"revenue_share_entry"']).toEqual(before['"revenue_share_entry"']);
    await database.close();
  });

  test('run once when several processes start at the same time', async () => {
    const url = await stores.freshUrl();
    const databases = await Promise.all(Array.from({ length: 6 }, () => connect(url)));
    const rows = await databases[0]?.reader.query('SELECT name FROM migrations');
    expect(rows).toHaveLength(migrations.length);
    for (const database of databases) await database.close();
  });

  test('118: a store that a newer version made is refused in words', async () => {
    const url = await stores.freshUrl();
    const database = await connect(url);
    await database.writer.query(
      `INSERT INTO migrations (timestamp, name) VALUES (9000000000000, 'Later9000000000000')`,
    );
    await database.close();
    await expect(connect(url)).rejects.toThrow(StoreRefused);
    await expect(connect(url)).rejects.toThrow(/newer version of Tierline .*Later9000000000000/);
  });
});
