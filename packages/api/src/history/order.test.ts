import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateHistory } from '../demo/generate.js';
import { describeOnEach } from '../testing/databases.js';
import { derivedRows, openHistory } from '../testing/open-history.js';
import type { History } from './history.js';
import { prepare } from './prepare.js';
import { verify } from './verify.js';

/** A program's history whose events all happen at different moments: for equal ones the order of arrival decides. */
function distinctHistory(seed: number): string[] {
  const lines = [...generateHistory({ partners: 1, seed, years: 1, today: '2025-12-15' })].filter(
    (line) => prepare(line).ok,
  );
  return lines.map((line, place) =>
    line.replace(/("at":"[^"]*T\d\d:\d\d:\d\d)/, `$1.${String(place).padStart(9, '0')}`),
  );
}

/** Hands batches over as they come; what a batch cannot be taken for yet is handed over again with the next. */
async function recordInBatches(history: History, lines: readonly string[], sizes: readonly number[]): Promise<void> {
  let left = [...lines];
  let waiting: string[] = [];
  for (let batch = 0; left.length > 0; batch += 1) {
    const size = sizes[batch % sizes.length] ?? 1;
    const given = [...waiting, ...left.slice(0, size)];
    left = left.slice(size);
    const { refused } = await history.record(given, { source: 'test' });
    waiting = refused.map(({ line }) => given[line - 1] ?? '');
  }
  expect(waiting).toEqual([]);
}

const someLines = distinctHistory(1);
const shuffled = fc.shuffledSubarray(someLines, { minLength: someLines.length });
const batchSizes = fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 5 });

describeOnEach('the order of arrival', (stores) => {
  test('does not matter, nor do the batches: the same history gives the same rows', async () => {
    const plain = await openHistory(await stores.freshUrl());
    await plain.history.record(someLines, { source: 'test' });
    const expected = await derivedRows(plain.database);
    expect(expected['"revenue_share_entry"']?.length).toBeGreaterThan(10);
    await plain.database.close();
    const sameRows = fc.asyncProperty(shuffled, batchSizes, async (lines, sizes) => {
      const { database, history } = await openHistory(await stores.freshUrl());
      await recordInBatches(history, lines, sizes);
      expect(await derivedRows(database)).toEqual(expected);
      expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
      await database.close();
    });
    await fc.assert(sameRows, { numRuns: 5 });
  }, 120_000);
});
