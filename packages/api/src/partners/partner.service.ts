import { dayIn, type Tier } from '@tierline/rules';
import type { ListArgs } from '../reading/list.js';
import type { Page } from '../reading/page.js';
import { partnersCredited } from '../tiers/credited.loader.js';
import type { Reading } from '../reading/reading.js';
import { type PartnerFilter, partnerList, type PartnerOrderField } from './partner.list.js';
import { partnersById, partnersByKey, type PartnerRecord } from './partner.loader.js';

export type PartnerArgs = ListArgs<Omit<PartnerFilter, 'keys'> & { readonly tier?: Tier | null }, PartnerOrderField>;

/** The partners that the viewer may know of. */
export class PartnerService {
  constructor(private readonly reading: Reading) {}

  byId(id: string): Promise<PartnerRecord | null> {
    return this.reading.load(partnersById, id);
  }

  byKey(key: string): Promise<PartnerRecord | null> {
    return this.reading.load(partnersByKey, key);
  }

  /** A page of them, by name where no order is asked for. */
  async page({ filter, ...args }: PartnerArgs): Promise<Page<PartnerRecord>> {
    const { tier, ...rest } = filter ?? {};
    const keys = tier == null ? null : await partnersCredited(tier, this.reading);
    return partnerList.page(this.reading, { ...args, filter: rest }, { keys }, { tier });
  }

  /** The date where the partner is. */
  today({ timeZone }: Pick<PartnerRecord, 'timeZone'>): string {
    return dayIn(this.reading.now.toISOString(), timeZone);
  }
}
