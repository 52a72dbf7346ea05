import { keysOf, type HistoryEvent } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Author, Party } from './author.js';
import { type AuditDraft, type AuditObject, recordAudit } from './record-audit.js';

/** What an entry says beyond who tried what. */
export type Recorded = Pick<AuditDraft, 'object' | 'effect' | 'detail'>;

interface Circumstances {
  readonly author: Author;
  readonly at: Date;
  /** What the input names, by public id, for acts that come to nothing. */
  readonly named?: AuditObject | null;
}

/**
 * One mutation that somebody sends, on its way to the audit log. What it does writes its entry in the transaction that does it;
 * what comes to nothing is written afterwards, in a transaction of its own.
 */
export class Attempt {
  #entries = 0;
  #behalf: Party | null = null;

  constructor(
    /** The name of the mutation. */
    readonly act: string,
    private readonly circumstances: Circumstances,
  ) {}

  get author(): Author {
    return this.circumstances.author;
  }

  /** Notes that it is done in somebody else's name: for a partner by ops, or as a customer has told the vendor. */
  inNameOf(party: Party): void {
    this.#behalf = party;
  }

  /** Writes what it did, in the transaction that does it. */
  async did(manager: EntityManager, recorded: Recorded = {}): Promise<void> {
    this.#entries += 1;
    await recordAudit(manager, { ...this.#draft(), ...recorded });
  }

  /** Writes the event that it brought into the history. */
  took(manager: EntityManager, event: HistoryEvent, identity: string): Promise<void> {
    return this.did(manager, { object: objectOf(event), effect: identity });
  }

  /** Writes how it ended, where nothing was written of it yet: refused for these codes or, without any, with nothing to do. */
  async ended(work: UnitOfWork, codes: readonly string[]): Promise<void> {
    if (codes.length === 0 && this.#entries > 0) return;
    const outcome = codes.length > 0 ? 'REFUSED' : 'UNCHANGED';
    const object = this.circumstances.named ?? null;
    await work.write(({ manager }) => recordAudit(manager, { ...this.#draft(), outcome, codes, object }));
  }

  #draft(): AuditDraft {
    const { author, at } = this.circumstances;
    return { at, author, act: this.act, onBehalfOf: this.#behalf };
  }
}

/** What an event is about: what it brings into being, else where it hangs. */
export function objectOf(event: HistoryEvent): AuditObject | null {
  const { creates, home } = keysOf(event);
  if (creates !== null) return ofKey(creates);
  if (home.kind === 'program') return null;
  return home.kind === 'via' ? ofKey(home.key) : { kind: home.kind, key: home.key };
}

function ofKey(key: string): AuditObject {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon), key: key.slice(colon + 1) };
}
