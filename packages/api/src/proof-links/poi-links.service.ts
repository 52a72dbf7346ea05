import type { Reading } from '../reading/reading.js';
import { linksOfProofs, type ProofLinkRecord, type SignatureRecord, signaturesOfProofs } from './proof-link.loader.js';

/** The links to proofs, and what was signed by them, as far as the viewer may know of the shared deal. */
export class PoiLinksService {
  constructor(private readonly reading: Reading) {}

  /** In the order in which they were made. */
  async linksOf(poi: string): Promise<readonly ProofLinkRecord[]> {
    return (await this.reading.load(linksOfProofs, poi)) ?? [];
  }

  signatureOf(poi: string): Promise<SignatureRecord | null> {
    return this.reading.load(signaturesOfProofs, poi);
  }
}
