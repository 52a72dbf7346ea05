import { type PolicyBook, regionalSupport } from '@tierline/rules';
import { customersByKey } from '../customers/customer.loader.js';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import { type Amount, amountOf } from '../money/amount.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import type { SoldMrrService } from '../sold-mrr/sold-mrr.service.js';
import type { StaffService } from '../staff/staff.service.js';

export interface RegionalSupportRecord {
  readonly region: string;
  readonly sourcedMrr: Amount;
  readonly qualifies: boolean;
  readonly reasons: readonly ReasonRecord[];
}

/** Where partners sell beyond the region of their development manager. */
export class RegionalSupportService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
    private readonly soldMrr: SoldMrrService,
    private readonly staff: StaffService,
  ) {}

  /**
   * What a partner sourced in each region outside its development manager's, as of the end of `day`, in the policy's currency at
   * the rates that hold on it (team.extra-region-pdm). Where there is no such manager, or one without a region, the partner's own
   * region is the main one. Throws Refused where an exchange rate is missing.
   */
  async of(partner: PartnerRecord, day: string): Promise<readonly RegionalSupportRecord[]> {
    const policy = this.policies.on(day);
    const { currency } = policy.regionalSupport.sourcedMrrAbove;
    const mainRegion = (await this.staff.managerOf(partner, day))?.region ?? partner.region;
    const regionOf = async (customer: string) =>
      (await this.reading.load(customersByKey, customer))?.region ?? partner.region;
    const counted = await this.soldMrr.countedLines(
      partner,
      day,
      currency,
      async ({ motion, customer }) => motion === 'PARTNER_SOURCED' && (await regionOf(customer)) !== mainRegion,
    );
    const sourced = await Promise.all(
      counted.map(async ({ line, amount }) => ({ region: await regionOf(line.customer), sourced: amount })),
    );
    return regionalSupport(sourced, mainRegion, policy.regionalSupport).map(
      ({ sourced: amount, reasons, ...found }) => ({
        ...found,
        sourcedMrr: amountOf(amount),
        reasons: reasonsOf(reasons, this.reading.scope.side, policy.version),
      }),
    );
  }
}
