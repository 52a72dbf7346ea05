import type { EntityManager } from 'typeorm';
import { decideSubjects } from './decide.js';
import { ledgerDiscrepancies } from '../closing/verify-ledger.js';
import { difference } from './difference.js';
import { discrepanciesIn, type Discrepancy } from './discrepancy.js';
import type { History } from './history.js';
import { FreshIndexes, keyDifferences } from './indexes.js';
import { storedOwners } from './owners.js';
import { pendingAmong } from './pending.js';
import { identityOf } from './prepare.js';
import { allSubjects, scanHistory, type StoredEvent } from './scan.js';

export interface Verification {
  readonly events: number;
  readonly subjects: number;
  /** How many rows are not as the history says. */
  readonly differences: number;
  /** The first of them. */
  readonly first: readonly Discrepancy[];
  /** Subjects that cannot be decided, and why: their rows were not compared. */
  readonly undecided: readonly string[];
}

export interface VerifyOptions {
  readonly onProgress?: (verified: number) => void;
  /** How many discrepancies are told in words. */
  readonly shown?: number;
}

const CHUNK = 500;

/** Counts discrepancies, and keeps the first of them. */
class Findings {
  count = 0;
  readonly first: Discrepancy[] = [];

  constructor(private readonly shown: number) {}

  add(found: readonly Discrepancy[]): void {
    this.count += found.length;
    this.first.push(...found.slice(0, this.shown - this.first.length));
  }
}

/**
 * Decides everything afresh from the history and compares it with what is stored, writing nothing. What is pending is not
 * looked at: settle first. Other processes may go on; each part is compared as it is at one moment.
 */
export async function verify(
  { database, deciding }: History,
  { onProgress, shown = 20 }: VerifyOptions = {},
): Promise<Verification> {
  const findings = new Findings(shown);
  const undecided: string[] = [];
  const events = await database.snapshot((manager) => verifyHistory(manager, findings));
  const subjects = await database.snapshot(async (manager) => allSubjects(manager, await storedOwners(manager)));
  for (let from = 0; from < subjects.length; from += CHUNK) {
    const chunk = subjects.slice(from, from + CHUNK);
    await database.snapshot(async (manager) => {
      const pending = await pendingAmong(manager, chunk);
      const decided = await decideSubjects(
        manager,
        chunk.filter((subject) => !pending.has(subject)),
        deciding,
      );
      for (const table of await difference(manager, decided.projections)) findings.add(discrepanciesIn(table));
      undecided.push(...pending, ...decided.undecided.map(({ message }) => message));
    });
    onProgress?.(chunk.length);
  }
  return { events, subjects: subjects.length, differences: findings.count, first: findings.first, undecided };
}

/** Goes once through the whole history: identities, keys, domains, rates and routes; then through what is closed. Returns how many events there are. */
async function verifyHistory(manager: EntityManager, findings: Findings): Promise<number> {
  const indexes = new FreshIndexes();
  let events = 0;
  for (let after = 0; ;) {
    const page = await scanHistory(manager, after);
    const last = page.at(-1);
    if (!last) break;
    for (const event of page) indexes.take(event);
    findings.add(page.flatMap(falsified));
    findings.add(discrepanciesIn(await keyDifferences(manager, page)));
    events += page.length;
    after = last.seq;
  }
  const rows = [
    await indexes.domains(manager),
    await indexes.rates(manager),
    await indexes.exceptions(manager),
    ...(await indexes.routes(manager)),
  ];
  for (const found of rows) findings.add(discrepanciesIn(found));
  findings.add(await ledgerDiscrepancies(manager));
  return events;
}

function falsified({ seq, identity, payload }: StoredEvent): Discrepancy[] {
  if (identityOf(payload) === identity) return [];
  return [{ table: 'history_event', key: String(seq), finding: 'the content is not the one that was recorded' }];
}
