import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of an export's file: whole rows, in UTF-8. */
@Entity('report_export_piece')
export class ExportPieceEntity {
  @PrimaryColumn('varchar')
  export!: string;

  /** From 0 on. */
  @PrimaryColumn('integer')
  number!: number;

  /** At which byte of the file it begins. */
  @Column('bigint')
  offset!: number;

  @Column('text')
  content!: string;
}
