import { officeTime, type Account } from './account.js';
import type { DemoPartner } from './world.js';

const actions = [
  ['EDITED', 40],
  ['CREATED', 25],
  ['PUBLISHED', 20],
  ['VIEWED', 8],
  ['LOGGED_IN', 7],
] as const;
const assets = [
  'nurture-workflow',
  'landing-page',
  'sales-pipeline',
  'monthly-report',
  'support-queue',
  'newsletter',
  'lead-scoring',
];
/** Work of the last fifteen months is told month by month, what lies before it quarter by quarter. */
const RECENT = 450;

/** Most customers let their partner into their portal; its people work there until shortly before a customer leaves. */
export function recordPortal(account: Account, partner: DemoPartner, since: number, until: number): void {
  const { random, journal, key: customer, world } = account;
  if (!random.chance(0.55)) return;
  serve(account, partner, since + random.integer(3, 15), until - (until < world.today ? random.integer(40, 110) : 0));
  if (until < world.today && random.chance(0.8))
    journal.record(officeTime(account, until - 5), {
      type: 'PortalAccessChanged',
      customer,
      partner: partner.key,
      granted: false,
    });
  const others = world.partners.filter((other) => other !== partner && other.region === partner.region);
  if (others.length > 0 && random.chance(0.06))
    serve(account, random.pick(others), since + random.integer(60, 200), until);
}

function serve(account: Account, partner: DemoPartner, since: number, until: number): void {
  const { random, journal, key: customer, world } = account;
  journal.record(officeTime(account, since), {
    type: 'PortalAccessChanged',
    customer,
    partner: partner.key,
    granted: true,
  });
  let day = since + random.integer(1, 20);
  while (day < until) {
    journal.record(officeTime(account, day), {
      type: 'PortalWork',
      customer,
      partner: partner.key,
      person: random.pick(partner.people).name,
      action: random.weighted(actions),
      asset: random.pick(assets),
    });
    day += day < world.today - RECENT ? random.integer(75, 100) : random.integer(24, 38);
  }
}
