import type { Edition, ProductLine } from '@tierline/rules';
import { dayText, MINUTES_A_DAY } from './days.js';
import type { WrittenLine } from './history-line.js';
import { Journal } from './journal.js';
import { specialistKey } from './people.js';
import { regionOf } from './regions.js';
import { horizonOf, type DemoPartner, type World } from './world.js';

export const japan = regionOf('JP');
const specialist = specialistKey(japan, 'MID_MARKET');
export const at = (day: number, hour: number, minute = 0) => day * MINUTES_A_DAY + hour * 60 + minute;

/** One customer in Japan whose story is told by hand: a step at a time, on given days. */
export class EdgeCase {
  readonly journal: Journal;
  readonly key: string;
  readonly domain: string;
  #deals = 0;

  constructor(
    readonly world: World,
    slug: string,
    name: string,
    addedOn: number,
  ) {
    this.journal = new Journal(japan.offset, horizonOf(world));
    this.key = `c-edge-${slug}`;
    this.domain = `edge-${slug}.example`;
    this.journal.record(at(addedOn, 9), {
      type: 'CustomerAdded',
      customer: this.key,
      name,
      domains: [this.domain],
      region: 'JP',
      segment: 'MID_MARKET',
    });
  }

  line(productLine: ProductLine, edition: Edition, yen: number): WrittenLine {
    return { productLine, edition, mrr: { amount: String(yen), currency: 'JPY' } };
  }

  /** A registered, approved, quoted and won deal; signed at `signedAt` (local minutes), or never. */
  sell(
    partner: DemoPartner,
    closedOn: number,
    lines: WrittenLine[],
    signedAt: number | null = at(closedOn - 3, 11),
  ): void {
    const deal = this.#open(closedOn, [partner], lines);
    if (signedAt !== null) this.#sign(deal, partner, signedAt);
    this.#win(deal, closedOn, lines);
  }

  /** A deal that two partners want, won with both proofs signed in time. Returns the deal's key. */
  contest(sourcing: DemoPartner, second: DemoPartner, closedOn: number, lines: WrittenLine[]): string {
    const deal = this.#open(closedOn, [sourcing, second], lines);
    for (const partner of [sourcing, second]) this.#sign(deal, partner, at(closedOn - 3, 11));
    this.#win(deal, closedOn, lines);
    return deal;
  }

  #open(closedOn: number, partners: readonly DemoPartner[], lines: WrittenLine[]): string {
    this.#deals += 1;
    const deal = `d-${this.key.slice(2)}-${this.#deals}`;
    const { journal, domain } = this;
    for (const partner of partners) {
      const sharedDeal = sharedDealOf(deal, partner);
      journal.record(at(closedOn - 30, 10), {
        type: 'DealRegistered',
        sharedDeal,
        partner: partner.key,
        domain,
        deal,
        from: 'COMPANY',
        relationship: '長年のお付き合いがあり、営業会議に同席しています。',
        need: '顧客情報を一か所にまとめたい。',
      });
      journal.record(at(closedOn - 29, 15), { type: 'SharedDealApproved', sharedDeal, staff: specialist });
    }
    const keys = partners.map(({ key }) => key);
    journal.record(at(closedOn - 8, 13), { type: 'QuoteIssued', deal, staff: specialist, partners: keys, lines });
    return deal;
  }

  #sign(deal: string, partner: DemoPartner, signedAt: number): void {
    const signer = { name: '渡辺 誠', email: `makoto.watanabe@${this.domain}` };
    this.journal.record(signedAt, { type: 'PoiSigned', sharedDeal: sharedDealOf(deal, partner), signer });
  }

  #win(deal: string, closedOn: number, lines: WrittenLine[]): void {
    this.journal.record(at(closedOn, 18), { type: 'DealWon', deal, closedOn: dayText(closedOn), lines });
  }

  end(productLine: ProductLine, day: number): void {
    const effective = dayText(day);
    this.journal.record(at(day - 10, 10), { type: 'SubscriptionEnded', customer: this.key, productLine, effective });
  }
}

function sharedDealOf(deal: string, partner: DemoPartner): string {
  return `s${deal}-${partner.key}`;
}
