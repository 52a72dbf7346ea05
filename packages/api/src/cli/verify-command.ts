import process from 'node:process';
import type { EntityManager } from 'typeorm';
import { type ChainVerification, verifyAuditChain } from '../audit/verify-chain.js';
import type { Database } from '../database/connect.js';
import { isDecidedOtherwise } from '../history/policies-in-force.js';
import { verify, type Verification } from '../history/verify.js';
import { type OpenStore, reportUndecided, withStore } from './open-store.js';
import { counted, print, say } from './output.js';

const OTHERWISE =
  'what is stored was decided with another policy; serve, import and rebuild decide it again with the one in force now';

/** What is sealed in a chain, entry upon entry, and how each chain is walked. */
const chains: readonly {
  readonly of: string;
  readonly walk: (manager: EntityManager) => Promise<ChainVerification>;
}[] = [{ of: 'the audit log', walk: verifyAuditChain }];

/**
 * Verifies the store; the exit code tells whether it is as the history says. With `isChainAsked` also what is sealed: whether
 * each chain is whole from its first entry on.
 */
export async function verifyStore(isChainAsked: boolean): Promise<void> {
  const isEqual = await withStore((store) => verifyOpen(store, isChainAsked), { check: true });
  if (!isEqual) process.exitCode = 1;
}

/** Verifies a store that is open, and reports it; whether it is as the history says. */
export async function verifyOpen({ database, history, between }: OpenStore, isChainAsked: boolean): Promise<boolean> {
  // Verifying writes nothing that another policy would decide: what it gives otherwise is what is reported.
  if (await isDecidedOtherwise(history)) say(`tierline: ${OTHERWISE}`);
  else reportUndecided(await history.advance({ between }));
  const isAsDecided = await report(await verify(history));
  return (!isChainAsked || (await reportChains(database))) && isAsDecided;
}

async function report({ events, subjects, differences, first, undecided }: Verification): Promise<boolean> {
  const scope = `${counted(events, 'event')}, ${counted(subjects, 'subject')}`;
  if (differences === 0 && undecided.length === 0) {
    await print(`Everything stored is as the history says (${scope}).`);
    return true;
  }
  await print(`${counted(differences, 'difference')} between what is stored and what the history says (${scope}).`);
  for (const { table, key, finding } of first) await print(`${table} ${key}: ${finding}`);
  if (differences > first.length) await print(`… and ${differences - first.length} more.`);
  if (undecided.length > 0) await print(`${counted(undecided.length, 'subject')} could not be compared.`);
  return false;
}

/** Walks every chain as it is at one moment; false where one is broken. */
async function reportChains(database: Database): Promise<boolean> {
  let areWhole = true;
  for (const { of, walk } of chains) {
    const { entries, head, broken } = await database.snapshot(walk);
    if (broken) await print(`The chain of ${of} is broken: entry ${broken.sequence} ${broken.finding}.`);
    else await print(`The chain of ${of} is whole: ${counted(entries, 'entry', 'entries')}${sealed(head)}.`);
    areWhole &&= broken === null;
  }
  return areWhole;
}

function sealed(head: string | null): string {
  return head === null ? '' : `, the last sealed ${head}`;
}
