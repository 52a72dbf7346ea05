import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A statement in a payment run. One that a run pays is in no other, unless that run was withdrawn. */
@Entity('payment_run_statement')
@Index('payment_run_statement_once', ['partner', 'quarter'], { unique: true, where: 'held' })
export class RunStatementEntity {
  @PrimaryColumn('varchar')
  run!: string;

  @PrimaryColumn('varchar')
  partner!: string;

  @PrimaryColumn('varchar', { length: 7 })
  quarter!: string;

  @Column('varchar', { length: 3 })
  currency!: string;

  @Column('bigint')
  totalMinor!: number;

  /** Whether the run pays it; else it waits for a later one, which sets it off. */
  @Column('boolean')
  paid!: boolean;

  /** Whether no other run may pay it: it is paid by this one, which was not withdrawn. */
  @Column('boolean')
  held!: boolean;
}
