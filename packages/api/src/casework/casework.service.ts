import type { Page, PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { partsOfDeals } from '../shared-deals/partners-on-deal.loader.js';
import { sharedDealsByKey, type SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import type { SharedDealArgs } from '../shared-deals/shared-deal.service.js';
import { contestedDealList, proofTroubleList, type ProofTrouble } from './casework.list.js';

/** The shared deals that the vendor's people have to look into. */
export class CaseworkService {
  constructor(private readonly reading: Reading) {}

  /** A page of those under review, and of open ones on which several partners work. */
  contested(args: SharedDealArgs): Promise<Page<SharedDealRecord>> {
    return contestedDealList.page(this.reading, args);
  }

  /** A page of those with whose proofs something is out of order in one way. */
  proofTroubles(trouble: ProofTrouble, args: PageArgs): Promise<Page<SharedDealRecord>> {
    return proofTroubleList.page(this.reading, args, { trouble }, { trouble });
  }

  /** The parts that partners have in one of the vendor's deals, the first to register first. */
  async partsOf(deal: string): Promise<readonly SharedDealRecord[]> {
    const parts = (await this.reading.load(partsOfDeals, deal)) ?? [];
    const found = await Promise.all(parts.map(({ key }) => this.reading.load(sharedDealsByKey, key)));
    return found.filter((part) => part !== null);
  }
}
