import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type PaymentRunState = 'PREPARED' | 'APPROVED' | 'WITHDRAWN';

/**
 * The statements that are paid together: one member of staff prepares it, another one approves it. Guarded by triggers: what was
 * prepared never changes, and a run is settled once.
 */
@Entity('payment_run')
@Index('payment_run_act', ['act'], { unique: true })
export class PaymentRunEntity {
  /** The quarter with a number: 2026-Q3-1. */
  @PrimaryColumn('varchar')
  key!: string;

  /** Statements up to and with this quarter are in it. */
  @Column('varchar', { length: 7 })
  quarter!: string;

  @Column('varchar')
  state!: PaymentRunState;

  /** The key of the member of staff. */
  @Column('varchar')
  preparedBy!: string;

  /** Milliseconds since 1970; so is `settledAt`. */
  @Column('bigint')
  preparedAt!: number;

  /** Who approved or withdrew it; null while nobody did. */
  @Column('varchar', { nullable: true })
  settledBy!: string | null;

  @Column('bigint', { nullable: true })
  settledAt!: number | null;

  /** Why it was withdrawn. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** What goes to the bank, and its SHA-256 in hexadecimal. */
  @Column('text')
  file!: string;

  @Column('varchar', { length: 64 })
  fileHash!: string;

  /** The client's name for preparing it, where it gave one. */
  @Column('varchar', { nullable: true })
  act!: string | null;
}
