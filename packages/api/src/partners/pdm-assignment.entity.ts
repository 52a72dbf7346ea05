import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who looks after a partner, over the half-open interval [fromInstant, untilInstant). */
@Entity('pdm_assignment')
@Index('pdm_assignment_staff', ['staff'])
export class PdmAssignmentEntity {
  @PrimaryColumn('varchar')
  partner!: string;

  @PrimaryColumn('varchar', { length: 30 })
  fromInstant!: string;

  @Column('varchar')
  staff!: string;

  @Column('varchar', { length: 30, nullable: true })
  untilInstant!: string | null;

  @Column('varchar', { nullable: true })
  reason!: string | null;
}
