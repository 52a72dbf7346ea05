/** How far a ticket has come: each word stands for itself. */
export const TicketStatus = {
  RAISED: 'RAISED',
  OPEN: 'OPEN',
  ESCALATED: 'ESCALATED',
  ANSWERED: 'ANSWERED',
  CLOSED: 'CLOSED',
} as const;
export type TicketStatus = keyof typeof TicketStatus;

export interface TicketAnswer {
  readonly text: string;
  readonly at: string;
  /** The key of who answered. */
  readonly staff: string;
}

export interface TicketEscalation {
  readonly reason: string;
  readonly at: string;
  /** The key of who escalated it; null for the partner itself. */
  readonly staff: string | null;
}
