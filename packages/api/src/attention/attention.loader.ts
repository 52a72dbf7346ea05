import { partnerColumns, type PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { bytewise, sql } from '../reading/sql.js';

/** The partners whose figures the viewer may know. */
export function partnersLookedAfter(reading: Reading): Promise<PartnerRecord[]> {
  return reading.all<PartnerRecord>(
    sql`select ${partnerColumns} from partner p where ${reading.scope.figuresOf('p.key')} order by ${bytewise('p.key')}`,
  );
}
