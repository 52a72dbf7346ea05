import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** QUEUED until it is handed in or given up; SENT once a mail server has taken it; FAILED when none ever will. */
export type MailState = 'QUEUED' | 'SENT' | 'FAILED';
export type MailLanguage = 'en' | 'ja';

/** A mail that is to go out, or went: written in the transaction that wants it, so that there is the one or neither (88). */
@Entity('mail')
@Index('mail_dedup', ['dedupKey'], { unique: true })
@Index('mail_due', ['state', 'nextTryAt'])
@Index('mail_queued', ['queuedAt', 'id'])
export class MailEntity {
  /** `ml_…`, made from the key below; its Message-ID is made from it, the same at every try. */
  @PrimaryColumn('varchar')
  id!: string;

  /** What makes it one mail: wanted twice under one key, it goes out once. */
  @Column('varchar')
  dedupKey!: string;

  @Column('varchar')
  recipientName!: string;

  @Column('varchar')
  recipientEmail!: string;

  @Column('varchar')
  subject!: string;

  /** Plain text; the place of a link that gives access is marked in it. */
  @Column('text')
  text!: string;

  /** That link, sealed with the installation's secret; erased when the mail is sent or given up. */
  @Column('text', { nullable: true })
  sealedLink!: string | null;

  @Column('varchar')
  language!: MailLanguage;

  /** What it is about: the id of a proof, partner, …. */
  @Column('varchar')
  about!: string;

  @Column('varchar')
  state!: MailState;

  @Column('integer')
  attempts!: number;

  /** Why the last try failed. */
  @Column('varchar', { nullable: true })
  reason!: string | null;

  /** Milliseconds since 1970, as the others. */
  @Column('bigint')
  queuedAt!: number;

  @Column('bigint')
  nextTryAt!: number;

  /** Until then a process is at it; past it, that process is taken to be gone. */
  @Column('bigint', { nullable: true })
  claimedUntil!: number | null;

  @Column('bigint', { nullable: true })
  sentAt!: number | null;
}
