import { expect, test } from 'vitest';
import { verify } from '../../history/verify.js';
import { describeOnEach } from '../../testing/databases.js';
import { derivedRows, openHistory } from '../../testing/open-history.js';
import { sharedWorld } from '../../testing/shared-world.js';
import { Team1764000000020 } from './1764000000020-team.js';
import { Review1764000000070 } from './1764000000070-review.js';

/** What such a store could know of. */
const ofThatTime = sharedWorld.filter(
  (event) => !/"type":"(Concern|Ticket|Appeal|Sanction\w*Appeal)/.test(JSON.stringify(event)),
);

describeOnEach('a store of before growth specialists were assigned', (stores) => {
  test('has every deal, assignment and record once it is settled again', async () => {
    const { database, history } = await openHistory(await stores.freshUrl());
    await history.record(ofThatTime, { source: 'test' });
    const before = await derivedRows(database);
    const runner = database.writer.createQueryRunner();
    // What came later to the same tables goes first, and comes after it.
    await new Review1764000000070().down(runner);
    await new Team1764000000020().down(runner);
    await new Team1764000000020().up(runner);
    await new Review1764000000070().up(runner);
    await runner.release();
    expect(await history.settle()).toMatchObject({ undecided: [] });
    expect(await derivedRows(database)).toEqual(before);
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    await database.close();
  });
});
