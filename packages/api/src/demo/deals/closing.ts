import type { ProductLine } from '@tierline/rules';
import { addCustomer, officeTime, type Account } from '../account.js';
import { dayText, MINUTES_A_DAY } from '../days.js';
import { written, type Cart } from '../price-book.js';
import type { Deal } from './plan.js';
import { isLarger } from './quotes.js';

/** The customer buys. Its first purchase is when some customers come on record at all. */
export function win(account: Account, deal: Deal, cart: Cart, isNew: boolean): void {
  const { random, journal, currency, owned } = account;
  if (isNew) addCustomer(account, deal.closesOn);
  const startsOn = random.chance(0.2) ? deal.closesOn + random.integer(1, 20) : undefined;
  const recordedOn = deal.closesOn + (random.chance(0.1) ? 1 : 0);
  journal.record(recordedOn * MINUTES_A_DAY + random.integer(1060, 1140), {
    type: 'DealWon',
    deal: deal.key,
    closedOn: dayText(deal.closesOn),
    ...(startsOn !== undefined && { startsOn: dayText(startsOn) }),
    lines: written(cart, currency),
    ...(random.chance(0.35) && { servicesConfirmed: [deal.partner.key] }),
  });
  for (const [line, holding] of cart) owned.set(line, holding);
  serve(account, deal, cart, startsOn ?? deal.closesOn);
}

export function lose(account: Account, deal: Deal): void {
  const { random, journal } = account;
  journal.record(deal.closesOn * MINUTES_A_DAY + random.integer(1060, 1140), {
    type: 'DealLost',
    deal: deal.key,
    closedOn: dayText(deal.closesOn),
    reason: random.pick(deal.partner.region.language.sentences.lossReasons),
  });
}

/** Onboarding of the larger lines by a partner, how it went, and what the customer says of it. */
function serve(account: Account, { onboarder, places }: Deal, cart: Cart, startsOn: number): void {
  const { random } = account;
  const [first] = places;
  if (onboarder) for (const [line] of [...cart].filter(isLarger)) onboard(account, onboarder.key, line, startsOn);
  if (first && random.chance(0.25))
    account.journal.record(officeTime(account, startsOn + random.integer(5, 25)), {
      type: 'SurveyAnswered',
      sharedDeal: first.sharedDeal,
      score: random.weighted<1 | 2 | 3 | 4 | 5>([
        [5, 50],
        [4, 30],
        [3, 12],
        [2, 5],
        [1, 3],
      ]),
    });
}

/** One in eight begins after the ten business days that the customer may expect. */
function onboard(account: Account, partner: string, productLine: ProductLine, startsOn: number): void {
  const { random, journal, key: customer } = account;
  const begunOn = startsOn + (random.chance(0.88) ? random.integer(2, 12) : random.integer(16, 30));
  journal.record(officeTime(account, begunOn), {
    type: 'OnboardingStarted',
    customer,
    productLine,
    partner,
    live: random.chance(0.8),
  });
  if (random.chance(0.5))
    journal.record(officeTime(account, begunOn + random.integer(50, 100)), {
      type: 'OnboardingAssessed',
      customer,
      productLine,
      partner,
      metExpectations: random.chance(0.92),
    });
}
