import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is drawn once for this installation and kept. */
@Entity('installation')
export class InstallationEntity {
  @PrimaryColumn('varchar')
  name!: string;

  @Column('varchar')
  value!: string;
}
