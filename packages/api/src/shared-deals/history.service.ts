import { type EvidenceRecord, EvidenceService } from '../decisions/evidence.service.js';
import type { Reading } from '../reading/reading.js';
import { eventsOfSharedDeals, MOVES } from './deal-events.loader.js';
import type { SharedDealRecord } from './shared-deal.loader.js';

/**
 * What a partner reads of a deal's course. A quote may name other partners, and is then told to none of them: where one were
 * told and another not, the gap would say that there is somebody else (bpw.confidential).
 */
const TOLD_TO_PARTNERS = MOVES.filter((type) => type !== 'QuoteIssued');

/** The course of shared deals, event by event. */
export class HistoryService {
  constructor(private readonly reading: Reading) {}

  /** The events of one, as far as the viewer may read them; the oldest first. */
  async of({ key }: SharedDealRecord): Promise<readonly EvidenceRecord[]> {
    const types = this.reading.scope.side === 'vendor' ? MOVES : TOLD_TO_PARTNERS;
    const events = (await this.reading.load(eventsOfSharedDeals, key, { types })) ?? [];
    return new EvidenceService(this.reading).of(events.map(({ id }) => id));
  }
}
