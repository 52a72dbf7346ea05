import { describe, expect, it } from 'vitest';
import { openDossier } from '../registration/dossier.js';
import { eventsOf, line, marketingPro, course, won } from '../testing/story.js';
import { Subscriptions } from './subscriptions.js';

const set = (amount: string, effective: string, at = effective) => ({
  type: 'SubscriptionChanged' as const,
  at: `${at}T09:00:00+09:00`,
  customer: 'c1',
  ...line(`MARKETING_HUB PROFESSIONAL ${amount}`),
  effective,
});
const end = (effective: string, at = effective) => ({
  type: 'SubscriptionEnded' as const,
  at: `${at}T10:00:00+09:00`,
  customer: 'c1',
  productLine: 'MARKETING_HUB' as const,
  effective,
});
type Events = NonNullable<Parameters<typeof eventsOf>[0]['events']>;
const of = (events: Events) => new Subscriptions(openDossier(eventsOf({ events })));
const shown = (events: Events) =>
  of(events).periods.map(({ from, until, since, mrr }) => `${from}..${until ?? ''} ${mrr.minor} since ${since}`);

describe('what a customer owns', () => {
  it.each<[string, Events, string[]]>([
    [
      'a price that changes',
      [set('1', '2025-01-01'), set('2', '2025-02-01')],
      ['2025-01-01..2025-02-01 1 since 2025-01-01', '2025-02-01.. 2 since 2025-01-01'],
    ],
    [
      'said late, effective before',
      [set('2', '2025-02-01'), set('1', '2025-01-01', '2025-03-01')],
      ['2025-01-01..2025-02-01 1 since 2025-01-01', '2025-02-01.. 2 since 2025-01-01'],
    ],
    [
      'said twice for a day: the last word',
      [set('1', '2025-01-01'), set('2', '2025-01-01', '2025-01-02')],
      ['2025-01-01.. 2 since 2025-01-01'],
    ],
    [
      'ended and bought anew later',
      [set('1', '2025-01-01'), end('2025-02-01'), set('1', '2025-03-01')],
      ['2025-01-01..2025-02-01 1 since 2025-01-01', '2025-03-01.. 1 since 2025-03-01'],
    ],
    [
      'ended and set anew on the day goes on',
      [set('1', '2025-01-01'), end('2025-02-01'), set('2', '2025-02-01', '2025-02-02')],
      ['2025-01-01..2025-02-01 1 since 2025-01-01', '2025-02-01.. 2 since 2025-01-01'],
    ],
    [
      'set and then ended on the day',
      [set('1', '2025-01-01'), set('2', '2025-02-01'), end('2025-02-01', '2025-02-03')],
      ['2025-01-01..2025-02-01 1 since 2025-01-01'],
    ],
    ['ended without ever being owned', [end('2025-02-01')], []],
  ])('%s', (_name, events, expected) => expect(shown(events)).toEqual(expected));

  it('is in force from its first day, to the day before its end', () => {
    const subscriptions = of([set('1', '2025-01-01'), end('2025-02-01')]);
    const on = (day: string) => subscriptions.on('MARKETING_HUB', day)?.mrr.minor ?? null;
    expect(['2024-12-31', '2025-01-01', '2025-01-31', '2025-02-01'].map(on)).toEqual([null, 1, 1, null]);
  });

  it('owns what was agreed, also before the subscription starts', () => {
    const subscriptions = of([...course(), won([marketingPro], { startsOn: '2025-08-01' })]);
    const owned = (day: string) => subscriptions.ownedBefore('MARKETING_HUB', day, day);
    expect(['2025-07-01', '2025-07-02'].map(owned)).toEqual([null, 'PROFESSIONAL']);
    expect(subscriptions.on('MARKETING_HUB', '2025-07-31')).toBeUndefined();
  });

  it('owns a sale that had not started when the line before it ended', () => {
    const sold = [...course(), won([marketingPro], { startsOn: '2025-08-01' })];
    const subscriptions = of([set('1', '2025-01-01'), ...sold, end('2025-07-15')]);
    const owned = (day: string) => subscriptions.ownedBefore('MARKETING_HUB', day, day);
    expect(['2025-07-20', '2025-08-01', '2025-09-01'].map(owned)).toEqual(Array(3).fill('PROFESSIONAL'));
    const calledOff = of([...sold, end('2025-07-15')]);
    expect(calledOff.ownedBefore('MARKETING_HUB', '2025-07-20', '2025-07-20')).toBeNull();
  });

  it('is owned until the deal’s own subscription starts after its end', () => {
    const subscriptions = of([set('1', '2025-01-01'), end('2025-02-01')]);
    const owned = (closedOn: string, startsOn: string) =>
      subscriptions.ownedBefore('MARKETING_HUB', closedOn, startsOn);
    expect([owned('2025-01-01', '2025-01-01'), owned('2025-01-02', '2025-01-02')]).toEqual([null, 'PROFESSIONAL']);
    expect([owned('2025-01-31', '2025-02-01'), owned('2025-01-31', '2025-02-02')]).toEqual(['PROFESSIONAL', null]);
  });

  it('never starts where it was called off between the sale and the start', () => {
    const sold = [...course(), won([marketingPro], { startsOn: '2025-08-01' })];
    expect(shown([...sold, end('2025-07-20')])).toEqual([]);
    expect(shown([...sold, end('2025-07-20', '2025-06-20')])).toEqual(['2025-08-01.. 96000 since 2025-08-01']);
    expect(shown([set('1', '2024-01-01'), ...sold, end('2025-07-20')])).toEqual([
      '2024-01-01..2025-07-20 1 since 2024-01-01',
      '2025-08-01.. 96000 since 2025-08-01',
    ]);
    // What ended long before was not in force any more: there, too, the end can only mean the sale.
    expect(shown([set('1', '2024-01-01'), end('2024-06-01'), ...sold, end('2025-07-20')])).toEqual([
      '2024-01-01..2024-06-01 1 since 2024-01-01',
    ]);
  });
});
