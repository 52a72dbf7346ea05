import type { ViolationKind } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A violation on a partner's record. */
@Entity('violation')
@Index('violation_partner', ['partner', 'recordedAt'])
export class ViolationEntity {
  @PrimaryColumn('varchar')
  key!: string;

  @Column('varchar')
  partner!: string;

  @Column('varchar')
  kind!: ViolationKind;

  /** The vendor's deal that it happened on, where it was said. */
  @Column('varchar', { nullable: true })
  deal!: string | null;

  @Column('text')
  detail!: string;

  @Column('varchar', { length: 30 })
  recordedAt!: string;

  /** The key of who recorded it, where that is known. */
  @Column('varchar', { nullable: true })
  staff!: string | null;

  /** When an appeal of it was upheld; null while it stands. */
  @Column('varchar', { length: 30, nullable: true })
  struckAt!: string | null;

  /** The identity of the event that recorded it. */
  @Column('varchar')
  evidence!: string;
}
