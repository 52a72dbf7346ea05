import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HolderKind } from './api-token.entity.js';

/** A signed-in browser. */
@Entity('session')
export class SessionEntity {
  /** SHA-256 of the cookie's value. */
  @PrimaryColumn('varchar')
  hash!: string;

  @Column('varchar')
  holderKind!: HolderKind;

  @Column('varchar')
  holderKey!: string;

  /** Milliseconds since 1970, as the other. */
  @Column('bigint')
  createdAt!: number;

  @Column('bigint')
  expiresAt!: number;
}
