import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether the vendor does without the accreditation in a region from a day on; of several words on one day, the latest. */
@Entity('upmarket_exception')
export class UpmarketExceptionEntity {
  @PrimaryColumn('varchar')
  region!: string;

  /** In the region's zone. */
  @PrimaryColumn('varchar', { length: 10 })
  day!: string;

  @Column('boolean')
  allowed!: boolean;

  @Column('varchar', { length: 30 })
  instant!: string;

  /** Identity of the event that says so. */
  @Column('varchar')
  evidence!: string;
}
