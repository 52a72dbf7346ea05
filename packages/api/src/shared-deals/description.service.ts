import type { Line } from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import type { Reading } from '../reading/reading.js';
import { type DescriptionRecord, descriptionsOfSharedDeals } from './description.loader.js';

export interface ExpectedLineRecord extends Omit<Line, 'mrr'> {
  readonly mrr: Amount;
}

/** What partners say of their shared deals, to whoever may know of them. */
export class DescriptionService {
  constructor(private readonly reading: Reading) {}

  of({ key }: { readonly key: string }): Promise<DescriptionRecord | null> {
    return this.reading.load(descriptionsOfSharedDeals, key);
  }

  async expectedLines(deal: { readonly key: string }): Promise<readonly ExpectedLineRecord[]> {
    return ((await this.of(deal))?.expectedLines ?? []).map((line) => ({ ...line, mrr: amountOf(line.mrr) }));
  }
}
