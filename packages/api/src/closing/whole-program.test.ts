import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateHistory } from '../demo/generate.js';
import { prepare } from '../history/prepare.js';
import { verify } from '../history/verify.js';
import { describeOnEach } from '../testing/databases.js';
import { openHistory, type OpenedHistory } from '../testing/open-history.js';
import { AT_THE_TERMINAL } from '../audit/author.js';
import { closeQuarter } from './close-quarter.js';

const TODAY = '2025-12-15';
const QUARTERS = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3'];

/** A whole program's history; every event has an instant of its own, for between equal ones the order of arrival decides. */
const program = [...generateHistory({ partners: 2, seed: 11, years: 2, today: TODAY })]
  .filter((line) => prepare(line).ok)
  .map((line, place) => line.replace(/("at":"[^"]*T\d\d:\d\d:\d\d)/, `$1.${String(place).padStart(9, '0')}`));

/** Takes lines in batches, and closes the next quarter after each; what cannot be taken yet is handed over again. */
async function takeAndClose({ history }: OpenedHistory, lines: readonly string[]): Promise<number> {
  const size = Math.ceil(lines.length / (QUARTERS.length + 1));
  let waiting: string[] = [];
  let closed = 0;
  for (let from = 0; from < lines.length; from += size) {
    const given = [...waiting, ...lines.slice(from, from + size)];
    const { refused } = await history.record(given, { source: 'test' });
    waiting = refused.map(({ line }) => given[line - 1] ?? '');
    const quarter = from + size < lines.length ? QUARTERS[closed] : undefined;
    if (quarter === undefined) continue;
    const { hindrances } = await closeQuarter(history, quarter, { by: AT_THE_TERMINAL, isDryRun: false });
    if (hindrances.length === 0) closed += 1;
  }
  expect(waiting).toEqual([]);
  return closed;
}

/** What each month of each line comes to for each partner over all quarters. */
function monthly({ database }: OpenedHistory): Promise<object[]> {
  return database.reader.query(
    `SELECT customer, product_line, month, partner, base_currency, currency, sum(base_minor) AS base, sum(amount_minor) AS amount
     FROM revenue_share_entry GROUP BY customer, product_line, month, partner, base_currency, currency
     HAVING sum(base_minor) <> 0 OR sum(amount_minor) <> 0 ORDER BY 1, 2, 3, 4, 5, 6`,
  );
}

describeOnEach('a whole program that arrives in any order, with closings on the way', (stores) => {
  test('comes to the same month by month as if nothing had ever been closed', async () => {
    const plain = await openHistory(await stores.freshUrl());
    await plain.history.record(program, { source: 'test' });
    const expected = await monthly(plain);
    expect(expected.length).toBeGreaterThan(50);
    await plain.database.close();
    const closings: number[] = [];
    // Without the rates of exchange nothing can be closed.
    const rates = program.filter((line) => line.includes('"ExchangeRate"'));
    const others = program.filter((line) => !rates.includes(line));
    const order = fc.shuffledSubarray(others, { minLength: others.length });
    const sameMonths = fc.asyncProperty(order, async (shuffled) => {
      const lines = [...rates, ...shuffled];
      const store = await openHistory(await stores.freshUrl());
      closings.push(await takeAndClose(store, lines));
      expect(await monthly(store)).toEqual(expected);
      expect(await verify(store.history)).toMatchObject({ differences: 0, undecided: [] });
      await store.database.close();
    });
    await fc.assert(sameMonths, { numRuns: 3 });
    expect(Math.min(...closings)).toBe(QUARTERS.length);
  }, 180_000);
});
