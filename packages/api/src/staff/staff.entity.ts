import type { Segment, StaffRole } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('staff')
@Index('staff_id', ['id'], { unique: true })
export class StaffEntity {
  @PrimaryColumn('varchar')
  key!: string;

  @Column('varchar')
  id!: string;

  @Column('varchar')
  name!: string;

  @Column('varchar')
  email!: string;

  @Column('varchar')
  role!: StaffRole;

  @Column('varchar', { nullable: true })
  region!: string | null;

  @Column('varchar', { nullable: true })
  segment!: Segment | null;

  /** The key of this person's manager. */
  @Column('varchar', { nullable: true })
  manager!: string | null;
}
