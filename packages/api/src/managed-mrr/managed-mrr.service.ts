import {
  add,
  isCurrency,
  type ManagedShare,
  managedShares,
  type Money,
  type PolicyBook,
  subscriptionTotals,
  sum,
  zero,
} from '@tierline/rules';
import { type Amount, amountOf } from '../money/amount.js';
import type { PartnerRecord } from '../partners/partner.loader.js';
import type { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import type { RateRecord } from '../revenue-share/exchange.loader.js';
import { type ExchangeService, unlessRateMissing } from '../revenue-share/exchange.service.js';
import {
  countsOn,
  servicesOfCustomers,
  servicesOfPartners,
  type ServiceRecord,
  type ServiceRow,
  subscriptionsInForce,
  workOfCustomers,
} from './managed-service.loader.js';

/** A partner's managed MRR on a day, with what was asked for so that its parts can be told. */
export interface ManagedMrrRecord {
  readonly partner: PartnerRecord;
  readonly day: string;
  readonly total: Amount;
  readonly customers: readonly ManagedCustomerRecord[];
  readonly rates: readonly RateRecord[];
}

export interface ManagedCustomerRecord {
  readonly partner: PartnerRecord;
  readonly customer: string;
  readonly day: string;
  readonly subscriptions: Amount;
  readonly share: Amount;
  readonly lastWorkAt: string;
  /** null for a partner: who else serves the customer is not told. */
  readonly servicingPartners: number | null;
}

/** A customer that a partner serves; what it counts is null where there is no rate to state it with. */
export interface StatedCustomer {
  readonly customer: string;
  readonly counted: ManagedCustomerRecord | null;
  readonly rates: readonly RateRecord[];
}

/** A customer's subscriptions on a day in one currency, and how they are divided. */
export interface Division {
  readonly subscriptions: Money;
  readonly shares: readonly ManagedShare[];
}

/** What one customer counts, in the currency that was asked for. */
interface Counted {
  readonly record: ManagedCustomerRecord;
  readonly share: Money;
  readonly rates: readonly RateRecord[];
}

type Serving = Pick<ServiceRecord, 'partner' | 'periods' | 'work'>;

/** What a partner serves, on any day. */
export class ManagedMrrService {
  constructor(
    private readonly reading: Reading,
    private readonly exchange: ExchangeService,
    private readonly policies: PolicyBook,
  ) {}

  /**
   * A partner's managed MRR as of the end of `day` in `currency` (managed.total-of-serviced): its even share of all the
   * subscriptions of each customer in whose portal it worked. Throws Refused where an exchange rate is missing.
   */
  async of(partner: PartnerRecord, day: string, currency: string): Promise<ManagedMrrRecord> {
    if (!isCurrency(currency))
      throw new Refused('BAD_USER_INPUT', `"${currency}" is not a currency; give an ISO 4217 code such as "JPY".`);
    const own = ((await this.reading.load(servicesOfPartners, partner.key)) ?? []).filter((each) =>
      countsOn(each, day),
    );
    const counted = await Promise.all(own.map((service) => this.#count(partner, service, day, currency)));
    const rates = new Map(counted.flatMap((each) => each.rates.map((rate) => [rate.from, rate])));
    const total = sum(
      counted.map(({ share }) => share),
      currency,
    );
    return {
      partner,
      day,
      total: amountOf(total),
      customers: counted.map(({ record }) => record),
      rates: [...rates.values()].sort((a, b) => (a.from < b.from ? -1 : 1)),
    };
  }

  /** The customers that a partner serves on `day`, each with what it counts; null where there is no rate to state it with. */
  async statedCustomers(partner: PartnerRecord, day: string, currency: string): Promise<readonly StatedCustomer[]> {
    const own = ((await this.reading.load(servicesOfPartners, partner.key)) ?? []).filter((each) =>
      countsOn(each, day),
    );
    return Promise.all(
      own.map(async (service) => {
        const counted = await unlessRateMissing(this.#count(partner, service, day, currency));
        return { customer: service.customer, counted: counted?.record ?? null, rates: counted?.rates ?? [] };
      }),
    );
  }

  /**
   * How a customer's subscriptions of `day` are divided among all who serve it, one currency after the other; where nothing is in
   * force, nothing of `currency`.
   */
  async divisions(customer: string, day: string, currency: string): Promise<readonly [Division, ...Division[]]> {
    const [serving, periods] = await Promise.all([
      this.#servingOn(customer, day),
      this.reading.load(subscriptionsInForce, customer, { day }),
    ]);
    const [first = zero(currency), ...others] = subscriptionTotals(periods ?? [], day);
    const { managedSplit } = this.policies.on(day).parameters;
    const divided = (subscriptions: Money) => ({
      subscriptions,
      shares: managedShares(serving, subscriptions, day, managedSplit),
    });
    return [divided(first), ...others.map(divided)];
  }

  /** Who serves the customer on `day`, each with the newest work that had been done by then. */
  async #servingOn(customer: string, day: string): Promise<readonly Serving[]> {
    const services = ((await this.reading.load(servicesOfCustomers, customer)) ?? []).filter((each) =>
      countsOn(each, day),
    );
    if (services.some(({ newest }) => newest !== null && newest.day > day))
      return (await this.reading.load(workOfCustomers, customer)) ?? [];
    return services.map(({ partner, periods, newest }) => ({
      partner,
      periods,
      work: newest === null ? [] : [newest],
    }));
  }

  async #count(partner: PartnerRecord, { customer }: ServiceRow, day: string, currency: string): Promise<Counted> {
    const divisions = await this.divisions(customer, day, currency);
    const [{ subscriptions, shares }] = divisions;
    const own = divisions.map((division) => ownShare(division.shares, partner.key));
    const parts = await Promise.all(own.map((part) => this.exchange.into(currency, part.share, day)));
    const share = sum(
      parts.map(({ amount }) => amount),
      currency,
    );
    const record = {
      partner,
      customer,
      day,
      subscriptions: amountOf(divisions.length === 1 ? subscriptions : await this.#whole(divisions, day, currency)),
      share: amountOf(share),
      lastWorkAt: ownShare(shares, partner.key).lastWorkAt,
      servicingPartners: this.reading.scope.side === 'vendor' ? shares.length : null,
    };
    return { record, share, rates: parts.flatMap(({ rate }) => rate ?? []) };
  }

  /** What is paid in several currencies, in the one that was asked for. */
  async #whole(divisions: readonly Division[], day: string, currency: string): Promise<Money> {
    let whole = zero(currency);
    for (const { subscriptions } of divisions)
      whole = add(whole, (await this.exchange.into(currency, subscriptions, day)).amount);
    return whole;
  }
}

function ownShare(shares: readonly ManagedShare[], partner: string): ManagedShare {
  const own = shares.find((each) => each.partner === partner);
  if (!own) throw new Error(`${partner} serves a customer without a share in it`);
  return own;
}
