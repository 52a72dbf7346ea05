import type { ClauseCode, DeadlineOutcome, Reason } from '@tierline/rules';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('deadline')
@Index('deadline_subject', ['subject'])
@Index('deadline_partner', ['partner', 'dueAt'])
@Index('deadline_shared_deal', ['sharedDeal'])
export class DeadlineEntity {
  /** kind, what started it and partner, each on a line: keys may hold any other character. */
  @PrimaryColumn('varchar')
  naturalKey!: string;

  @Column('varchar')
  subject!: string;

  @Column('varchar')
  partner!: string;

  /** The key of the shared deal. */
  @Column('varchar', { nullable: true })
  sharedDeal!: string | null;

  @Column('varchar', { nullable: true })
  customer!: string | null;

  @Column('varchar')
  kind!: DeadlineOutcome['kind'];

  @Column('varchar', { length: 30 })
  startedAt!: string;

  @Column('varchar', { length: 30 })
  dueAt!: string;

  @Column('varchar', { length: 30, nullable: true })
  metAt!: string | null;

  @Column('varchar')
  clause!: ClauseCode;

  @Column('simple-json')
  reasons!: readonly Reason[];
}
