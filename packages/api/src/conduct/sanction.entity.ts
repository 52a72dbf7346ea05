import type { SanctionKind } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sanction on a partner's record, over the half-open interval [fromDay, untilDay) of the partner's days. */
@Entity('sanction')
@Index('sanction_partner', ['partner', 'fromDay'])
export class SanctionEntity {
  @PrimaryColumn('varchar')
  key!: string;

  @Column('varchar')
  partner!: string;

  @Column('varchar')
  kind!: SanctionKind;

  @Column('text')
  reason!: string;

  @Column('varchar', { length: 10 })
  fromDay!: string;

  /** First day it is no longer in force, by lifting or by its own end; null while no end is known. */
  @Column('varchar', { length: 10, nullable: true })
  untilDay!: string | null;

  /** The key of who imposed it, where that is known. */
  @Column('varchar', { nullable: true })
  staff!: string | null;

  /** The identity of the event that imposed it. */
  @Column('varchar')
  evidence!: string;
}
