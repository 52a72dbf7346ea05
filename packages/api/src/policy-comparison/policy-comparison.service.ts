import type { ClauseCode, LineGift, Money, Tier } from '@tierline/rules';
import { type ClauseRecord, clauseRecord } from '../decisions/reasons.js';
import type { History } from '../history/history.js';
import { type Amount, amountOf } from '../money/amount.js';
import type { PartnerService } from '../partners/partner.service.js';
import { Refused } from '../reading/refused.js';
import { type ComparedPolicy, policyNamed, policyNames } from './books.js';
import { comparePrograms, type FoundDifference } from './compare-program.js';
import { type PartnerSummary, Summary } from './summary.js';

export interface PolicyComparisonRecord {
  readonly first: string;
  readonly second: string;
  readonly partners: readonly (Omit<PartnerSummary, 'change'> & { readonly change: Amount | null })[];
  readonly totalCount: number;
  readonly differences: readonly DifferenceRecord[];
}

export interface DifferenceRecord {
  readonly kind: FoundDifference['kind'];
  readonly partner: string;
  readonly customer: string | null;
  readonly productLine: string | null;
  readonly sharedDeal: string | null;
  readonly month: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly first: GivenRecord;
  readonly second: GivenRecord;
  readonly clauses: readonly ClauseRecord[];
}

/** What one policy gives; what does not concern the kind of difference is null. */
export interface GivenRecord {
  readonly soldMrr: boolean | null;
  readonly revenueShare: LineGift['revenueShare'];
  readonly amount: Amount | null;
  readonly tier: Tier | null;
}

const MOST_SHOWN = 1_000;

/** Two policies over the history. */
export class PolicyComparisonService {
  constructor(
    private readonly history: History,
    private readonly partners: PartnerService,
  ) {}

  /**
   * What would differ for one partner between two policies, the first `shown` differences of it. Throws Refused for a policy
   * that is not known, a partner that is not there, or too many differences at once.
   */
  async compare(
    names: { readonly first: string; readonly second: string },
    partnerKey: string,
    shown: number,
  ): Promise<PolicyComparisonRecord> {
    if (shown < 0 || shown > MOST_SHOWN)
      throw new Refused('BAD_USER_INPUT', `show is ${shown}; give a number from 0 to ${MOST_SHOWN}.`);
    const [first, second] = [this.#named('first', names.first), this.#named('second', names.second)];
    if (!(await this.partners.byKey(partnerKey))) throw new Refused('NOT_FOUND', 'There is no such partner here.');
    const summary = new Summary();
    const differences: DifferenceRecord[] = [];
    let totalCount = 0;
    const onDifference = (difference: FoundDifference) => {
      totalCount += 1;
      summary.take(difference);
      if (differences.length < shown) differences.push(recordOf(difference));
    };
    await comparePrograms(this.history, first.book, second.book, { partner: partnerKey, onDifference });
    const partners = summary.partners.map((each) => ({ ...each, change: each.change && amountOf(each.change) }));
    return { first: first.name, second: second.name, partners, totalCount, differences };
  }

  #named(field: string, name: string): ComparedPolicy {
    const { policies } = this.history.deciding;
    const policy = policyNamed(name, policies);
    if (policy) return policy;
    throw new Refused('BAD_USER_INPUT', `${field} is "${name}"; give one of ${policyNames(policies).join(', ')}.`);
  }
}

const nothing: GivenRecord = { soldMrr: null, revenueShare: null, amount: null, tier: null };

function recordOf(difference: FoundDifference): DifferenceRecord {
  const { kind, partner, customer, clauses } = difference;
  const told = { kind, partner, customer, clauses: clauses.map((code: ClauseCode) => clauseRecord(code)) };
  const unsaid = { productLine: null, sharedDeal: null, month: null, from: null, until: null };
  if (kind === 'TIER') {
    const given = (tier: Tier) => ({ ...nothing, tier });
    const { from, until, first, second } = difference;
    return { ...unsaid, ...told, from, until, first: given(first), second: given(second) };
  }
  const { productLine } = difference;
  if (kind === 'CREDIT') {
    const given = (gift: LineGift) => ({ ...nothing, ...gift });
    const { sharedDeal, first, second } = difference;
    return { ...unsaid, ...told, productLine, sharedDeal, first: given(first), second: given(second) };
  }
  const given = (amount: Money | null) => ({ ...nothing, amount: amount && amountOf(amount) });
  const { month, first, second } = difference;
  return { ...unsaid, ...told, productLine, month, first: given(first), second: given(second) };
}
