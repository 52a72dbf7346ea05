import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MailLanguage } from '../mail/mail.entity.js';

/** How a link came to its end; one that has none of these may still be over: its time, its deal or its proof has ended. */
export type LinkEnding = 'SIGNED' | 'DECLINED' | 'SUPERSEDED' | 'REVOKED';

/** What is to be looked at in a signature. None of it makes it invalid; none of it is passed over in silence (97, 98). */
export type SignatureFlag = 'PARTNER_DOMAIN' | 'NOT_CUSTOMER_DOMAIN' | 'NOT_RECIPIENT' | 'SENDER_ADDRESS';

/** A link by which somebody at the customer answers a proof, with exactly what it shows. */
@Entity('proof_link')
@Index('proof_link_token', ['tokenHash'], { unique: true })
@Index('proof_link_act', ['act'], { unique: true })
@Index('proof_link_shared_deal', ['sharedDeal', 'madeAt'])
export class ProofLinkEntity {
  /** The public id, `pl_…`: it leads nowhere by itself. */
  @PrimaryColumn('varchar')
  id!: string;

  /** SHA-256 of the token; the token itself is stored nowhere (92). */
  @Column('varchar')
  tokenHash!: string;

  /** The key of the shared deal, and the place of the proof among its proofs. */
  @Column('varchar')
  sharedDeal!: string;

  @Column('integer')
  position!: number;

  @Column('varchar')
  recipientName!: string;

  @Column('varchar')
  recipientEmail!: string;

  @Column('varchar')
  language!: MailLanguage;

  /** What the link shows, as text (see proof-content.ts), and its SHA-256: what is shown is what is hashed (101). */
  @Column('text')
  content!: string;

  @Column('varchar')
  contentHash!: string;

  /** The client's act that asked for it, where it was named; null too for one that followed a new quote. */
  @Column('varchar', { nullable: true })
  act!: string | null;

  /** From where it was asked for. */
  @Column('varchar', { nullable: true })
  madeFrom!: string | null;

  /** Milliseconds since 1970, as the others. */
  @Column('bigint')
  madeAt!: number;

  @Column('bigint')
  expiresAt!: number;

  @Column('varchar', { nullable: true })
  ending!: LinkEnding | null;

  @Column('bigint', { nullable: true })
  endedAt!: number | null;

  /** The identity of the event that the answer brought. */
  @Column('varchar', { nullable: true })
  answer!: string | null;

  @Column('simple-json')
  flags!: readonly SignatureFlag[];
}
