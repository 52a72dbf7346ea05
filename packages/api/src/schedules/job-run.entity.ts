import { Column, Entity, PrimaryColumn } from 'typeorm';

export type JobRunState = 'RUNNING' | 'DONE' | 'FAILED';

/** That a job was, or is being, done for one of the moments at which it is due: by one process, however many there are. */
@Entity('job_run')
export class JobRunEntity {
  @PrimaryColumn('varchar')
  job!: string;

  /** Milliseconds since 1970, as all moments here. */
  @PrimaryColumn('bigint')
  due!: number;

  @Column('varchar')
  state!: JobRunState;

  @Column('integer')
  attempts!: number;

  @Column('bigint')
  startedAt!: number;

  /** When the process that runs it last said that it does. */
  @Column('bigint')
  aliveAt!: number;

  @Column('bigint', { nullable: true })
  endedAt!: number | null;

  /** What came of it, or why it failed: for ops. */
  @Column('text', { nullable: true })
  outcome!: string | null;
}
