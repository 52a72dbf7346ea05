import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type ExportState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED' | 'EXPIRED';
export type ExportFormat = 'CSV' | 'JSON_LINES';

/** A report that somebody wants as a file: written page by page, in their name, as far as they may see it. */
@Entity('report_export')
@Index('report_export_holder', ['role', 'holder', 'createdAt'])
@Index('report_export_state', ['state', 'createdAt'])
export class ExportEntity {
  /** The public id. */
  @PrimaryColumn('varchar')
  id!: string;

  /** Who wants it, as a viewer's role and key; only they read it. */
  @Column('varchar')
  role!: string;

  @Column('varchar')
  holder!: string;

  /** What they showed when they asked: it has to be good for as long as rows are read in their name. */
  @Column('varchar')
  credentialKind!: 'token' | 'session';

  @Column('varchar')
  credentialHash!: string;

  @Column('varchar')
  report!: string;

  @Column('varchar')
  format!: ExportFormat;

  /** What the rows are narrowed to, as JSON. */
  @Column('text')
  filter!: string;

  @Column('varchar')
  state!: ExportState;

  /** Why it failed, for who wants it; null where it did not. */
  @Column('text', { nullable: true })
  fault!: string | null;

  @Column('integer')
  rows!: number;

  @Column('bigint')
  bytes!: number;

  /** How many pieces of the file there are. */
  @Column('integer')
  pieces!: number;

  /** The place of the last row written, as JSON: writing goes on after it. */
  @Column('text', { nullable: true })
  place!: string | null;

  /** Milliseconds since 1970, as all moments here. */
  @Column('bigint')
  createdAt!: number;

  /** When the process that writes it last said that it does. */
  @Column('bigint', { nullable: true })
  aliveAt!: number | null;

  @Column('bigint', { nullable: true })
  endedAt!: number | null;

  /** When the file is dropped. */
  @Column('bigint', { nullable: true })
  expiresAt!: number | null;
}
