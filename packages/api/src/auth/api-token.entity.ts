import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whom a token or session stands for. */
export type HolderKind = 'ops' | 'pdm' | 'gs' | 'partner';

@Entity('api_token')
@Index('api_token_hash', ['hash'], { unique: true })
export class ApiTokenEntity {
  /** The public id, `tk_…`. */
  @PrimaryColumn('varchar')
  id!: string;

  @Column('varchar')
  name!: string;

  /** SHA-256 of the token; the token itself is stored nowhere. */
  @Column('varchar')
  hash!: string;

  @Column('varchar')
  holderKind!: HolderKind;

  /** The key of the staff member or partner. */
  @Column('varchar')
  holderKey!: string;

  /** What it may do of what its holder may; empty: all of it. */
  @Column('simple-json')
  scopes!: readonly string[];

  /** Milliseconds since 1970, as the others. */
  @Column('bigint')
  createdAt!: number;

  @Column('bigint', { nullable: true })
  expiresAt!: number | null;

  @Column('bigint', { nullable: true })
  revokedAt!: number | null;

  @Column('bigint', { nullable: true })
  lastUsedAt!: number | null;
}
