import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TicketAnswer, TicketEscalation, TicketStatus } from './ticket-words.js';

/** What a partner told its development manager, and what partner operations made of it (feedback.pdm-ticket). */
@Entity('ticket')
@Index('ticket_partner', ['partner', 'raisedAt'])
@Index('ticket_status', ['status', 'raisedAt'])
export class TicketEntity {
  @PrimaryColumn('varchar')
  key!: string;

  @Column('varchar')
  partner!: string;

  @Column('varchar')
  status!: TicketStatus;

  /** In the partner's own words; null where it was told by word of mouth. */
  @Column('text', { nullable: true })
  concern!: string | null;

  @Column('varchar', { length: 30 })
  raisedAt!: string;

  /** In the words of who opened the ticket; null while nobody has. */
  @Column('text', { nullable: true })
  text!: string | null;

  /** The key of who opened it. */
  @Column('varchar', { nullable: true })
  openedBy!: string | null;

  @Column('varchar', { length: 30, nullable: true })
  openedAt!: string | null;

  /** The newest one; null where it was never escalated. */
  @Column('simple-json', { nullable: true })
  escalation!: TicketEscalation | null;

  /** The key of the manager to whom. */
  @Column('varchar', { nullable: true })
  escalatedTo!: string | null;

  /** The first first. */
  @Column('simple-json')
  answers!: readonly TicketAnswer[];

  @Column('varchar', { length: 30, nullable: true })
  closedAt!: string | null;

  /** How many things have happened on it. */
  @Column('integer')
  version!: number;
}
