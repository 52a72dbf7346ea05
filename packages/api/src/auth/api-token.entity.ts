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

  /** The id of the first of those that replaced one another; null for its own. */
  @Column('varchar', { nullable: true })
  family!: string | null;

  /** The person whose it is: it ends when they are no longer of its holder. null: it is the holder's as a whole. */
  @Column('varchar', { nullable: true })
  person!: string | null;

  /** Its first characters, by which its owner knows it again; null for one of before they were kept. */
  @Column('varchar', { nullable: true })
  beginning!: string | null;

  /** The id of the token that takes its place. */
  @Column('varchar', { nullable: true })
  replacedBy!: string | null;

  /** Until when it works beside the one that takes its place. */
  @Column('bigint', { nullable: true })
  replacedUntil!: number | null;
}
