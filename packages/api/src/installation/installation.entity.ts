import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What this installation keeps of itself: what was drawn once for it, and which policies it was decided with. */
@Entity('installation')
export class InstallationEntity {
  @PrimaryColumn('varchar')
  name!: string;

  @Column('varchar')
  value!: string;
}
