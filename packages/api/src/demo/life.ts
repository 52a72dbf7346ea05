import type { ProductLine } from '@tierline/rules';
import { addCustomer, officeTime, openAccount, type Account } from './account.js';
import { dayText, monthText, workday } from './days.js';
import { playDeal, playOpenDeal } from './deals/deal.js';
import type { DealPlan, Fate } from './deals/plan.js';
import { expansion } from './expansion.js';
import { recordPortal } from './portal.js';
import { amount, firstCart, repriced, type Cart, type Holding } from './price-book.js';
import type { DemoPartner, World } from './world.js';

/** How long a customer stays, fixed at its start: most leave never, some early (our assumption, by the size of the first purchase). */
type Destiny = 'leaves-early' | 'leaves-later' | 'stays';

/** One customer's life as history lines, in time order. `isFirst`: the partner's first, which always has a deal under way today. */
export function customerLife(world: World, partner: DemoPartner, index: number, isFirst: boolean): Iterable<string> {
  const account = openAccount(world, partner, index);
  const { random } = account;
  const from = Math.max(world.start + 30, partner.enrolledOn + 30);
  const openedOn = from + random.integer(0, Math.max(0, world.today - from - 20));
  const origin = random.weighted([
    ['partner', 82],
    ['direct', 18],
  ] as const);
  const customerSince =
    origin === 'direct' ? buyDirectly(account, openedOn) : buyWithPartner(account, partner, openedOn);
  const leftOn = customerSince === undefined ? undefined : liveOn(account, partner, customerSince);
  if (leftOn === undefined && (isFirst || random.chance(0.05)) && world.today - partner.enrolledOn > 60)
    underWay(account, partner, isFirst);
  return account.journal.lines();
}

function buyDirectly(account: Account, day: number): number {
  addCustomer(account, day);
  for (const [line, holding] of firstCart('direct', account.segment, account.random))
    change(account, line, holding, day);
  return day;
}

/** The first purchase through the partner; undefined where it came to nothing. */
function buyWithPartner(account: Account, partner: DemoPartner, openedOn: number): number | undefined {
  const { random, world } = account;
  const plan = planDeal(account, partner, firstCart('partner', account.segment, random), openedOn, {
    won: 74,
    lost: 22,
    refused: 2.5,
    removed: 1.5,
  });
  // The vendor opens deals with customers it knows; a registration may come before the customer.
  const isNew = plan.motion === 'sourced' && random.chance(0.18);
  if (!isNew) addCustomer(account, openedOn);
  playDeal(account, plan, isNew && plan.fate === 'won');
  if (isNew && plan.fate !== 'won' && random.chance(0.5)) addCustomer(account, plan.openedOn + 3);
  return plan.fate === 'won' && plan.closesOn < world.today ? plan.closesOn : undefined;
}

/** A deal's course: a cycle about a median of 38 days, Sourced rather than Assisted, now and then with rivals (4 %). */
function planDeal(
  account: Account,
  partner: DemoPartner,
  cart: Cart,
  openedOn: number,
  fates: Readonly<Record<Fate, number>>,
): DealPlan {
  const { random } = account;
  const cycle = Math.max(19, Math.round(random.logNormal(38, 0.55)));
  const motion = random.chance(0.76) ? 'sourced' : 'assisted';
  return {
    motion,
    partner,
    rivals: motion === 'sourced' && random.chance(0.05) ? rivalsOf(account, partner) : [],
    cart,
    openedOn: workday(openedOn),
    closesOn: workday(openedOn + cycle),
    fate: random.weighted(Object.entries(fates) as [Fate, number][]),
    quotedAfter: Math.max(14, Math.round(cycle * 0.6)),
  };
}

function rivalsOf({ world, random }: Account, partner: DemoPartner): DemoPartner[] {
  const others = world.partners.filter((other) => other !== partner && other.region === partner.region);
  const first = others.length > 0 ? random.pick(others) : undefined;
  const second = others.length > 1 && random.chance(0.12) ? random.pick(others) : undefined;
  return [...new Set([first, second])].filter((rival) => rival !== undefined);
}

function change(account: Account, productLine: ProductLine, holding: Holding, day: number): void {
  const { journal, key: customer, currency, owned } = account;
  const { edition } = holding;
  journal.record(officeTime(account, day), {
    type: 'SubscriptionChanged',
    customer,
    productLine,
    edition,
    mrr: amount(holding, currency),
    effective: dayText(day),
  });
  owned.set(productLine, holding);
}

/** Month after month: purchases, price changes, missed payments, and for some the end. Returns the day it left, if it did. */
function liveOn(account: Account, partner: DemoPartner, since: number): number | undefined {
  const { random, world } = account;
  const leavesOn = leavingDay(account, since);
  let busyUntil = since + 60;
  for (let day = since + 30; day < Math.min(world.today, leavesOn ?? Infinity); day += 30) {
    if (random.chance(0.012)) missPayment(account, day);
    if (Math.round((day - since) / 30) % 12 === 0) renew(account, day);
    if (day > busyUntil && random.chance(0.055)) busyUntil = expand(account, partner, day, leavesOn);
  }
  recordPortal(account, partner, since, leavesOn ?? world.today);
  if (leavesOn !== undefined && leavesOn < world.today) leave(account, leavesOn);
  return leavesOn;
}

function leavingDay({ random, owned }: Account, since: number): number | undefined {
  const isSmall = [...owned.values()].every(({ edition }) => edition === 'STARTER');
  const destiny = random.weighted<Destiny>([
    ['leaves-early', isSmall ? 16 : 6],
    ['leaves-later', isSmall ? 22 : 14],
    ['stays', 70],
  ]);
  if (destiny === 'stays') return undefined;
  return since + (destiny === 'leaves-early' ? random.integer(90, 240) : random.integer(330, 1100));
}

/** At each anniversary most prices rise a little; a few customers step down. */
function renew(account: Account, day: number): void {
  const { random, owned } = account;
  for (const [line, holding] of owned) {
    if (random.chance(0.4)) change(account, line, repriced(holding, random.pick([1.03, 1.05, 1.07])), day);
    else if (random.chance(0.06)) change(account, line, stepDown(holding, random.pick([0.7, 0.85])), day);
  }
}

/** Fewer seats; from Enterprise to the edition below. */
function stepDown(holding: Holding, factor: number): Holding {
  return holding.edition === 'ENTERPRISE'
    ? { edition: 'PROFESSIONAL', dollars: holding.dollars * 0.45 }
    : repriced(holding, factor);
}

function missPayment(account: Account, day: number): void {
  const { random, journal, key: customer, owned } = account;
  const productLine = random.pick([...owned.keys()]);
  const month = monthText(day - 35);
  journal.record(officeTime(account, day), { type: 'PaymentMissed', customer, productLine, month });
  if (random.chance(0.7))
    journal.record(officeTime(account, day + random.integer(10, 120)), {
      type: 'PaymentReceived',
      customer,
      productLine,
      month,
    });
}

/** The customer buys more: mostly with its partner, sometimes with another one or directly. Returns when that is over. */
function expand(account: Account, partner: DemoPartner, day: number, leavesOn: number | undefined): number {
  const { random, world } = account;
  const cart = expansion(account);
  if (random.chance(0.12)) {
    for (const [line, holding] of cart) change(account, line, holding, day);
    return day + 60;
  }
  const others = world.partners.filter(({ region }) => region === partner.region);
  const seller = random.chance(0.08) ? random.pick(others) : partner;
  const plan = planDeal(account, seller, cart, day, { won: 76, lost: 21, refused: 2, removed: 1 });
  if (plan.closesOn < (leavesOn ?? Infinity)) playDeal(account, plan);
  return plan.closesOn + 60;
}

function leave(account: Account, day: number): void {
  const { journal, key: customer, owned } = account;
  for (const productLine of owned.keys())
    journal.record(officeTime(account, day - 20), {
      type: 'SubscriptionEnded',
      customer,
      productLine,
      effective: dayText(day),
    });
  owned.clear();
}

function underWay(account: Account, partner: DemoPartner, isAsked: boolean): void {
  const { random, world, owned } = account;
  if (account.busyUntil >= world.today) return;
  const openedOn = world.today - random.integer(22, 40);
  if (!account.isKnown) addCustomer(account, openedOn);
  const cart = owned.size > 0 ? expansion(account) : firstCart('partner', account.segment, random);
  const plan = planDeal(account, partner, cart, openedOn, { won: 1, lost: 0, refused: 0, removed: 0 });
  const closesOn = world.today + random.integer(2, 15);
  const quotedAfter = world.today - random.integer(2, 6) - openedOn;
  playOpenDeal(account, { ...plan, rivals: [], closesOn, quotedAfter }, isAsked || random.chance(0.4));
}
