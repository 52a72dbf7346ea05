import type { Reading } from '../reading/reading.js';
import { openTickets, type TicketRecord, ticketsOfPartners } from './ticket.loader.js';

/** The tickets that the viewer may know of (feedback.pdm-ticket). */
export class TicketService {
  constructor(private readonly reading: Reading) {}

  /** A partner's, the newest first. */
  async of(partner: string): Promise<readonly TicketRecord[]> {
    return (await this.reading.load(ticketsOfPartners, partner)) ?? [];
  }

  /** Those that are not closed, the one that waits longest first. */
  open(): Promise<readonly TicketRecord[]> {
    return openTickets(this.reading);
  }
}
