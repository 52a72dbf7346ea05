import { describe, expect, it } from 'vitest';
import { validateEvent } from '../history/validate.js';
import { course, decide, line } from '../testing/story.js';

const registered = course({ approvedAt: null, quotedAt: null, signedAt: null }).map((event) =>
  event.type === 'DealRegistered' ? { ...event, expectedClose: '2025-07-01' } : event,
);
const at = (day: number) => `2025-06-${String(day).padStart(2, '0')}T09:00:00+09:00`;
const said = (day: number, what: object) =>
  ({ type: 'SharedDealUpdated', at: at(day), sharedDeal: 'd1-p1', ...what }) as const;
const sales = line('SALES_HUB PROFESSIONAL 60000');

describe('what is said of a shared deal anew', () => {
  it('holds from its last word on, and what is left out stays', () => {
    const updates = [
      said(12, { need: 'Tickets too.' }),
      said(11, { need: 'Leads.', expectedClose: '2025-08-01' }),
      said(13, { expectedLines: [sales] }),
    ];
    for (const events of [
      [...registered, ...updates],
      [...updates.toReversed(), ...registered],
    ])
      expect(decide({ events }).sharedDeals[0]).toMatchObject({
        ...{ need: 'Tickets too.', expectedClose: '2025-08-01', expectedLines: [sales], stage: 'REGISTERED' },
        ...{ registeredAt: '2025-06-01T00:00:00.000000000Z' },
      });
  });

  it('is said of that shared deal only (bpw.confidential)', () => {
    const rival = course({ partner: 'p2', approvedAt: null, quotedAt: null, signedAt: null });
    const { sharedDeals } = decide({ events: [...registered, ...rival, said(12, { need: 'Tickets too.' })] });
    expect(sharedDeals.map(({ key, need }) => `${key}: ${need === 'Tickets too.'}`)).toEqual([
      'd1-p1: true',
      'd1-p2: false',
    ]);
  });

  it('is something', () => {
    const nothing = validateEvent({ type: 'SharedDealUpdated', at: at(1), sharedDeal: 'd1-p1' });
    expect(nothing).toMatchObject({ ok: false, refusals: [{ code: 'NOTHING_SAID' }] });
  });
});
