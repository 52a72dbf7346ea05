/** What a customer does without a deal: subscriptions bought and ended directly, payments, and work in its portal. */
import type { Dice } from './dice.js';
import { type CustomerSeat, PRODUCTS, writtenLine } from './customers.js';
import type { PartnerSeat } from './partners.js';
import { dayAt, LENGTH } from './told-event.js';

/** `days` are those of the customer's deals: what is bought or ended directly often falls on one of them, or beside it. */
export function simulateSubscriptions(seat: CustomerSeat, days: readonly number[], dice: Dice): void {
  const beside = (otherwise: number) =>
    days.length > 0 && dice.happens(0.35) ? dice.pick(days) + dice.between(-1, 1) : otherwise;
  for (let count = dice.between(0, 4); count > 0; count -= 1) {
    const effective = beside(dice.between(-200, LENGTH));
    const toldOn = effective + (dice.happens(0.3) ? dice.between(-20, 60) : 0);
    seat.tell('SubscriptionChanged', toldOn, {
      customer: seat.key,
      ...writtenLine(dice.pick(PRODUCTS), seat, dice),
      effective: dayAt(effective),
    });
  }
  for (let count = dice.between(0, 4); count > 0; count -= 1) {
    const effective = beside(dice.between(30, LENGTH));
    const toldOn = effective + (dice.happens(0.4) ? dice.between(-40, 60) : 0);
    seat.tell('SubscriptionEnded', toldOn, {
      customer: seat.key,
      productLine: dice.pick(PRODUCTS),
      effective: dayAt(effective),
    });
  }
}

export function simulatePayments(seat: CustomerSeat, dice: Dice): void {
  for (let count = dice.between(0, 4); count > 0; count -= 1) {
    const day = dice.between(30, LENGTH);
    const named = { customer: seat.key, productLine: dice.pick(PRODUCTS), month: dayAt(day).slice(0, 7) };
    seat.tell('PaymentMissed', day + dice.between(0, 60), named);
    if (dice.happens(0.5)) seat.tell('PaymentReceived', day + dice.between(40, 200), named);
  }
}

const ACTIONS = ['CREATED', 'EDITED', 'PUBLISHED', 'VIEWED', 'LOGGED_IN'];

/** Bouts of work with long pauses, so that windows open and close; not always with the customer's access. */
export function simulatePortal(seat: CustomerSeat, partners: readonly PartnerSeat[], dice: Dice): void {
  for (const { key: partner } of dice.some(partners, dice.between(0, 3))) {
    const named = { customer: seat.key, partner };
    const granted = dice.between(-50, 500);
    if (dice.happens(0.9)) seat.tell('PortalAccessChanged', granted, { ...named, granted: true });
    if (dice.happens(0.3)) {
      const revoked = granted + dice.between(0, 500);
      seat.tell('PortalAccessChanged', revoked, { ...named, granted: false });
      if (dice.happens(0.5))
        seat.tell('PortalAccessChanged', revoked + dice.between(0, 90), { ...named, granted: true });
    }
    let day = granted + dice.between(-20, 60);
    for (let visits = dice.between(2, 14); visits > 0 && day < LENGTH; visits -= 1) {
      seat.tell('PortalWork', day, { ...named, person: `taro@${partner}.example`, action: dice.pick(ACTIONS) });
      day += dice.happens(0.2) ? dice.between(85, 95) : dice.between(0, 70);
    }
  }
}
