import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run.mjs';
import { casesIn, runCase } from './case.mjs';

// The cases that stand in the repository, and those beside it where there are any.
const folders = ['packages/api/cases', '../shared/cases'].map((path) => join(root, path)).filter(existsSync);

describe.concurrent.each(folders)('the cases of %s', (folder) => {
  it.each(casesIn(folder))('$name', async (one) => expect(await runCase(one)).toEqual([]));
});
