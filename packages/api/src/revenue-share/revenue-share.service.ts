import {
  bookingQuarter,
  entryReasons,
  firstDayOf,
  lastDayOfQuarter,
  money,
  payableOn,
  type PolicyBook,
  sum,
} from '@tierline/rules';
import { versionOfAssociation } from '../associations/association.loader.js';
import { statementStandings } from '../closing/statement.loader.js';
import { type ReasonRecord, reasonsOf } from '../decisions/reasons.js';
import { type Amount, amountOf } from '../money/amount.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import {
  entriesBookedIn,
  entriesById,
  entriesByKey,
  entriesOfAssociations,
  entriesOfPartners,
  entryOf,
  type EntryRow,
  type Months,
  totalsBookedIn,
} from './entry.loader.js';
import { rateMissing } from './exchange.service.js';
import { type UnstatedMonth, unstatedOfPartners } from './unstated.loader.js';
import type { ListArgs } from '../reading/list.js';
import type { Page } from '../reading/page.js';
import type { EntryFilter } from './entry.filter.js';
import { entryList, type EntryOrderField } from './entry.list.js';

export type EntryArgs = ListArgs<EntryFilter, EntryOrderField>;

export interface EntryRecord extends Omit<EntryRow, 'base' | 'amount'> {
  readonly base: Amount;
  readonly amount: Amount;
  /** As the ledger has it. */
  readonly row: EntryRow;
}

export interface StatementRecord {
  /** The key of the partner. */
  readonly partner: string;
  readonly quarter: string;
  readonly status: 'OPEN' | 'CLOSED' | 'PAID';
  readonly entries: readonly EntryRecord[];
  readonly total: Amount;
  readonly payableOn: string;
}

/** The ledger of revenue share, of the partners whose figures the viewer may know. */
export class RevenueShareService {
  constructor(
    private readonly reading: Reading,
    private readonly policies: PolicyBook,
  ) {}

  async byId(id: string): Promise<EntryRecord | null> {
    return shown(await this.reading.load(entriesById, id));
  }

  async byNaturalKey(key: string): Promise<EntryRecord | null> {
    return shown(await this.reading.load(entriesByKey, key));
  }

  /**
   * A partner's entries for the months `from` to `to`, in the ledger's order. Throws Refused where a month cannot be stated for
   * want of an exchange rate: a ledger that leaves it out would look complete.
   */
  async ofPartner(
    partner: PartnerRecord,
    { from, to }: Months,
    filter: EntryFilter = {},
  ): Promise<readonly EntryRecord[]> {
    if (from > to)
      throw new Refused('BAD_USER_INPUT', `from is ${from}, after to, which is ${to}; give the earlier month as from.`);
    await this.#refuseUnstated(partner, ({ month }) => from <= month && month <= to);
    return ((await this.reading.load(entriesOfPartners, partner.key, { from, to, filter })) ?? []).map(present);
  }

  /** A page of the whole ledger as far as the viewer may know it, by month where no order is asked for. */
  async page(args: EntryArgs): Promise<Page<EntryRecord>> {
    return (await entryList.page(this.reading, args)).as((stored) => present(entryOf(stored)));
  }

  /**
   * What a partner is paid for a quarter; `entries` only where they are wanted, for the total is the sum of them all either way.
   * Throws Refused where a month cannot be stated for want of an exchange rate; a closed quarter always is.
   */
  async statement(
    partner: PartnerRecord,
    quarter: string,
    wanted: { readonly entries: boolean },
  ): Promise<StatementRecord> {
    const standing = await this.reading.load(statementStandings, partner.key, { quarter });
    const openQuarter = standing?.openQuarter ?? null;
    const isClosed = openQuarter !== null && quarter < openQuarter;
    if (!isClosed) await this.#refuseUnstated(partner, ({ month }) => bookingQuarter(month, openQuarter) === quarter);
    const rows = wanted.entries ? ((await this.reading.load(entriesBookedIn, partner.key, { quarter })) ?? []) : null;
    const total = rows
      ? sum(
          rows.map(({ amount }) => amount),
          partner.currency,
        )
      : money((await this.reading.load(totalsBookedIn, partner.key, { quarter })) ?? 0, partner.currency);
    return {
      partner: partner.key,
      quarter,
      status: standing?.status ?? (isClosed ? 'CLOSED' : 'OPEN'),
      entries: rows?.map(present) ?? [],
      total: amountOf(total),
      payableOn: standing?.payableOn ?? payableOn(quarter, this.policies.on(lastDayOfQuarter(quarter))),
    };
  }

  /** What followed from one association, for the months `from` to `to`; for all where a side is open. */
  async ofAssociation(
    { naturalKey }: { naturalKey: string },
    months: Partial<Months>,
  ): Promise<readonly EntryRecord[]> {
    return ((await this.reading.load(entriesOfAssociations, naturalKey, months)) ?? []).map(present);
  }

  /** Why an entry is what it is: of a closed one why it was so then, whatever became known since. */
  async reasons({ row }: EntryRecord): Promise<readonly ReasonRecord[]> {
    const month = firstDayOf(row.month);
    const version = await versionOfAssociation(row.association, month, this.reading, this.policies);
    return reasonsOf(entryReasons(row), this.reading.scope.side, version);
  }

  async #refuseUnstated({ key }: PartnerRecord, concerns: (unstated: UnstatedMonth) => boolean): Promise<void> {
    const unstated = ((await this.reading.load(unstatedOfPartners, key)) ?? []).find(concerns);
    if (unstated) throw rateMissing(unstated.missing.from, unstated.missing.to, unstated.missing.day);
  }
}

function shown(row: EntryRow | null): EntryRecord | null {
  return row && present(row);
}

function present(row: EntryRow): EntryRecord {
  return { ...row, base: amountOf(row.base), amount: amountOf(row.amount), row };
}
