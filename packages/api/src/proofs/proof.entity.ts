import type { ProofOutcome, ProofStatus } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONG_AGO } from '../database/long-ago.js';

/** A proof of involvement of one shared deal. */
@Entity('proof')
@Index('proof_id', ['id'], { unique: true })
@Index('proof_subject', ['subject'])
@Index('proof_shared_deal', ['sharedDeal', 'position'])
export class ProofEntity {
  /** sharedDeal#position */
  @PrimaryColumn('varchar')
  naturalKey!: string;

  @Column('varchar')
  id!: string;

  @Column('varchar')
  subject!: string;

  /** The key of the shared deal. */
  @Column('varchar')
  sharedDeal!: string;

  @Column('integer')
  position!: number;

  /** The source's key of a proof made by hand; null for one made from a quote. */
  @Column('varchar', { nullable: true })
  key!: string | null;

  @Column('boolean')
  automatic!: boolean;

  @Column('varchar')
  status!: ProofStatus;

  @Column('boolean')
  shared!: boolean;

  @Column('varchar', { length: 30, nullable: true })
  signedAt!: string | null;

  @Column('simple-json')
  lines!: ProofOutcome['lines'];

  /** Identities of the events that made, changed, answered and shared it. */
  @Column('simple-json')
  evidence!: readonly string[];

  /** Tells apart what was written at one instant, in the order of commits. */
  @Column('bigint', { default: 0 })
  revision!: number;

  /** When something in it last changed that can be read of it; in UTC with nine decimals. */
  @Column('varchar', { length: 30, default: LONG_AGO })
  updatedAt!: string;
}
