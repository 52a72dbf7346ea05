import {
  accessOn,
  inPageOrder,
  managedOn,
  managedReasons,
  type PartnerFacts,
  type Policy,
  type PolicyBook,
  programOn,
  type Reason,
  visitsInWindow,
  zero,
} from '@tierline/rules';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import type { ManagedCustomerRecord, ManagedMrrRecord, ManagedMrrService } from './managed-mrr.service.js';
import { recordsOfPartners, type ServiceRecord } from './managed-service.loader.js';

/** A customer in whose portal the partner is or was lately, and which does not count. */
export interface UncountedCustomerRecord {
  readonly partner: PartnerRecord;
  readonly customer: string;
  readonly day: string;
}

/** Why a customer counts toward a partner's managed MRR on a day, or why it does not. */
export class ManagedReasonsService {
  constructor(
    private readonly reading: Reading,
    private readonly managedMrr: ManagedMrrService,
    private readonly policies: PolicyBook,
  ) {}

  /** The customers that have let the partner in, or that it visited within the window, without work that counts on the day. */
  async notCounted({ partner, day }: ManagedMrrRecord): Promise<readonly UncountedCustomerRecord[]> {
    const policy = this.policies.on(day);
    const records = (await this.reading.load(recordsOfPartners, partner.key)) ?? [];
    return records
      .filter((service) => managedOn(service, day) === null && isPresent(service, day, policy))
      .map(({ customer }) => ({ partner, customer, day }));
  }

  async of({
    partner,
    customer,
    day,
  }: ManagedCustomerRecord | UncountedCustomerRecord): Promise<readonly ReasonRecord[]> {
    const records = (await this.reading.load(recordsOfPartners, partner.key)) ?? [];
    const service = records.find((record) => record.customer === customer);
    if (!service) return [];
    const policy = this.policies.on(day);
    const program = programOn(JSON.parse(partner.facts) as PartnerFacts, day);
    const divisions = managedOn(service, day)
      ? await this.managedMrr.divisions(customer, day, partner.currency)
      : [{ subscriptions: zero(partner.currency), shares: [] }];
    const found = divisions.map((division) => managedReasons({ service, day, policy, program, ...division }));
    return reasonsOf(joined(found), this.reading.scope.side, policy.version);
  }
}

/** Each currency is divided by itself; the rest of why is the same for all. */
function joined([first = [], ...others]: readonly (readonly Reason[])[]): readonly Reason[] {
  const divided = others.flatMap((reasons) => reasons.filter(({ clause }) => clause === 'managed.total-of-serviced'));
  return inPageOrder([...first, ...divided]);
}

function isPresent(service: ServiceRecord, day: string, policy: Policy): boolean {
  return accessOn(service.access, day) !== undefined || visitsInWindow(service, day, policy).length > 0;
}
