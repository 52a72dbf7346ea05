// Runs one acceptance case: its history in, its questions asked of the real server, its expectations compared. A case may close
// quarters before it asks, and go on `later` with more history, more closings and more questions.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from './match.mjs';
import { Installation } from './server.mjs';

/** The cases of a folder, by name. */
export function casesIn(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${folder} is not a folder of cases`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: name.slice(0, -5), ...JSON.parse(readFileSync(join(folder, name), 'utf8')) }));
}

/** Everything that is not as the case expects; empty where all is. */
export async function runCase({ later = [], ...first }) {
  const installation = new Installation();
  try {
    const tokens = new Map();
    const found = [];
    let address;
    let count = 0;
    for (const { history, closes = [], asks } of [first, ...later]) {
      const ended = [await installation.import(history)];
      for (const quarter of closes) ended.push(await installation.run(['close-quarter', quarter]));
      const failed = ended.find(({ code }) => code !== 0);
      if (failed) return [`a command ended with ${failed.code}: ${(failed.stdout + failed.stderr).trim()}`];
      address ??= await installation.serve();
      for (const { as } of asks) if (as && !tokens.has(as)) tokens.set(as, await installation.token(as));
      for (const question of asks) {
        count += 1;
        for (const text of await ask(address, tokens.get(question.as), question))
          found.push(`ask ${count} (${question.as}): ${text}`);
      }
    }
    await installation.stop();
    const verified = await installation.run(['verify']);
    if (verified.code !== 0)
      found.push(`verify ended with ${verified.code}: ${(verified.stdout + verified.stderr).trim()}`);
    return found;
  } catch (error) {
    return [error.message];
  } finally {
    installation.remove();
  }
}

async function ask(address, token, { query, variables, expect }) {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    return [`HTTP ${answer.status} with something that is not JSON: ${text.slice(0, 300)}`];
  }
  const unexpected = body.errors && !('errors' in expect) ? [`unexpected errors: ${JSON.stringify(body.errors)}`] : [];
  return [...unexpected, ...differences(expect, body)];
}
