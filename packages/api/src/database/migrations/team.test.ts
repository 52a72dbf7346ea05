import { expect, test } from 'vitest';
import { verify } from '../../history/verify.js';
import { describeOnEach } from '../../testing/databases.js';
import { derivedRows, openHistory } from '../../testing/open-history.js';
import { sharedWorld } from '../../testing/shared-world.js';
import { Team1764000000020 } from './1764000000020-team.js';

describeOnEach('a store of before growth specialists were assigned', (stores) => {
  test('has every deal, assignment and record once it is settled again', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record(sharedWorld, { source: 'test' });
    const before = await derivedRows(database);
    const runner = database.writer.createQueryRunner();
    await new Team1764000000020().down(runner);
    await new Team1764000000020().up(runner);
    await runner.release();
    expect(await history.settle()).toMatchObject({ undecided: [] });
    expect(await derivedRows(database)).toEqual(before);
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    await database.close();
  });
});
