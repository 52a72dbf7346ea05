import type { Reading } from '../reading/reading.js';
import { proofsById, proofsOfSharedDeals, type ProofRecord } from './proof.loader.js';

/** The proofs of involvement on the shared deals that the viewer may know of. */
export class ProofService {
  constructor(private readonly reading: Reading) {}

  byId(id: string): Promise<ProofRecord | null> {
    return this.reading.load(proofsById, id);
  }

  /** In the order in which they were made. */
  async ofSharedDeal(key: string): Promise<readonly ProofRecord[]> {
    return (await this.reading.load(proofsOfSharedDeals, key)) ?? [];
  }
}
