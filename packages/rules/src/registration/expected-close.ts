import type { Day } from '../history.js';
import type { SharedDealFile } from './dossier.js';

/** The close that the partner expects, as it said last; undefined where it has named none. */
export function ownExpectedClose({ origin, updates }: Pick<SharedDealFile, 'origin' | 'updates'>): Day | undefined {
  const renewed = updates.findLast(({ expectedClose }) => expectedClose !== undefined)?.expectedClose;
  return renewed ?? (origin.type === 'DealRegistered' ? origin.expectedClose : undefined);
}
