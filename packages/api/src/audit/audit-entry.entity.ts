import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AuthorRole, PartyKind } from './author.js';

/** What came of what somebody tried: it was done, there was nothing left to do, or a rule refused it. */
export type AuditOutcome = 'DONE' | 'UNCHANGED' | 'REFUSED';

/** Who did what, when, from where and in whose name. Rows are added, never changed or removed; each one seals the one before. */
@Entity('audit_entry')
@Index('audit_entry_actor', ['role', 'actor', 'sequence'])
@Index('audit_entry_behalf', ['behalfKind', 'behalfKey', 'sequence'])
export class AuditEntryEntity {
  /** Its place in the chain: the first is 1, and none is left out. */
  @PrimaryColumn('integer')
  sequence!: number;

  /** Milliseconds since 1970. */
  @Column('bigint')
  at!: number;

  @Column('varchar')
  role!: AuthorRole;

  /** The key of the partner or of the member of staff; null where there is none. */
  @Column('varchar', { nullable: true })
  actor!: string | null;

  /** The public id of the person, where one is known; at a terminal, the name of the system's user. */
  @Column('varchar', { nullable: true })
  person!: string | null;

  /** The id of the token that was shown, or 'session'. */
  @Column('varchar', { nullable: true })
  credential!: string | null;

  @Column('varchar', { nullable: true })
  behalfKind!: PartyKind | null;

  /** The key of the partner or customer in whose name it was done, where that is somebody else. */
  @Column('varchar', { nullable: true })
  behalfKey!: string | null;

  /** The name of the mutation or command. */
  @Column('varchar')
  act!: string;

  @Column('varchar')
  outcome!: AuditOutcome;

  /** Why it was refused: codes, with a space between them. */
  @Column('varchar', { nullable: true })
  code!: string | null;

  @Column('varchar', { nullable: true })
  objectKind!: string | null;

  @Column('varchar', { nullable: true })
  objectKey!: string | null;

  /** The public id, where only that is known: what a refused act named. */
  @Column('varchar', { nullable: true })
  objectId!: string | null;

  /** The identity of the event that it brought into the history. */
  @Column('varchar', { nullable: true })
  effect!: string | null;

  /** Counts and days, as a JSON object; never what people wrote. */
  @Column('text', { nullable: true })
  detail!: string | null;

  @Column('varchar', { nullable: true })
  requestId!: string | null;

  @Column('varchar', { nullable: true })
  address!: string | null;

  @Column('varchar', { nullable: true })
  userAgent!: string | null;

  /** The hash of the entry before; empty for the first. */
  @Column('varchar')
  previousHash!: string;

  /** Of the content and of the hash before (see entry-hash.ts). */
  @Column('varchar')
  hash!: string;
}
