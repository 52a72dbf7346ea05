import { officeTime, type Account } from '../account.js';
import type { Deal, Place } from './plan.js';

/** Vendor and partner talk about a deal: most answers come within hours, some late, some never. */
export function talk(account: Account, deal: Deal): void {
  const { random } = account;
  for (const [index, place] of deal.places.entries()) {
    // By then each is there and approved: the vendor adds partners days after it opened the deal, and rivals come later.
    const from = deal.openedOn + (deal.motion === 'assisted' ? 10 : index > 0 ? 13 : 4);
    const span = Math.max(6, deal.closesOn - from);
    const exchanges = random.weighted([
      [1, 5],
      [2, 3],
      [3, 1],
    ]);
    for (let count = 1; count <= exchanges; count += 1)
      exchange(account, place, from + Math.floor((span * count) / (exchanges + 2)), count);
  }
}

function exchange(account: Account, { partner, sharedDeal }: Place, day: number, count: number): void {
  const { random, journal } = account;
  const sentences = partner.region.language.sentences;
  const at = officeTime(account, day);
  const message = `m-${sharedDeal.slice(3)}-${count}`;
  journal.record(at, {
    type: 'MessageSent',
    message,
    sharedDeal,
    from: 'VENDOR',
    text: random.pick(sentences.questions),
  });
  const hours = answerHours(random);
  if (hours === undefined) return;
  const bant = random.chance(0.25)
    ? { bant: { need: random.pick(sentences.needs), timing: random.pick(sentences.answers) } }
    : {};
  journal.record(at + hours * 60, {
    type: 'MessageSent',
    message: `${message}-answer`,
    sharedDeal,
    from: 'PARTNER',
    text: random.pick(sentences.answers),
    answers: message,
    ...bant,
  });
  if (random.chance(0.15))
    journal.record(at + hours * 60 + 300, {
      type: 'MessageSent',
      message: `${message}-note`,
      sharedDeal,
      from: 'PARTNER',
      text: random.pick(sentences.notes),
    });
}

/** 93 % answer in time, 5 % late; 2 % never do. */
function answerHours(random: Account['random']): number | undefined {
  return random.weighted<() => number | undefined>([
    [() => random.integer(1, 30), 93],
    [() => random.integer(130, 220), 5],
    [() => undefined, 2],
  ])();
}

/** A question of the vendor's that is still waiting for its answer now. */
export function ask(account: Account, { partner, sharedDeal }: Place): void {
  const { random, journal } = account;
  journal.record(journal.now - random.integer(90, 1500), {
    type: 'MessageSent',
    message: `m-${sharedDeal.slice(3)}-open`,
    sharedDeal,
    from: 'VENDOR',
    text: random.pick(partner.region.language.sentences.questions),
  });
}
