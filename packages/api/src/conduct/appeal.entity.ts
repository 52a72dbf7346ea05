import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An appeal of a partner's, against a sanction or the finding of a violation, and what came of it. */
@Entity('appeal')
@Index('appeal_partner', ['partner', 'appealedAt'])
@Index('appeal_outcome', ['outcome', 'appealedAt'])
export class AppealEntity {
  @PrimaryColumn('varchar')
  key!: string;

  @Column('varchar')
  partner!: string;

  /** The key of the sanction; null where it is of a violation. */
  @Column('varchar', { nullable: true })
  sanction!: string | null;

  /** The key of the violation; null where it is of a sanction. */
  @Column('varchar', { nullable: true })
  violation!: string | null;

  @Column('text')
  text!: string;

  @Column('varchar', { length: 30 })
  appealedAt!: string;

  @Column('varchar')
  outcome!: 'PENDING' | 'UPHELD' | 'DISMISSED';

  /** Why it was decided as it was; null while it is not. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** The key of who decided. */
  @Column('varchar', { nullable: true })
  decidedBy!: string | null;

  @Column('varchar', { length: 30, nullable: true })
  decidedAt!: string | null;

  /** The identity of the event that tells of it. */
  @Column('varchar')
  evidence!: string;
}
