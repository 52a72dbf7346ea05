import { bookingQuarter, lastDayOfQuarter, money, nextQuarter, payableOn, type PolicyBook } from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import { partnersByKey } from '../partners/partner.loader.js';
import type { ListArgs } from '../reading/list.js';
import type { Page } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { rateMissing } from './exchange.service.js';
import { type EntryRecord, RevenueShareService } from './revenue-share.service.js';
import { type StatedQuarter, type StatementFilter, statementList } from './statement.list.js';
import { unstatedOfPartners } from './unstated.loader.js';

/** A statement in a list: what it takes more to read is read only where it is asked for. */
export interface ListedStatement extends Pick<StatedQuarter, 'partner' | 'quarter' | 'status'> {
  readonly payableOn: string;
  readonly total: () => Promise<Amount>;
  readonly entries: () => Promise<readonly EntryRecord[]>;
}

/** The statements of all partners whose figures the viewer may know. */
export class StatementsService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

  /** A page of them, by partner and quarter: of quarters with entries only. */
  async page(args: ListArgs<StatementFilter, 'PARTNER'>): Promise<Page<ListedStatement>> {
    return (await statementList.page(this.reading, args)).as((stated) => this.#shown(stated));
  }

  #shown(stated: StatedQuarter): ListedStatement {
    const { partner, quarter, status, payableOn: setDown } = stated;
    return {
      ...{ partner, quarter, status },
      payableOn: setDown ?? payableOn(quarter, this.policies.on(lastDayOfQuarter(quarter))),
      total: () => this.#total(stated),
      entries: () => this.#entries(stated),
    };
  }

  /** Throws Refused where a month cannot be stated for want of an exchange rate: the sum would look whole. */
  async #total(stated: StatedQuarter): Promise<Amount> {
    const { partner, quarter, status, total, closedThrough } = stated;
    if (status === 'OPEN') {
      const openQuarter = closedThrough === null ? null : nextQuarter(closedThrough);
      const unstated = ((await this.reading.load(unstatedOfPartners, partner)) ?? []).find(
        ({ month }) => bookingQuarter(month, openQuarter) === quarter,
      );
      if (unstated) throw rateMissing(unstated.missing.from, unstated.missing.to, unstated.missing.day);
    }
    const owner = await this.reading.load(partnersByKey, partner);
    return amountOf(money(total, owner?.currency ?? ''));
  }

  async #entries({ partner, quarter }: StatedQuarter): Promise<readonly EntryRecord[]> {
    const owner = await this.reading.load(partnersByKey, partner);
    if (!owner) return [];
    const ledger = new RevenueShareService(this.reading, this.policies);
    return (await ledger.statement(owner, quarter, { entries: true })).entries;
  }
}
