import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import { Subscriptions } from '../mrr/subscriptions.js';
import type { AssociationOutcome } from '../outcome.js';
import { openDossier } from '../registration/dossier.js';
import { course, decide, eventsOf, line, won } from '../testing/story.js';
import type { Loose } from '../testing/story.js';
import { groundsOf } from './grounds.js';
import { paymentsOf } from './payments.js';

const at = '2025-10-20T09:00:00+09:00';
const ended = (effective: string): Loose => ({
  ...{ type: 'SubscriptionEnded', at, customer: 'c1', productLine: 'MARKETING_HUB', effective },
});
const free: Loose = {
  ...{ type: 'SubscriptionChanged', at, customer: 'c1', effective: '2025-08-31' },
  ...line('MARKETING_HUB PROFESSIONAL 0'),
};
const term = { rate: '0.2', firstMonth: '2025-07', lastMonth: '2028-06' };

/** What is said of August, which accrues nothing, where the association stands as it is given. */
function said(held: Partial<AssociationOutcome>, more: readonly Loose[] = []): string[] {
  const events = eventsOf({ events: [...course(), won(), ...more] });
  const dossier = openDossier(events);
  const [association] = decide({ events: [...course(), won()] }).associations;
  const associations = association ? [{ ...association, withheld: [], ...held }] : [];
  const known = { dossier, subscriptions: new Subscriptions(dossier), payments: paymentsOf(dossier), associations };
  const reasons = groundsOf(known).nothing('p1', 'MARKETING_HUB', '2025-08');
  const shown = reasons.flatMap(({ evidence }) => evidence).map((id) => events[Number(id.slice(1))]?.type);
  expect(shown.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(explain(reason, 'ja')).toMatch(/。$/);
  return reasons.map((reason) => explain(reason, 'en'));
}

describe('why a closed month accrues nothing by what is known now', () => {
  const nobodys = 'The partner was not associated with Marketing Hub at this customer at the end of Aug 2025.';
  it.each<[string, Partial<AssociationOutcome>, Loose[], string]>([
    [
      'ended on its last day',
      {},
      [ended('2025-08-31')],
      'The customer ended Marketing Hub on 31 Aug 2025, and its revenue share ended with it.',
    ],
    ['it carries no revenue share', { grant: null }, [], 'No rate of revenue share applies to Marketing Hub.'],
    [
      'its term begins a month later',
      { grant: { ...term, firstMonth: '2025-09' } },
      [],
      'Aug 2025 lies before the term, which begins with Sep 2025.',
    ],
    [
      'its term ended a month before',
      { grant: { ...term, lastMonth: '2025-07' } },
      [],
      'Aug 2025 lies after the end of the term, which was Jul 2025.',
    ],
    ['the line cost nothing', {}, [free], 'At ¥0 in Aug 2025, Marketing Hub gives no revenue share.'],
    ['it was another’s from its last day on', { until: '2025-08-31' }, [], nobodys],
    ['it begins on the day after', { since: '2025-09-01' }, [], nobodys],
    ['it is another partner’s', { partner: 'p2' }, [], nobodys],
  ])('%s', (_name, held, more, sentence) => expect(said(held, more)).toEqual([sentence]));

  it('its first and its last month are of the term, and its last day of the association', () => {
    const within = 'At ¥96,000 in Aug 2025, Marketing Hub gives no revenue share.';
    for (const held of [
      { grant: { ...term, firstMonth: '2025-08' } },
      { grant: { ...term, lastMonth: '2025-08' } },
      { since: '2025-08-31' },
      { until: '2025-09-01' },
    ])
      expect(said(held)).toEqual([within]);
  });
});
