import { dayIn } from '@tierline/rules';
import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { countPartners, partnersById, partnersByKey, partnersPage, type PartnerRecord } from './partner.loader.js';

/** The partners that the viewer may know of. */
export class PartnerService {
  constructor(private readonly reading: Reading) {}

  byId(id: string): Promise<PartnerRecord | null> {
    return this.reading.load(partnersById, id);
  }

  byKey(key: string): Promise<PartnerRecord | null> {
    return this.reading.load(partnersByKey, key);
  }

  /** A page of them, by name. */
  async page(args: PageArgs): Promise<Page<PartnerRecord>> {
    const cursors = new Cursors(this.reading.identities, 'partners');
    const slice = cursors.slice(args);
    return new Page({
      rows: await partnersPage(slice, this.reading),
      slice,
      cursors,
      placeOf: ({ name, key }) => [name, key],
      count: () => countPartners(this.reading),
      anyUpTo: async (place) => (await countPartners(this.reading, place)) > 0,
    });
  }

  /** The date where the partner is. */
  today({ timeZone }: Pick<PartnerRecord, 'timeZone'>): string {
    return dayIn(this.reading.now.toISOString(), timeZone);
  }
}
