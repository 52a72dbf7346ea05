import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One event of the history, as it was taken. Rows are added, never changed or removed. */
@Entity('history_event')
@Index('history_event_identity', ['identity'], { unique: true })
@Index('history_event_anchor', ['anchor'])
export class HistoryEventEntity {
  /** The order of arrival. */
  @PrimaryGeneratedColumn('increment', { type: 'integer' })
  seq!: number;

  /** The hash of the content: the same event is stored once. */
  @Column('varchar')
  identity!: string;

  @Column('varchar')
  type!: string;

  /** When it happened, in UTC with nine decimals: text order is time order. */
  @Column('varchar', { length: 30 })
  instant!: string;

  /** What it hangs on, for good: 'customer:K', 'deal:K', 'partner:K', 'staff:K' or 'program'. */
  @Column('varchar')
  anchor!: string;

  /** The canonical text of the content. */
  @Column('text')
  payload!: string;

  /** Where it came from: 'import', 'api', … */
  @Column('varchar')
  source!: string;

  /** Milliseconds since 1970. */
  @Column('bigint')
  recordedAt!: number;
}
