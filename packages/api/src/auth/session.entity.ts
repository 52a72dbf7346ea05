import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. */
@Entity('session')
@Index('session_hash', ['hash'], { unique: true })
@Index('session_person', ['person'])
export class SessionEntity {
  /** The public id, `se_…`. */
  @PrimaryColumn('varchar')
  id!: string;

  /** SHA-256 of the cookie's value, which is stored nowhere. */
  @Column('varchar')
  hash!: string;

  /** The id of the person. */
  @Column('varchar')
  person!: string;

  /** What the browser says it is, so that the person knows it again. */
  @Column('varchar')
  device!: string;

  /** Where it signed in from. */
  @Column('varchar')
  address!: string;

  /** Milliseconds since 1970, as the others. */
  @Column('bigint')
  createdAt!: number;

  @Column('bigint')
  lastSeenAt!: number;

  @Column('bigint')
  expiresAt!: number;
}
