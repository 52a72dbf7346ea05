import { dayIn, type Grant, type PolicyBook, zero } from '@tierline/rules';
import { customersByKey } from '../customers/customer.loader.js';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import { type Amount, amountOf } from '../money/amount.js';
import { partnersByKey } from '../partners/partner.loader.js';
import type { ListArgs } from '../reading/list.js';
import type { Page } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { type AssociationFilter, associationList, type AssociationOrderField } from './association.list.js';
import {
  associationsById,
  associationsByKey,
  type AssociationRecord,
  explanationsOfAssociations,
  mrrOfAssociations,
  versionOfAssociation,
} from './association.loader.js';

export type AssociationArgs = ListArgs<AssociationFilter, AssociationOrderField>;

export interface WithheldRecord {
  readonly month: string;
  readonly reasons: readonly ReasonRecord[];
}

/** The associations of the partners whose figures the viewer may know. */
export class AssociationService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

  byId(id: string): Promise<AssociationRecord | null> {
    return this.reading.load(associationsById, id);
  }

  byNaturalKey(key: string): Promise<AssociationRecord | null> {
    return this.reading.load(associationsByKey, key);
  }

  /** A page of a partner's that stand at the end of `day`, the newest first where no order is asked for. */
  pageOf({ key }: { key: string }, day: string, args: AssociationArgs): Promise<Page<AssociationRecord>> {
    return associationList.pageOf(this.reading, key, args, { standingOn: args.filter?.standingOn ?? day });
  }

  /** A page of all, standing or ended, the newest first where no order is asked for. */
  page(args: AssociationArgs): Promise<Page<AssociationRecord>> {
    return associationList.page(this.reading, args);
  }

  /** The MRR of the whole line at the end of `day`, today where the customer is by default; nothing while it is not in force. */
  async mrr({ naturalKey, customer, partner }: AssociationRecord, day: string | null): Promise<Amount> {
    const mrr = await this.reading.load(mrrOfAssociations, naturalKey, { day: day ?? (await this.#todayOf(customer)) });
    if (mrr) return amountOf(mrr);
    const owner = await this.reading.load(partnersByKey, partner);
    return amountOf(zero(owner?.currency ?? 'USD'));
  }

  grant({ rate, firstMonth, lastMonth }: AssociationRecord): Grant | null {
    return rate === null || firstMonth === null || lastMonth === null ? null : { rate, firstMonth, lastMonth };
  }

  /** Why it was made and, where it has ended, why. */
  async reasons(association: AssociationRecord): Promise<readonly ReasonRecord[]> {
    const explanation = await this.reading.load(explanationsOfAssociations, association.naturalKey);
    return reasonsOf(explanation?.reasons ?? [], this.reading.scope.side, await this.#versionOf(association));
  }

  /** The months of its term that accrued nothing, with the reason. */
  async withheld(association: AssociationRecord): Promise<readonly WithheldRecord[]> {
    const explanation = await this.reading.load(explanationsOfAssociations, association.naturalKey);
    const version = await this.#versionOf(association);
    const { side } = this.reading.scope;
    return (explanation?.withheld ?? []).map(({ month, reasons }) => ({
      month,
      reasons: reasonsOf(reasons, side, version),
    }));
  }

  #versionOf({ naturalKey, since }: AssociationRecord): Promise<string> {
    return versionOfAssociation(naturalKey, since, this.reading, this.policies);
  }

  async #todayOf(customer: string): Promise<string> {
    const { timeZone } = (await this.reading.load(customersByKey, customer)) ?? { timeZone: 'UTC' };
    return dayIn(this.reading.now.toISOString(), timeZone);
  }
}
