import { describe, expect, it } from 'vitest';
import type { PortalAccessChanged, PortalWork, Recorded } from '../history.js';
import { money } from '../money.js';
import type { ManagedService, SubscriptionPeriod } from '../outcome.js';
import { policy202506 } from '../policies/2025-06.js';
import { type Policy, PolicyBook } from '../policy.js';
import { recorded } from '../testing/story.js';
import { managedOn, managedServices, managedShares, subscriptionTotals } from './managed.js';

const at = (when: string) => (when.includes('T') ? `${when}:00+09:00` : `${when}T12:00:00+09:00`);
const access = (when: string, granted = true, partner = 'p1') => ({
  type: 'PortalAccessChanged' as const,
  at: at(when),
  customer: 'c1',
  partner,
  granted,
});
const work = (when: string, action: PortalWork['action'] = 'EDITED', partner = 'p1') => ({
  type: 'PortalWork' as const,
  at: at(when),
  customer: 'c1',
  partner,
  person: 'Aoi',
  action,
});
const granted = access('2025-01-01');
type Told = ReturnType<typeof access> | ReturnType<typeof work>;

function servicesOf(told: readonly Told[], policies: readonly Policy[] = [policy202506], zone = 'Asia/Tokyo') {
  const events = recorded(told).reverse();
  return managedServices(
    {
      work: events.filter((event): event is Recorded<PortalWork> => event.type === 'PortalWork'),
      access: events.filter((event): event is Recorded<PortalAccessChanged> => event.type === 'PortalAccessChanged'),
    },
    zone,
    new PolicyBook(policies),
  );
}
const periodsOf = (...given: Parameters<typeof servicesOf>) =>
  servicesOf(...given).flatMap(({ periods }) => periods.map(({ from, until }) => `${from}..${until}`));

const table: [string, readonly Told[], string[]][] = [
  ['managed.qualifying-work: creating', [granted, work('2025-06-01', 'CREATED')], ['2025-06-01..2025-08-30']],
  ['editing', [granted, work('2025-06-01', 'EDITED')], ['2025-06-01..2025-08-30']],
  ['publishing', [granted, work('2025-06-01', 'PUBLISHED')], ['2025-06-01..2025-08-30']],
  ['viewing is no work', [granted, work('2025-06-01', 'VIEWED')], []],
  ['managed.login-is-not-work', [granted, work('2025-06-01', 'LOGGED_IN')], []],
  [
    'work again on the first day that would not count goes on',
    [granted, work('2025-06-01'), work('2025-08-30')],
    ['2025-06-01..2025-11-28'],
  ],
  [
    'work again a day later begins anew',
    [granted, work('2025-06-01'), work('2025-08-31')],
    ['2025-06-01..2025-08-30', '2025-08-31..2025-11-29'],
  ],
  ['over a leap day', [access('2024-01-01'), work('2024-02-01')], ['2024-02-01..2024-05-01']],
  [
    'a log-in later on prolongs nothing',
    [granted, work('2025-06-01'), work('2025-07-01', 'LOGGED_IN')],
    ['2025-06-01..2025-08-30'],
  ],
  ['access.partner-admin-set: no access at all', [work('2025-06-01')], []],
  ['access granted the day after', [access('2025-06-02'), work('2025-06-01')], []],
  [
    'access granted on the day, though after the work',
    [access('2025-06-01T18:00'), work('2025-06-01T09:00')],
    ['2025-06-01..2025-08-30'],
  ],
  [
    'revoked on the day, though after the work',
    [granted, access('2025-06-01T18:00', false), work('2025-06-01T09:00')],
    [],
  ],
  [
    'revoked the day after',
    [granted, access('2025-06-02T00:00', false), work('2025-06-01')],
    ['2025-06-01..2025-08-30'],
  ],
  [
    'granted and revoked on one day: the last word',
    [access('2025-06-01T10:00'), access('2025-06-01T11:00', false), work('2025-06-01T10:30')],
    [],
  ],
  [
    'revoked and granted again on one day: the last word',
    [granted, access('2025-06-01T10:00', false), access('2025-06-01T11:00'), work('2025-06-01T10:30')],
    ['2025-06-01..2025-08-30'],
  ],
  [
    'revoked in between: what was done under access goes on counting, what is done after does not',
    [
      granted,
      work('2025-06-01'),
      access('2025-06-05', false),
      work('2025-07-01'),
      access('2025-08-01'),
      work('2025-08-15'),
    ],
    ['2025-06-01..2025-11-13'],
  ],
  ['the day is the customer’s', [granted, work('2025-06-01T00:10')], ['2025-06-01..2025-08-30']],
  ['access of another partner is none', [access('2025-01-01', true, 'p2'), work('2025-06-01')], []],
];

describe('when a partner manages a customer (managed.qualifying-work, managed.counts-after-sale)', () => {
  it.each(table)('%s', (_, told, expected) => {
    expect(periodsOf(told)).toEqual(expected);
  });

  it('counts the day in the zone of the customer', () => {
    expect(periodsOf([granted, work('2025-06-01T00:10')], [policy202506], 'America/New_York')).toEqual([
      '2025-05-31..2025-08-29',
    ]);
  });

  it('asks for no sale: a customer whom the partner never sold anything counts alike (managed.counts-after-sale)', () => {
    expect(servicesOf([granted, work('2025-06-01')]).map(({ partner }) => partner)).toEqual(['p1']);
  });

  const version = (effectiveFrom: string, managedWindowDays: number): Policy => ({
    ...policy202506,
    effectiveFrom,
    parameters: { ...policy202506.parameters, managedWindowDays },
  });
  it.each<[string, Policy[], string[]]>([
    [
      'a shorter window from a day on',
      [version('1970-01-01', 90), version('2025-07-15', 30)],
      ['2025-06-01..2025-07-15'],
    ],
    [
      'a longer one that comes too late',
      [version('1970-01-01', 10), version('2025-07-15', 20)],
      ['2025-06-01..2025-06-11'],
    ],
    [
      'a longer one that brings it back',
      [version('1970-01-01', 10), version('2025-07-15', 90)],
      ['2025-06-01..2025-06-11', '2025-07-15..2025-08-30'],
    ],
    ['one that changes nothing', [version('1970-01-01', 90), version('2025-07-15', 90)], ['2025-06-01..2025-08-30']],
  ])('the window is that of the day measured: %s', (_, policies, expected) => {
    const told = [granted, work('2025-06-01')];
    expect(periodsOf(told, policies)).toEqual(expected);
    const [service] = servicesOf(told, policies);
    expect(service && managedOn(service, '2025-06-05')?.day).toBe('2025-06-01');
    expect(service && managedOn(service, expected.at(-1)?.slice(0, 10) ?? '')?.day).toBe('2025-06-01');
  });

  const [service] = servicesOf([
    granted,
    work('2025-06-01T09:00'),
    work('2025-06-01T17:00', 'CREATED'),
    work('2025-06-01T18:00', 'VIEWED'),
    work('2025-06-20T08:00'),
  ]);
  it.each([
    ['2025-05-31', null],
    ['2025-06-01', '2025-06-01T08:00:00.000000000Z'],
    ['2025-06-19', '2025-06-01T08:00:00.000000000Z'],
    ['2025-06-20', '2025-06-19T23:00:00.000000000Z'],
    ['2025-09-17', '2025-06-19T23:00:00.000000000Z'],
    ['2025-09-18', null],
  ])('the last work as it stood on %s', (day, expected) => {
    expect(service && (managedOn(service, day)?.at ?? null)).toBe(expected);
  });

  it('keeps the last work of each day and no more', () => {
    expect(service?.work.map(({ evidence }) => evidence)).toEqual(['e2', 'e4']);
  });
});

const yen = (minor: number) => money(minor, 'JPY');
const serving = (partner: string, lastWorkAt: string): ManagedService => ({
  partner,
  periods: [{ from: '2025-06-01', until: '2025-08-30' }],
  work: [{ day: '2025-06-01', at: lastWorkAt, evidence: partner }],
  idle: [],
  access: [],
});
const [early, late] = ['2025-06-01T01:00:00.000000000Z', '2025-06-01T02:00:00.000000000Z'];

describe('what a customer counts for each partner that serves it (managed.total-of-serviced)', () => {
  it.each<[string, ManagedService[], number, string[]]>([
    ['one has the whole', [serving('p1', early)], 96001, ['p1 96001']],
    ['two have half each', [serving('p1', early), serving('p2', late)], 96000, ['p1 48000', 'p2 48000']],
    [
      'the odd yen goes to the one who worked last',
      [serving('p1', early), serving('p2', late)],
      96001,
      ['p1 48000', 'p2 48001'],
    ],
    ['in whatever order they come', [serving('p2', early), serving('p1', late)], 96001, ['p1 48001', 'p2 48000']],
    [
      'all of the rest goes to it',
      ['p1', 'p2', 'p3'].map((who) => serving(who, who === 'p2' ? late : early)),
      11,
      ['p1 3', 'p2 5', 'p3 3'],
    ],
    ['at the same instant to the first by key', [serving('p2', late), serving('p1', late)], 7, ['p1 4', 'p2 3']],
    ['fewer yen than partners', [serving('p1', early), serving('p2', late)], 1, ['p1 0', 'p2 1']],
    ['nobody', [], 96000, []],
  ])('%s', (_, services, total, expected) => {
    const shares = managedShares(services, yen(total), '2025-08-29');
    expect(shares.map(({ partner, share }) => `${partner} ${share.minor}`)).toEqual(expected);
    expect(shares.reduce((sum, { share }) => sum + share.minor, 0)).toBe(services.length > 0 ? total : 0);
    expect(managedShares(services, yen(total), '2025-08-30')).toEqual([]);
  });

  it.each([
    ['the one who worked last has all of it', [serving('p1', late), serving('p2', early)], 101, ['p1 101', 'p2 0']],
    ['at the same instant the first by key', [serving('p2', late), serving('p1', late)], 101, ['p1 101', 'p2 0']],
    ['alone', [serving('p2', early)], 101, ['p2 101']],
    ['nobody', [], 101, []],
  ])("with managedSplit: 'last-worker', %s", (_, services, total, expected) => {
    const shares = managedShares(services, yen(total), '2025-08-29', 'last-worker');
    expect(shares.map(({ partner, share }) => `${partner} ${share.minor}`)).toEqual(expected);
  });

  it('is divided among those who qualify on the day alone', () => {
    const services = servicesOf([
      granted,
      access('2025-01-01', true, 'p2'),
      work('2025-06-01', 'EDITED', 'p1'),
      work('2025-07-01', 'EDITED', 'p2'),
    ]);
    const on = (day: string) =>
      managedShares(services, yen(101), day).map(({ partner, share }) => `${partner} ${share.minor}`);
    expect(on('2025-06-30')).toEqual(['p1 101']);
    expect(on('2025-07-01')).toEqual(['p1 50', 'p2 51']);
    expect(on('2025-08-30')).toEqual(['p2 101']);
    expect(on('2025-09-29')).toEqual([]);
  });

  it('is the total of what is in force on the day, currency by currency', () => {
    const period = (mrr: SubscriptionPeriod['mrr'], from: string, until: string | null): SubscriptionPeriod => ({
      ...{ productLine: 'SALES_HUB', edition: 'PROFESSIONAL', since: from, evidence: 'e' },
      ...{ mrr, from, until },
    });
    const periods = [
      period(money(1050, 'USD'), '2025-01-01', null),
      period(yen(96000), '2025-01-01', '2025-03-01'),
      period(yen(120000), '2025-03-01', null),
      period(yen(60000), '2025-02-15', '2025-03-01'),
    ];
    const on = (day: string) => subscriptionTotals(periods, day).map(({ minor, currency }) => `${minor} ${currency}`);
    expect(on('2024-12-31')).toEqual([]);
    expect(on('2025-01-01')).toEqual(['96000 JPY', '1050 USD']);
    expect(on('2025-02-28')).toEqual(['156000 JPY', '1050 USD']);
    expect(on('2025-03-01')).toEqual(['120000 JPY', '1050 USD']);
  });
});
