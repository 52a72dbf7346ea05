import { addDays, type HistoryEvent, lastDayOf } from '@tierline/rules';
import { customersByKey } from '../customers/customer.loader.js';
import { partnersByKey } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { sharedDealsByKey } from '../shared-deals/shared-deal.loader.js';
import { dealsSeen, type EventRow, linesHeld } from './evidence.loader.js';

/**
 * Which events of the history a viewer may read. An event is read only by those who may know of everything that it names: of
 * the object that it hangs on, of the shared deal and of each partner (bpw.confidential).
 */
export class Eyes {
  constructor(private readonly reading: Reading) {}

  async mayRead(row: EventRow): Promise<boolean> {
    if (this.reading.scope.seesEverything) return true;
    const checks = [
      this.#anchor(row.anchor),
      this.#partners(row.event),
      this.#sharedDeal(row.event),
      this.#line(row.event),
    ];
    return (await Promise.all(checks)).every(Boolean);
  }

  async #anchor(anchor: string): Promise<boolean> {
    const [kind, key] = [anchor.slice(0, anchor.indexOf(':')), anchor.slice(anchor.indexOf(':') + 1)];
    if (kind === 'deal') return this.#finds(dealsSeen, key);
    if (kind === 'customer') return this.#finds(customersByKey, key);
    if (kind === 'partner') return this.#finds(partnersByKey, key);
    return anchor === 'program';
  }

  /** A quote may name several partners; one of them reads that there was a quote, and its sentence names nobody. */
  async #partners(event: HistoryEvent): Promise<boolean> {
    const known = await Promise.all(partnersIn(event).map((key) => this.#finds(partnersByKey, key)));
    return event.type === 'QuoteIssued' ? known.includes(true) : known.every(Boolean);
  }

  async #sharedDeal(event: HistoryEvent): Promise<boolean> {
    return 'sharedDeal' in event ? this.#finds(sharedDealsByKey, event.sharedDeal) : true;
  }

  /** What was bought, ended or paid outside of shared deals is told of lines held at the time, and of no others. */
  async #line(event: HistoryEvent): Promise<boolean> {
    const day = dayOfLine(event);
    if (this.reading.scope.seesEveryLine || day === null || !('customer' in event) || !('productLine' in event))
      return true;
    const held = (await this.reading.load(linesHeld, event.customer)) ?? [];
    return held.some(
      ({ productLine, since, until }) =>
        productLine === event.productLine && since <= day && (until === null || day < until),
    );
  }

  async #finds<Value>(
    batch: (keys: readonly string[], reading: Reading) => Promise<ReadonlyMap<string, Value>>,
    key: string,
  ) {
    return (await this.reading.load(batch, key)) !== null;
  }
}

function partnersIn(event: HistoryEvent): readonly string[] {
  switch (event.type) {
    case 'QuoteIssued':
      return event.partners;
    case 'SecondPartnerAgreed':
      return [event.sourcing, event.second];
    case 'CreditAdjudicated':
      return [event.partner ?? 'nobody'];
    default:
      return 'partner' in event && event.partner !== undefined ? [event.partner] : [];
  }
}

/** The day on which the line must have been held for the event to be told; null for events that are not of that kind. */
function dayOfLine(event: HistoryEvent): string | null {
  if (event.type === 'SubscriptionChanged') return event.effective;
  if (event.type === 'SubscriptionEnded') return addDays(event.effective, -1);
  return event.type === 'PaymentMissed' || event.type === 'PaymentReceived' ? lastDayOf(event.month) : null;
}
