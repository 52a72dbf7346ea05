import { hash } from 'node:crypto';
import type { PolicyBook } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { StoreUnavailable } from '../database/faults.js';
import { rowsOf } from '../database/rows.js';
import { InstallationEntity } from '../installation/installation.entity.js';
import type { History } from './history.js';
import { storedOwners } from './owners.js';
import { markPending } from './pending.js';
import { allSubjects } from './scan.js';

const NAME = 'policies';

/** What a store was decided with. */
export interface DecidedWith {
  readonly content: string;
  /** The names of the versions, for people. */
  readonly versions: string;
}

/** A store whose figures rest on other policies than those in force now. */
export interface PolicyChange {
  /** Versions that it was decided with; null where that was never noted. */
  readonly before: string | null;
  readonly now: string;
  /** How many subjects are to be decided again. */
  readonly subjects: number;
}

/** Policies by their content: the same whatever file they were written in, and in whatever order. */
export function contentOf({ all }: PolicyBook): string {
  return hash('sha256', JSON.stringify(all, sorted), 'base64url');
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const contents = new WeakMap<PolicyBook, string>();

/** The same, reckoned once for a book. */
function knownContentOf(book: PolicyBook): string {
  const known = contents.get(book) ?? contentOf(book);
  contents.set(book, known);
  return known;
}

/**
 * Throws StoreUnavailable where another process has taken other policies for those of the store since this one did: what this
 * one decides would be wrong. It has to be started anew with the POLICY_FILE of the others.
 */
export async function refuseOtherPolicies(manager: EntityManager, policies: PolicyBook): Promise<void> {
  const stored = await decidedWith(manager);
  if (stored === null || stored.content === knownContentOf(policies)) return;
  const cause = `the store is decided with the policy ${stored.versions} now, and this process decides with another`;
  throw new StoreUnavailable(new Error(`${cause}: start it anew with the same POLICY_FILE`));
}

/** The versions of a book, for people: "2025-06, own from 2026-01-01". */
export function versionsText({ all }: PolicyBook): string {
  return all
    .map(({ version, effectiveFrom }, index) => (index === 0 ? version : `${version} from ${effectiveFrom}`))
    .join(', ');
}

/** What the store was decided with last; null where that was never noted. */
export async function decidedWith(manager: EntityManager): Promise<DecidedWith | null> {
  const stored = await manager.findOneBy(InstallationEntity, { name: NAME });
  return stored ? (JSON.parse(stored.value) as DecidedWith) : null;
}

/**
 * Whether the store was decided with other policies than `history` decides with. A store without a history was decided with
 * none, and with any.
 */
export async function isDecidedOtherwise({ database, deciding }: History): Promise<boolean> {
  const { manager } = database.reader;
  const stored = await decidedWith(manager);
  if (stored) return stored.content !== knownContentOf(deciding.policies);
  return (await manager.query<unknown[]>('select 1 from history_event limit 1')).length > 0;
}

/**
 * Takes the policies of `history` for those that the store is decided with. Where they are others than before, every subject
 * becomes pending in the same transaction: whoever settles next decides all again, however often it is broken off.
 * Closed quarters stay as they are. null where nothing is to be decided again.
 */
export async function adoptPolicies({ database, deciding }: History): Promise<PolicyChange | null> {
  const now: DecidedWith = { content: contentOf(deciding.policies), versions: versionsText(deciding.policies) };
  if ((await decidedWith(database.reader.manager))?.content === now.content) return null;
  return database.work.write(async ({ manager }) => {
    const before = await decidedWith(manager);
    if (before?.content === now.content) return null;
    await rowsOf(manager, InstallationEntity).insert(manager, [[NAME, JSON.stringify(now)]], 'replace');
    const subjects = await allSubjects(manager, await storedOwners(manager));
    await markPending(manager, subjects);
    if (subjects.length === 0) return null;
    return { before: before?.versions ?? null, now: now.versions, subjects: subjects.length };
  });
}

/** The change in one sentence, for the operator. */
export function changeText({ before, now, subjects }: PolicyChange): string {
  const was = before === null ? 'It is not known with which policy' : `With the policy ${before}`;
  const again = subjects === 1 ? '1 subject is' : `${subjects.toLocaleString('en-US')} subjects are`;
  return `${was} this store was decided; now it is ${now}, and ${again} decided again. Closed quarters stay as they are.`;
}
