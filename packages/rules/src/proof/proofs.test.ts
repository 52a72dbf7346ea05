import { describe, expect, it } from 'vitest';
import { course, decide, line, marketingPro, won } from '../testing/story.js';

const cheaper = line('MARKETING_HUB PROFESSIONAL 80000');
const enterprise = line('MARKETING_HUB ENTERPRISE 432000');
const sales = line('SALES_HUB PROFESSIONAL 60000');
type Line = typeof sales;
const day = (n: number) => `2025-06-${String(n).padStart(2, '0')}T09:00:00+09:00`;
const quote = (n: number, ...lines: Line[]) => ({
  type: 'QuoteIssued' as const,
  at: day(n),
  deal: 'd1',
  staff: 'gs1',
  partners: ['p1'],
  lines,
});
const sign = (n: number, poi?: string) => ({
  type: 'PoiSigned' as const,
  at: day(n),
  sharedDeal: 'd1-p1',
  poi,
  signer: { name: 'H', email: 'h@c1.example' },
});
const decline = (n: number) => ({ type: 'PoiDeclined' as const, at: day(n), sharedDeal: 'd1-p1' });
const byHand = (n: number, ...lines: Line[]) => ({
  type: 'PoiAdded' as const,
  at: day(n),
  poi: 'hand',
  sharedDeal: 'd1-p1',
  lines,
});
const share = (n: number) => ({ type: 'PoiShared' as const, at: day(n), sharedDeal: 'd1-p1' });

type Events = NonNullable<Parameters<typeof decide>[0]['events']>;
const table: [string, Events, string[]][] = [
  ['a quote makes a proof (poi.generated-with-quote)', [quote(2, marketingPro)], ['auto OPEN 96000']],
  ['a new price changes it', [quote(2, marketingPro), quote(3, cheaper)], ['auto OPEN 80000']],
  [
    'a new edition replaces it (poi.follows-quote)',
    [quote(2, marketingPro), quote(3, enterprise)],
    ['auto REPLACED 96000', 'auto OPEN 432000'],
  ],
  [
    'the customer signs (poi.customer-accepts-or-declines)',
    [quote(2, marketingPro), sign(3)],
    ['auto SIGNED shared 96000'],
  ],
  [
    'a new price keeps the signature',
    [quote(2, marketingPro), sign(3), quote(4, cheaper)],
    ['auto SIGNED shared 80000'],
  ],
  [
    'a line added after it asks anew, the signature stays',
    [quote(2, marketingPro), sign(3), quote(4, marketingPro, sales)],
    ['auto SIGNED shared 96000', 'auto OPEN 96000+60000'],
  ],
  [
    'back to what was signed',
    [quote(2, marketingPro), sign(3), quote(4, enterprise), quote(5, marketingPro)],
    ['auto SIGNED shared 96000', 'auto REPLACED 432000'],
  ],
  [
    'declined, then made by hand (poi.manual-fallback)',
    [quote(2, marketingPro), decline(3), byHand(4, marketingPro), sign(5, 'hand')],
    ['auto DECLINED 96000', 'hand SIGNED shared 96000'],
  ],
  [
    'declined and made by hand, signed without saying which',
    [quote(2, marketingPro), decline(3), byHand(4, marketingPro), sign(5)],
    ['auto DECLINED 96000', 'hand SIGNED shared 96000'],
  ],
  ['declined, then signed after all', [quote(2, marketingPro), decline(3), sign(5)], ['auto SIGNED shared 96000']],
  ['signed is signed', [quote(2, marketingPro), sign(3), decline(4)], ['auto SIGNED shared 96000']],
  ['signed, not shared', [quote(2, marketingPro), { ...sign(3), shared: false }], ['auto SIGNED 96000']],
  ['shared later', [quote(2, marketingPro), { ...sign(3), shared: false }, share(4)], ['auto SIGNED shared 96000']],
  ['signed with nothing to sign', [sign(3)], []],
  ['a quote without the partner', [{ ...quote(2, marketingPro), partners: ['p2'] }], []],
];

describe('proofs of involvement', () => {
  it.each(table)('%s', (_name, events, expected) => {
    const { sharedDeals } = decide({ events: [...course({ quotedAt: null, signedAt: null }), ...events] });
    const proofs = sharedDeals[0]?.proofs.map(({ automatic, status, shared, lines }) =>
      [
        automatic ? 'auto' : 'hand',
        status,
        ...(shared ? ['shared'] : []),
        lines.map(({ mrr }) => mrr.minor).join('+'),
      ].join(' '),
    );
    expect(proofs).toEqual(expected);
  });

  it('a line quoted after the signature gives nothing until it is signed again', () => {
    const events = [
      ...course({ quotedAt: null, signedAt: null }),
      quote(2, marketingPro),
      sign(3),
      quote(4, marketingPro, sales),
    ];
    const lines = (more: Events) =>
      decide({ events: [...events, ...more, won([marketingPro, sales])] }).sharedDeals[0]?.credit?.lines.map(
        ({ soldMrr }) => soldMrr,
      );
    expect(lines([])).toEqual([true, false]);
    expect(lines([sign(5)])).toEqual([true, true]);
  });
});
