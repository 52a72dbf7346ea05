import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HolderKind } from './api-token.entity.js';

/** Somebody who signs in. What they are in the program is what was found of them when they last did. */
@Entity('person')
@Index('person_subject', ['issuer', 'subject'], { unique: true })
@Index('person_holder', ['holderKind', 'holderKey'])
export class PersonEntity {
  /** The public id, `pu_…`. */
  @PrimaryColumn('varchar')
  id!: string;

  /** Who vouches for them: the address of the issuer, or "demo". */
  @Column('varchar')
  issuer!: string;

  /** What the issuer calls them, for good. */
  @Column('varchar')
  subject!: string;

  @Column('varchar')
  name!: string;

  @Column('varchar')
  email!: string;

  /** null with `holderKey` where they have no place in the program any more. */
  @Column('varchar', { nullable: true })
  holderKind!: HolderKind | null;

  /** The key of the partner, or of the staff member that they are. */
  @Column('varchar', { nullable: true })
  holderKey!: string | null;

  /** Whether they look after their partner's tokens. */
  @Column('boolean')
  isAdmin!: boolean;

  /** Milliseconds since 1970, as the other. Since then they are kept out; null: they are not. */
  @Column('bigint', { nullable: true })
  blockedAt!: number | null;

  @Column('bigint')
  signedInAt!: number;
}
