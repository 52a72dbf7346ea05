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
import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import {
  countInstallBases,
  heldLinesOfCustomers,
  type HeldLine,
  type InstallBaseCustomer,
  installBasesOfPartners,
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

  /** A page of a partner's customers, by name. */
  async pageOf(partner: PartnerRecord, args: PageArgs): Promise<Page<InstallBaseCustomer>> {
    const cursors = new Cursors(this.reading.identities, 'install base');
    const slice = cursors.slice(args);
    return new Page({
      rows: (await this.reading.load(installBasesOfPartners, partner.key, slice)) ?? [],
      slice,
      cursors,
      placeOf: ({ name, key }) => [name, key],
      count: async () => (await this.reading.load(countInstallBases, partner.key, {})) ?? 0,
      anyUpTo: async (place) => ((await this.reading.load(countInstallBases, partner.key, { place })) ?? 0) > 0,
    });
  }

  /**
   * The lines of the catalog at one customer, today where it is, with what each holds for the partner, and the lines beyond the
   * catalog that are the partner's own: of others it does not learn that they exist (bpw.confidential).
   */
  async lines({ key, partner, timeZone }: InstallBaseCustomer): Promise<readonly InstallBaseLineRecord[]> {
    const day = dayIn(this.reading.now.toISOString(), timeZone);
    const [owned, held, owner] = await Promise.all([
      this.reading.load(ownedLinesOfCustomers, key, { day }),
      this.reading.load(heldLinesOfCustomers, key, { day }),
      this.reading.load(partnersByKey, partner),
    ]);
    if (!owner) return [];
    const facts = JSON.parse(owner.facts) as PartnerFacts;
    const policy = this.policies.on(day);
    const standings = standingsOf(partner, policy, owned ?? [], held ?? []);
    return standings.map((standing) => this.#shown(standing, lineOpportunity(standing, facts, day, policy), policy));
  }

  #shown(
    { owned }: LineStanding,
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
