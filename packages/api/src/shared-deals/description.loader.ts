import type { EventOf, Line } from '@tierline/rules';
import type { Reading } from '../reading/reading.js';
import { eventsOfSharedDeals } from './deal-events.loader.js';

type Registered = EventOf<'DealRegistered'>;

/** What was said of a shared deal, at its registration or last since. */
export interface DescriptionRecord {
  /** null for a partner that the vendor added. */
  readonly registeredFrom: {
    readonly from: Registered['from'];
    readonly contact: { readonly name: string; readonly email: string } | null;
    readonly existingDeal: string | null;
  } | null;
  readonly expectedLines: readonly Line[];
  readonly productsOfInterest: readonly string[];
  readonly introduction: string | null;
  readonly nextSteps: string | null;
}

/** The descriptions of shared deals that the viewer may know of. */
export async function descriptionsOfSharedDeals(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, DescriptionRecord>> {
  const said = await eventsOfSharedDeals(keys, reading, { types: ['DealRegistered', 'SharedDealUpdated'] });
  return new Map([...said].map(([key, events]) => [key, describedBy(events)]));
}

/** `events` in time order: of each thing the last word holds, and an update's before the registration's. */
function describedBy(events: readonly EventOf<'DealRegistered' | 'SharedDealUpdated'>[]): DescriptionRecord {
  const registered = events.find((event) => event.type === 'DealRegistered');
  const words = [...(registered ? [registered] : []), ...events.filter(({ type }) => type === 'SharedDealUpdated')];
  const last = <Field extends 'expectedLines' | 'productsOfInterest' | 'introduction' | 'nextSteps'>(field: Field) =>
    words.findLast((event) => event[field] !== undefined)?.[field];
  return {
    registeredFrom: registered
      ? {
          from: registered.from,
          contact: registered.contact ?? null,
          existingDeal: registered.existingDeal ?? null,
        }
      : null,
    expectedLines: last('expectedLines') ?? [],
    productsOfInterest: last('productsOfInterest') ?? [],
    introduction: last('introduction') ?? null,
    nextSteps: last('nextSteps') ?? null,
  };
}
