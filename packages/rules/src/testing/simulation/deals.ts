/** The deals of a simulated customer, each in a course that may go wrong anywhere. */
import { type CustomerSeat, amount, PRODUCTS, writtenLine } from './customers.js';
import type { Dice } from './dice.js';
import type { PartnerSeat } from './partners.js';
import { dayAt } from './told-event.js';

type WrittenLine = ReturnType<typeof writtenLine>;

interface Course {
  readonly deal: string;
  readonly seat: CustomerSeat;
  readonly dice: Dice;
  readonly partners: readonly PartnerSeat[];
  readonly begin: number;
  readonly close: number;
}

/** Simulates one deal; returns the days on which it closes and starts, for other things to happen beside them. */
export function simulateDeal(
  number: number,
  begin: number,
  seat: CustomerSeat,
  partners: readonly PartnerSeat[],
  dice: Dice,
): number[] {
  const deal = `${seat.key}-d${number}`;
  const claiming = dice.some(partners, dice.pick([1, 1, 1, 2, 2, 3]));
  const course: Course = {
    deal,
    seat,
    dice,
    partners: claiming,
    begin,
    close: begin + dice.pick([30, 30, dice.between(15, 90)]),
  };
  seat.tell('DealOpened', begin, { deal, customer: seat.key }, 0);
  const sharedDeals = claiming.flatMap((partner, turn) => bringIn(course, partner, turn));
  const lines = quote(course);
  for (const sharedDeal of sharedDeals) prove(course, sharedDeal, lines);
  agree(course);
  return end(course, lines);
}

/** Registered by the partner, or added by the vendor; approved, or not, or too late, or removed after all. */
function bringIn({ deal, seat, dice, begin, close }: Course, { key: partner }: PartnerSeat, turn: number) {
  const names = dice.happens(0.05) ? ['', '-again'] : [''];
  return names.map((again) => {
    const sharedDeal = `${deal}-${partner}${again}`;
    const came = begin + turn + dice.between(0, 6) + (dice.happens(0.05) ? close - begin : 0);
    if (dice.happens(0.65)) {
      const domain = dice.happens(0.88) ? seat.domain : `shop-${seat.domain}`;
      const said = { from: 'COMPANY', relationship: 'Met them twice.', need: 'One place for leads.' };
      seat.tell('DealRegistered', came, { sharedDeal, partner, domain, deal, ...said });
    } else
      seat.tell('PartnerAdded', came, { sharedDeal, deal, partner, staff: 'gs1', customerConsent: dice.happens(0.95) });
    const ruled = dice.happens(0.06) ? close + dice.between(0, 2) : came + dice.between(0, 5);
    const fate = dice.throw();
    if (fate < 0.86) seat.tell('SharedDealApproved', ruled, { sharedDeal, staff: 'gs1' });
    else if (fate < 0.94)
      seat.tell('SharedDealRefused', ruled, { sharedDeal, staff: 'gs1', reason: 'No need was found.' });
    if (dice.happens(0.06)) {
      const removed = ruled + dice.between(1, 40);
      seat.tell('PartnerRemoved', removed, { sharedDeal, staff: 'gs1', feedback: 'No answer for weeks.' });
      if (dice.happens(0.4))
        seat.tell('SharedDealApproved', removed + dice.between(1, 20), { sharedDeal, staff: 'gs1' });
    }
    return sharedDeal;
  });
}

/** One to three quotes, each changing something; returns the lines of the last. */
function quote({ deal, seat, dice, partners, begin, close }: Course): WrittenLine[] {
  let lines = dice.some(PRODUCTS, dice.pick([1, 1, 2, 2, 3])).map((product) => writtenLine(product, seat, dice));
  let day = begin + dice.between(4, 12);
  for (let count = dice.pick([1, 1, 2, 3]); count > 0 && day <= close + 1; count -= 1) {
    const keys = partners.map(({ key }) => key);
    const onboarding = lines
      .filter(() => dice.happens(0.4))
      .map(({ productLine }) => ({ productLine, partner: dice.pick(keys), waivesVendors: dice.happens(0.3) }));
    seat.tell('QuoteIssued', day, {
      deal,
      staff: 'gs1',
      partners: dice.happens(0.9) ? keys : dice.some(keys, 1),
      lines,
      ...(onboarding.length > 0 ? { onboarding } : {}),
    });
    day += dice.between(1, 25);
    if (count > 1) lines = requoted(lines, seat, dice);
  }
  return lines;
}

function requoted(lines: readonly WrittenLine[], seat: CustomerSeat, dice: Dice): WrittenLine[] {
  const what = dice.throw();
  if (what < 0.5)
    return lines.map((line) => ({ ...line, mrr: { ...line.mrr, amount: amount(line.mrr.currency, dice) } }));
  if (what < 0.75) return lines.map(({ productLine }) => writtenLine(productLine, seat, dice));
  const others = PRODUCTS.filter((product) => lines.every(({ productLine }) => productLine !== product));
  return [...lines, ...dice.some(others, 1).map((product) => writtenLine(product, seat, dice))];
}

/** Signed, mostly in time and mostly shared; or declined and made anew by hand. */
function prove(course: Course, sharedDeal: string, lines: readonly WrittenLine[]): void {
  const { seat, dice, begin, close } = course;
  const signer = { name: 'Hanako', email: `hanako@${seat.domain}` };
  const sign = (day: number, more: Record<string, unknown> = {}) => {
    const shared = dice.happens(0.85) ? {} : { shared: false };
    seat.tell('PoiSigned', day, { sharedDeal, signer, ...shared, ...more });
    if ('shared' in shared && dice.happens(0.7))
      seat.tell('PoiShared', day + dice.between(0, 10), { sharedDeal, ...more });
  };
  const answered = dice.happens(0.15) ? close + dice.between(0, 1) : dice.between(begin + 8, close);
  const fate = dice.throw();
  if (fate < 0.7) sign(answered);
  if (dice.happens(0.12)) byHand(course, sharedDeal, dice.some(lines, 1), answered, sign);
  if (fate < 0.25 && dice.happens(0.6)) sign(dice.between(answered, close + 1));
  if (fate < 0.7) return;
  if (fate < 0.9) {
    seat.tell('PoiDeclined', answered, { sharedDeal, reason: 'The wrong edition.' });
    byHand(course, sharedDeal, dice.happens(0.7) ? lines : lines.slice(0, 1), answered, sign);
  }
}

type Sign = (day: number, more?: Record<string, unknown>) => void;

function byHand(
  { seat, dice }: Course,
  sharedDeal: string,
  covered: readonly WrittenLine[],
  answered: number,
  sign: Sign,
): void {
  const poi = `${sharedDeal}-by-hand-${answered}`;
  const onboarding = covered.map(({ productLine }) => ({ productLine, waivesVendors: false }));
  const more = dice.happens(0.5) ? { onboarding } : {};
  seat.tell('PoiAdded', answered + 1, { poi, sharedDeal, lines: covered, ...more });
  if (dice.happens(0.8)) sign(answered + dice.between(1, 30), dice.happens(0.5) ? { poi } : {});
}

function agree({ deal, seat, dice, partners, close }: Course): void {
  const [sourcing, second] = dice.some(partners, 2);
  if (!sourcing || !second || !dice.happens(0.35)) return;
  const day = close - dice.between(-2, 15);
  const notice = dice.happens(0.85);
  seat.tell('SecondPartnerAgreed', day, { deal, sourcing: sourcing.key, second: second.key, notice });
}

/** Won, lost or left open (it returns the days); what was bought may differ from what was quoted, and may start later. */
function end({ deal, seat, dice, partners, close }: Course, quoted: readonly WrittenLine[]): number[] {
  const fate = dice.throw();
  if (fate > 0.88) return [];
  const toldOn = close + (dice.happens(0.2) ? dice.between(0, 30) : 0);
  if (fate > 0.78) {
    seat.tell('DealLost', toldOn, { deal, closedOn: dayAt(close), reason: 'No budget.' });
    return [];
  }
  const lines = quoted.map((line) => (dice.happens(0.93) ? line : writtenLine(line.productLine, seat, dice)));
  const start = dice.happens(0.25) ? close + dice.between(1, 45) : close;
  seat.tell('DealWon', toldOn, {
    deal,
    closedOn: dayAt(close),
    ...(start === close ? {} : { startsOn: dayAt(start) }),
    lines,
    ...(dice.happens(0.7) ? { servicesConfirmed: dice.some(partners, dice.between(1, 2)).map(({ key }) => key) } : {}),
  });
  for (const { productLine } of lines)
    if (dice.happens(0.35))
      seat.tell('OnboardingStarted', start + dice.between(-10, 40), {
        customer: seat.key,
        productLine,
        partner: dice.pick(partners).key,
        live: true,
      });
  if (partners.length > 1 && dice.happens(0.4)) {
    const partner = dice.happens(0.15) ? null : dice.pick(partners).key;
    seat.tell('CreditAdjudicated', close + dice.between(-3, 30), {
      deal,
      partner,
      staff: 'ops1',
      reason: 'Who did the work.',
    });
  }
  return [close, start];
}
