import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Through which month a subject's accruals have been decided. It never goes back, even if the clock does. */
@Entity('subject_state')
export class SubjectStateEntity {
  @PrimaryColumn('varchar')
  subject!: string;

  @Column('varchar', { length: 7, nullable: true })
  decidedThrough!: string | null;
}
