import {
  catalogLines,
  dayIn,
  type LineOpportunity,
  lineOpportunity,
  type LineStanding,
  type PartnerFacts,
  type Policy,
  type PolicyBook,
} from '@tierline/rules';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import { type Amount, amountOf } from '../money/amount.js';
import { partnersByKey, type PartnerRecord } from '../partners/partner.loader.js';
import type { CustomerArgs } from '../customers/customer.service.js';
import type { Page } from '../reading/page.js';
import { installBaseList } from './install-base.list.js';
import type { Reading } from '../reading/reading.js';
import {
  heldLinesOfCustomers,
  type HeldLine,
  type InstallBaseCustomer,
  type OwnedLine,
  ownedLinesOfCustomers,
} from './install-base.loader.js';

export interface InstallBaseLineRecord extends Pick<LineOpportunity, 'productLine' | 'state'> {
  /** null where the viewer may not know what the line costs, or the customer does not have it. */
  readonly mrr: Amount | null;
  readonly estimatedMonthlyRevenueShare: Amount | null;
  readonly reasons: readonly ReasonRecord[];
}

/** What the customers of partners have, and what more each line holds for the partner. */
export class InstallBaseService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

  /** A page of a partner's customers, by name where no order is asked for. */
  pageOf({ key }: PartnerRecord, args: CustomerArgs): Promise<Page<InstallBaseCustomer>> {
    return installBaseList.pageOf(this.reading, key, args);
  }

  /**
   * The lines of the catalog at one customer at the end of `on`, today where it is by default, with what each holds for the partner, and the lines beyond the
   * catalog that are the partner's own: of others it does not learn that they exist (bpw.confidential).
   */
  async lines(
    { key, partner, timeZone }: InstallBaseCustomer,
    on: string | null = null,
  ): Promise<readonly InstallBaseLineRecord[]> {
    const { policy, opportunities } = await this.#opportunities({ key, partner, timeZone }, on);
    return opportunities.map(({ owned, of }) => this.#shown(owned, of, policy));
  }

  /** The same without the reasons, for what is reckoned from many lines. */
  async verdicts(
    customer: InstallBaseCustomer,
  ): Promise<readonly Pick<InstallBaseLineRecord, 'productLine' | 'state' | 'estimatedMonthlyRevenueShare'>[]> {
    const { opportunities } = await this.#opportunities(customer, null);
    return opportunities.map(({ of: { productLine, state, estimatedMonthlyRevenueShare: estimate } }) => ({
      ...{ productLine, state, estimatedMonthlyRevenueShare: estimate && amountOf(estimate) },
    }));
  }

  async #opportunities(
    { key, partner, timeZone }: Pick<InstallBaseCustomer, 'key' | 'partner' | 'timeZone'>,
    on: string | null,
  ): Promise<{ policy: Policy; opportunities: readonly { owned: LineStanding['owned']; of: LineOpportunity }[] }> {
    const day = on ?? dayIn(this.reading.now.toISOString(), timeZone);
    const [owned, held, owner] = await Promise.all([
      this.reading.load(ownedLinesOfCustomers, key, { day }),
      this.reading.load(heldLinesOfCustomers, key, { day }),
      this.reading.load(partnersByKey, partner),
    ]);
    const policy = this.policies.on(day);
    if (!owner) return { policy, opportunities: [] };
    const facts = JSON.parse(owner.facts) as PartnerFacts;
    const standings = standingsOf(partner, policy, owned ?? [], held ?? []);
    const opportunities = standings.map((standing) => ({
      owned: standing.owned,
      of: lineOpportunity(standing, facts, day, policy),
    }));
    return { policy, opportunities };
  }

  #shown(
    owned: LineStanding['owned'],
    { productLine, state, estimatedMonthlyRevenueShare: estimate, reasons }: LineOpportunity,
    { version }: Policy,
  ): InstallBaseLineRecord {
    const { seesEveryLine, side } = this.reading.scope;
    const isSeen = state === 'MINE' || seesEveryLine;
    return {
      productLine,
      state,
      mrr: owned && isSeen ? amountOf(owned.mrr) : null,
      estimatedMonthlyRevenueShare: estimate && amountOf(estimate),
      reasons: reasonsOf(reasons, side, version),
    };
  }
}

function standingsOf(
  partner: string,
  { catalog }: Policy,
  owned: readonly OwnedLine[],
  held: readonly HeldLine[],
): LineStanding[] {
  const own = held.filter((each) => each.partner === partner);
  const listed = catalogLines(catalog);
  const beyond = [...new Set(own.map(({ productLine }) => productLine))].filter((line) => !listed.includes(line));
  return [...listed, ...beyond.sort()].map((productLine) => ({
    productLine,
    owned: owned.find((each) => each.productLine === productLine) ?? null,
    own: own.filter((each) => each.productLine === productLine),
    isOthers: held.some((each) => each.productLine === productLine && each.partner !== partner),
  }));
}
