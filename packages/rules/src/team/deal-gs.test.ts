import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import { course, decide, partner, type Story } from '../testing/story.js';
import type { GrowthSpecialist } from './gs-assignment.js';

const gs = (key: string, region: string | null = 'JP', more: Partial<GrowthSpecialist> = {}): GrowthSpecialist => ({
  ...{ key, region, segment: null },
  ...more,
});
const open = (options = {}) => course({ quotedAt: null, signedAt: null, ...options });
const waiting = open({ approvedAt: null });
const elsewhere = { type: 'CustomerAdded' as const, at: '2021-01-01T09:00:00+09:00', region: 'US' };
const nobodys: Story = { events: open({ approvedAt: null, domain: 'prospect.example' }) };

const table: [string, Story, string | null, string[]][] = [
  ['a registered deal: whom the territory assigns', { events: waiting, specialists: [gs('a')] }, 'a', []],
  ['also where another one approved it', { events: open(), specialists: [gs('a'), gs('gs1', 'US')] }, 'a', []],
  [
    'nobody covers the territory: who approved it',
    { events: open(), specialists: [gs('a', 'US'), gs('gs1', 'DE')] },
    'gs1',
    ['team.gs-territory', 'team.gs-assignment'],
  ],
  [
    'also one who has no territory at all',
    { events: open(), specialists: [gs('gs1', null)] },
    'gs1',
    ['team.gs-territory', 'team.gs-assignment'],
  ],
  [
    'an approval by somebody who is no specialist assigns nobody',
    { events: open(), specialists: [gs('a', 'US')] },
    null,
    ['team.gs-territory', 'team.gs-assignment'],
  ],
  [
    'nobody covers it and nobody approved: unassigned',
    { events: waiting, specialists: [gs('gs1', 'US')] },
    null,
    ['team.gs-territory', 'team.gs-assignment'],
  ],
  [
    'an added partner: the specialist who added it, whatever the territory',
    { events: open({ assisted: true }), specialists: [gs('a'), gs('gs1', 'US')] },
    'gs1',
    [],
  ],
  [
    'added by somebody who is no specialist: whom the territory assigns',
    { events: open({ assisted: true }), specialists: [gs('a')] },
    'a',
    [],
  ],
  [
    'the segment of the customer decides',
    {
      events: waiting,
      specialists: [gs('a', 'JP', { segment: 'ENTERPRISE' }), gs('b', 'JP', { segment: 'MID_MARKET' })],
    },
    'b',
    [],
  ],
  [
    'the region is the customer’s, not the partner’s',
    { events: waiting, customer: elsewhere, specialists: [gs('a'), gs('b', 'US')] },
    'b',
    [],
  ],
];

describe('the growth specialist of a deal (team.gs-territory, team.gs-assignment)', () => {
  it.each(table)('%s', (_, story, expected, against) => {
    const [deal] = decide(story).sharedDeals;
    expect(deal?.gs).toBe(expected);
    expect(deal?.gsReasons.filter(({ holds }) => !holds).map(({ clause }) => clause)).toEqual(against);
  });

  it('of a domain that is nobody’s customer yet is one of the partner’s region', () => {
    const { sharedDeals } = decide({
      ...nobodys,
      customer: { type: 'StaffJoined' },
      specialists: [gs('a'), gs('b', 'US')],
    });
    expect(sharedDeals.map((deal) => deal.gs)).toEqual(['a']);
    const abroad = { ...nobodys, customer: { type: 'StaffJoined' }, partners: [partner('p1', { region: 'US' })] };
    expect(decide({ ...abroad, specialists: [gs('a'), gs('b', 'US')] }).sharedDeals[0]?.gs).toBe('b');
  });

  it('stays when the prospect becomes a customer that buys with that domain', () => {
    const specialists = ['a', 'b', 'c', 'd', 'e'].map((key) => gs(key));
    for (const domain of ['one.example', 'two.example', 'three.example', 'four.example']) {
      const events = open({ approvedAt: null, domain });
      const before = decide({ events, customer: { type: 'StaffJoined' }, specialists }).sharedDeals[0]?.gs;
      const after = decide({ events, customer: { domains: [domain] }, specialists }).sharedDeals[0]?.gs;
      expect(after).toBe(before);
    }
  });

  it('is the same for every partner on a customer, and the same whether or not there are others', () => {
    const specialists = ['a', 'b', 'c', 'd', 'e'].map((key) => gs(key));
    const all = decide({ events: ['p1', 'p2', 'p3'].flatMap((who) => open({ partner: who })), specialists });
    expect(new Set(all.sharedDeals.map((deal) => deal.gs)).size).toBe(1);
    const alone = decide({ events: open(), specialists }).sharedDeals;
    expect(all.sharedDeals.filter(({ partner: who }) => who === 'p1')).toEqual(alone);
  });

  it('says why, in words', () => {
    const said = (story: Story) => decide(story).sharedDeals[0]?.gsReasons.map((reason) => explain(reason, 'en'));
    expect(said({ events: open(), specialists: [gs('gs1', 'DE')] })).toContain(
      'No GS covers the territory JP; the GS gs1, who approved the deal, works on it.',
    );
    expect(said({ events: open({ assisted: true }), specialists: [gs('gs1')] })).toEqual([
      'The GS gs1 added the partner to the deal, and works on it.',
    ]);
  });
});
