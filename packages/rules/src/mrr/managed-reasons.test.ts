import { describe, expect, it } from 'vitest';
import { reasonsFor } from '../decision.js';
import { explain } from '../explain/explain.js';
import type { PortalAccessChanged, PortalWork, Program, Recorded } from '../history.js';
import { money } from '../money.js';
import { policy202506 } from '../policies/2025-06.js';
import { PolicyBook } from '../policy.js';
import { recorded } from '../testing/story.js';
import { managedServices, managedShares } from './managed.js';
import { managedReasons } from './managed-reasons.js';

const access = (day: string, granted = true, partner = 'p1') => ({
  type: 'PortalAccessChanged' as const,
  at: `${day}T09:00:00+09:00`,
  customer: 'c1',
  partner,
  granted,
});
const work = (day: string, action: PortalWork['action'] = 'EDITED', partner = 'p1') => ({
  type: 'PortalWork' as const,
  at: `${day}T12:00:00+09:00`,
  customer: 'c1',
  partner,
  person: 'Aoi',
  action,
});
const granted = access('2025-01-01');
type Told = ReturnType<typeof access> | ReturnType<typeof work>;

function reasonsOn(day: string, told: readonly Told[], program: Program = 'SOLUTIONS_PARTNER') {
  const events = recorded(told);
  const services = managedServices(
    {
      work: events.filter((event): event is Recorded<PortalWork> => event.type === 'PortalWork'),
      access: events.filter((event): event is Recorded<PortalAccessChanged> => event.type === 'PortalAccessChanged'),
    },
    'Asia/Tokyo',
    new PolicyBook([policy202506]),
  );
  const [service] = services;
  if (!service) throw new Error('nobody serves');
  const subscriptions = money(96001, 'JPY');
  const shares = managedShares(services, subscriptions, day);
  return managedReasons({ service, day, policy: policy202506, program, subscriptions, shares });
}
const written = (...given: Parameters<typeof reasonsOn>) =>
  reasonsFor('partner', reasonsOn(...given)).map(({ clause, holds }) => `${holds ? '' : '!'}${clause}`);
const said = (...given: Parameters<typeof reasonsOn>) =>
  reasonsFor('partner', reasonsOn(...given)).map((reason) => explain(reason, 'en'));

const [total, qualifying, login, after, admin] = [
  'managed.total-of-serviced',
  'managed.qualifying-work',
  'managed.login-is-not-work',
  'managed.counts-after-sale',
  'access.partner-admin-set',
];
const table: [string, string, readonly Told[], string[]][] = [
  ['it counts', '2025-08-29', [granted, work('2025-06-01')], [total, qualifying, login, after, admin]],
  [
    'the window has passed',
    '2025-08-30',
    [granted, work('2025-06-01')],
    [`!${total}`, `!${qualifying}`, `!${after}`, admin],
  ],
  [
    'only log-ins',
    '2025-06-02',
    [granted, work('2025-06-01', 'LOGGED_IN')],
    [`!${total}`, `!${qualifying}`, `!${login}`, `!${after}`, admin],
  ],
  [
    'only log-ins, the last day of them',
    '2025-08-29',
    [granted, work('2025-06-01', 'VIEWED')],
    [`!${total}`, `!${qualifying}`, `!${login}`, `!${after}`, admin],
  ],
  [
    'log-ins too long ago to speak of',
    '2025-08-30',
    [granted, work('2025-06-01', 'VIEWED')],
    [`!${total}`, `!${qualifying}`, `!${after}`, admin],
  ],
  [
    'log-ins later on say nothing of the day',
    '2025-05-31',
    [granted, work('2025-06-01', 'LOGGED_IN')],
    [`!${total}`, `!${qualifying}`, `!${after}`, admin],
  ],
  [
    'work without access',
    '2025-06-02',
    [work('2025-06-01')],
    [`!${total}`, `!${qualifying}`, `!${after}`, `!${admin}`],
  ],
  [
    'work without access, granted too late',
    '2025-06-03',
    [work('2025-06-01'), access('2025-06-02')],
    [`!${total}`, `!${qualifying}`, `!${after}`, `!${admin}`],
  ],
  [
    'work without access beside log-ins',
    '2025-06-03',
    [work('2025-06-01'), work('2025-06-01', 'LOGGED_IN')],
    [`!${total}`, `!${qualifying}`, login, `!${after}`, `!${admin}`],
  ],
  [
    'access since taken away',
    '2025-06-10',
    [granted, work('2025-06-01'), access('2025-06-05', false)],
    [total, qualifying, login, after, admin],
  ],
  [
    'nothing done, no access any more',
    '2025-06-10',
    [granted, access('2025-06-05', false)],
    [`!${total}`, `!${qualifying}`, `!${after}`, `!${admin}`],
  ],
];

describe('why a customer counts toward managed MRR, and why not', () => {
  it.each(table)('%s', (_, day, told, expected) => {
    expect(written(day, told)).toEqual(expected);
  });

  it('a Solutions Provider has its share, and no tier to count it toward (credit.provider-terms)', () => {
    const told = [granted, work('2025-06-01')];
    expect(written('2025-06-02', told, 'SOLUTIONS_PROVIDER')).toEqual([
      'credit.provider-terms',
      total,
      qualifying,
      login,
      admin,
    ]);
  });

  it('says until when it counts, until when it counted and from when it counts again', () => {
    const told = [granted, work('2025-06-01'), work('2025-10-01')];
    expect(said('2025-06-01', told)).toContain(
      "The partner last did qualifying work in the customer's portal on 1 Jun 2025, which counts through 29 Aug 2025.",
    );
    expect(said('2025-08-30', told)).toContain(
      "The partner's last qualifying work in the customer's portal was on 1 Jun 2025 and counted through 29 Aug 2025; the customer counts again from 1 Oct 2025.",
    );
    expect(said('2025-12-30', told)).toContain(
      "The partner's last qualifying work in the customer's portal was on 1 Oct 2025 and counted through 29 Dec 2025; the customer counts again from the day of new work.",
    );
    expect(said('2025-06-02', [work('2025-06-01')])).toContain(
      'When the partner worked in the portal on 1 Jun 2025, it did not have the partner-admin permission set from the customer, so that work does not count.',
    );
  });

  it('names the day since which access stands, granted again or not', () => {
    const told = [granted, access('2025-03-01'), work('2025-06-01'), access('2025-06-05', false), access('2025-06-20')];
    const since = (day: string) => reasonsOn(day, told).find(({ clause }) => clause === admin)?.facts['since'];
    expect([since('2025-06-10'), since('2025-09-10')]).toEqual(['2025-01-01', '2025-06-20']);
  });

  it('tells the partner its share, and how many serve the customer to the vendor alone (bpw.confidential)', () => {
    const told = [granted, work('2025-06-01'), access('2025-01-01', true, 'p2'), work('2025-06-02', 'EDITED', 'p2')];
    expect(said('2025-06-02', told)).toContain(
      'Of the ¥96,001 that the customer pays on 2 Jun 2025, ¥48,000 count toward managed MRR.',
    );
    const reasons = reasonsOn('2025-06-02', told);
    expect(JSON.stringify(reasonsFor('partner', reasons))).not.toMatch(/servicingPartners|p2/);
    expect(reasonsFor('vendor', reasons).map((reason) => explain(reason, 'en'))).toContain(
      'Of the ¥96,001 that the customer pays on 2 Jun 2025, ¥48,000 count toward managed MRR, divided among 2 that serve it.',
    );
  });
});
