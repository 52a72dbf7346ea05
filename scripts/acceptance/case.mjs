// Runs one acceptance case: its history in, its questions asked of the real server, its expectations compared.
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
export async function runCase({ history, asks }) {
  const installation = new Installation();
  try {
    const taken = await installation.import(history);
    if (taken.code !== 0) return [`import ended with ${taken.code}: ${(taken.stdout + taken.stderr).trim()}`];
    const address = await installation.serve();
    const tokens = new Map();
    for (const { as } of asks) if (as && !tokens.has(as)) tokens.set(as, await installation.token(as));
    const found = [];
    for (const [index, question] of asks.entries())
      for (const text of await ask(address, tokens.get(question.as), question))
        found.push(`ask ${index + 1} (${question.as}): ${text}`);
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
