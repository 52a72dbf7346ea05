import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import { policy202506 } from '../policies/2025-06.js';
import { PolicyBook, type PolicyParameters } from '../policy.js';
import { openDossier } from '../registration/dossier.js';
import { course, eventsOf, line, marketingPro, won } from '../testing/story.js';
import { proofDeadlines } from './proof-signature.js';

type Events = NonNullable<Parameters<typeof eventsOf>[0]['events']>;

function deadlinesOf(events: Events, parameters: Partial<PolicyParameters> = {}) {
  const dossier = openDossier(eventsOf({ events }));
  const policy = { ...policy202506, parameters: { ...policy202506.parameters, ...parameters } };
  return dossier.deals.flatMap((deal) =>
    proofDeadlines({
      deal,
      opened: dossier.of('DealOpened'),
      timeZone: () => 'Asia/Tokyo',
      policies: new PolicyBook([policy]),
    }),
  );
}
const local = (instant: string | null) =>
  instant === null ? '-' : new Date(new Date(instant).getTime() + 9 * 3_600_000).toISOString().slice(0, 16);
const written = (...given: Parameters<typeof deadlinesOf>) =>
  deadlinesOf(...given).map(({ subject, dueAt, metAt, reasons }) =>
    [subject, local(dueAt), local(metAt), ...reasons.map(({ clause, holds }) => `${holds ? '' : '!'}${clause}`)].join(
      ' ',
    ),
  );

const sales = line('SALES_HUB PROFESSIONAL 60000');
const enterprise = line('MARKETING_HUB ENTERPRISE 432000');
const expecting = (expectedClose: string | undefined, options: Parameters<typeof course>[0] = {}) =>
  course(options).map((event) => (event.type === 'DealRegistered' ? { ...event, expectedClose } : event));
const unsigned = { quotedAt: null, signedAt: null };
const quote = (at: string, ...lines: (typeof sales)[]) => ({
  ...{ type: 'QuoteIssued' as const, at: `${at}T09:00:00+09:00` },
  ...{ deal: 'd1', staff: 'gs1', partners: ['p1'], lines },
});
const sign = (at: string, more: object = {}) => ({
  ...{ type: 'PoiSigned' as const, at: at.includes('T') ? at : `${at}T09:00:00+09:00` },
  ...{ sharedDeal: 'd1-p1', signer: { name: 'H', email: 'h@c1.example' }, ...more },
});
const ruled = (type: 'SharedDealRefused' | 'PartnerRemoved', at: string) => ({
  ...{ type, at: `${at}T09:00:00+09:00`, sharedDeal: 'd1-p1', staff: 'gs1', reason: 'r', feedback: 'f' },
});
const byHand = (at: string, ...lines: (typeof sales)[]) => ({
  ...{ type: 'PoiAdded' as const, at: `${at}T09:00:00+09:00`, poi: 'hand', sharedDeal: 'd1-p1', lines },
});
const moved = (at: string, expectedClose?: string) => ({
  ...{ type: 'SharedDealUpdated' as const, at: `${at}T09:00:00+09:00`, sharedDeal: 'd1-p1', nextSteps: 'A demo.' },
  ...(expectedClose !== undefined && { expectedClose }),
});
const lost = { type: 'DealLost', at: '2025-07-01T18:00:00+09:00', deal: 'd1', closedOn: '2025-07-01' } as const;

const close = 'd1-p1 2025-07-02T00:00';
const [met, missing] = ['poi.partners-duty', '!poi.partners-duty'];
const [byClose, notByClose] = ['poi.signed-by-close', '!poi.signed-by-close'];
const table: [string, Events, string[]][] = [
  [
    'open, the expected close moved, of two words the later one, and a word on other things is none on it',
    [
      ...expecting('2025-07-01', unsigned),
      moved('2025-06-12'),
      moved('2025-06-11', '2025-09-30'),
      moved('2025-06-10', '2025-08-31'),
    ],
    [`d1-p1 2025-10-01T00:00 - ${missing}`],
  ],
  [
    'open, the expected close named only later',
    [...expecting(undefined, unsigned), moved('2025-06-10', '2025-07-01')],
    [`${close} - ${missing}`],
  ],
  [
    'open, nothing signed: the end of the expected close',
    expecting('2025-07-01', { signedAt: null }),
    [`${close} - ${missing}`],
  ],
  ['open, signed', expecting('2025-07-01'), [`${close} 2025-06-26T09:00 ${met}`]],
  ['open, without an expected close', course(), []],
  ['open, not approved', expecting('2025-07-01', { approvedAt: null }), []],
  ['open, refused', [...expecting('2025-07-01'), ruled('SharedDealRefused', '2025-06-27')], []],
  ['open, the partner removed', [...expecting('2025-07-01'), ruled('PartnerRemoved', '2025-06-27')], []],
  ['open, nothing to sign yet', expecting('2025-07-01', unsigned), [`${close} - ${missing}`]],
  [
    'the expected close with which the vendor opened the deal',
    course({ assisted: true, signedAt: null }).map((event) =>
      event.type === 'DealOpened' ? { ...event, expectedClose: '2025-07-01' } : event,
    ),
    [`${close} - ${missing}`],
  ],
  [
    'its own expected close comes first',
    [
      { type: 'DealOpened', at: '2025-01-01T09:00:00+09:00', deal: 'd1', customer: 'c1', expectedClose: '2025-12-31' },
      ...expecting('2025-07-01', { signedAt: null }),
    ],
    [`${close} - ${missing}`],
  ],
  ['won: the close date', [...expecting('2025-12-31'), won()], [`${close} 2025-06-26T09:00 ${byClose} ${met}`]],
  [
    'won, signed in the last minute',
    [...course({ signedAt: '2025-07-01T23:59:00+09:00' }), won()],
    [`${close} 2025-07-01T23:59 ${byClose} ${met}`],
  ],
  [
    'won, signed as the day is over',
    [...course({ signedAt: '2025-07-02T00:00:00+09:00' }), won()],
    [`${close} 2025-07-02T00:00 ${notByClose} ${missing}`],
  ],
  ['won, never signed', [...course({ signedAt: null }), won()], [`${close} - ${notByClose} ${missing}`]],
  ['won, signed and not shared', [...course({ shared: false }), won()], [`${close} - ${notByClose} ${missing}`]],
  [
    'won, shared in the last minute',
    [...course({ shared: false }), { type: 'PoiShared', at: '2025-07-01T23:59:00+09:00', sharedDeal: 'd1-p1' }, won()],
    [`${close} 2025-07-01T23:59 ${byClose} ${met}`],
  ],
  [
    'won, shared as the day is over',
    [...course({ shared: false }), { type: 'PoiShared', at: '2025-07-02T00:00:00+09:00', sharedDeal: 'd1-p1' }, won()],
    [`${close} 2025-07-02T00:00 ${notByClose} ${missing}`],
  ],
  ['won, approved only after the close', [...course({ approvedAt: '2025-07-02T00:00:00+09:00' }), won()], []],
  ['lost', [...expecting('2025-07-01'), lost], []],
  [
    'a new price keeps the signature (poi.follows-quote)',
    [...expecting('2025-07-01'), quote('2025-06-28', line('MARKETING_HUB PROFESSIONAL 80000'))],
    [`${close} 2025-06-26T09:00 ${met}`],
  ],
  [
    'a new line opens it again',
    [...expecting('2025-07-01'), quote('2025-06-28', marketingPro, sales)],
    [`${close} - !poi.follows-quote ${missing}`],
  ],
  [
    'until it is signed too',
    [...expecting('2025-07-01'), quote('2025-06-28', marketingPro, sales), sign('2025-06-30')],
    [`${close} 2025-06-30T09:00 ${met}`],
  ],
  [
    'a proof made by hand is what was asked last (poi.manual-fallback)',
    [
      ...expecting('2025-07-01', { signedAt: null, lines: [marketingPro, sales] }),
      byHand('2025-06-27', sales),
      sign('2025-06-28', { poi: 'hand' }),
    ],
    [`${close} 2025-06-28T09:00 ${met}`],
  ],
  [
    'a quote after a proof made by hand is what was asked last',
    [
      ...expecting('2025-07-01', unsigned),
      byHand('2025-06-20', sales),
      quote('2025-06-27', marketingPro),
      sign('2025-06-28'),
    ],
    [`${close} 2025-06-28T09:00 ${met}`],
  ],
  [
    'several proofs cover it together, whichever was signed last',
    [
      ...expecting('2025-07-01', unsigned),
      byHand('2025-06-20', sales),
      { ...byHand('2025-06-21', marketingPro), poi: 'second' },
      quote('2025-06-22', marketingPro, sales),
      sign('2025-06-23', { poi: 'second' }),
      sign('2025-06-28', { poi: 'hand' }),
    ],
    [`${close} 2025-06-28T09:00 ${met}`],
  ],
  [
    'several proofs, one of them not shared',
    [
      ...expecting('2025-07-01', unsigned),
      byHand('2025-06-20', sales),
      { ...byHand('2025-06-21', marketingPro), poi: 'second' },
      quote('2025-06-22', marketingPro, sales),
      sign('2025-06-23', { poi: 'second', shared: false }),
      sign('2025-06-28', { poi: 'hand' }),
    ],
    [`${close} - !poi.follows-quote ${missing}`],
  ],
  [
    'a quote for others asks this partner nothing',
    [...expecting('2025-07-01'), { ...quote('2025-06-28', sales), partners: ['p2'] }],
    [`${close} 2025-06-26T09:00 ${met}`],
  ],
  [
    'won without a line that was quoted after the signature',
    [...course(), quote('2025-06-28', marketingPro, sales), won([marketingPro])],
    [`${close} 2025-06-26T09:00 ${byClose} ${met}`],
  ],
  [
    'won in another edition than was signed',
    [...course(), won([enterprise])],
    [`${close} - !poi.follows-quote ${byClose} ${missing}`],
  ],
  [
    'won; what is asked after the close is asked too late',
    [...course(), won([marketingPro, sales]), quote('2025-07-02', marketingPro, sales)],
    [`${close} 2025-06-26T09:00 ${byClose} ${met}`],
  ],
];

describe('by when the signed proof is on the record (poi.partners-duty, poi.signed-by-close)', () => {
  it.each(table)('%s', (_, events, expected) => {
    expect(written(events)).toEqual(expected);
  });

  it.each([
    ['2025-07-31T23:59:00+09:00', `d1-p1 2025-08-01T00:00 2025-07-31T23:59 ${byClose} ${met}`],
    ['2025-08-01T00:00:00+09:00', `d1-p1 2025-08-01T00:00 2025-08-01T00:00 ${notByClose} ${missing}`],
  ])('poiDeadline month-of-sale: signed at %s', (signedAt, expected) => {
    expect(written([...course({ signedAt }), won()], { poiDeadline: 'month-of-sale' })).toEqual([expected]);
  });

  it('each partner on a deal has its own', () => {
    const events = [...course(), ...course({ partner: 'p2', signedAt: null }), won()];
    expect(deadlinesOf(events).map(({ partner, metAt }) => [partner, local(metAt)])).toEqual([
      ['p1', '2025-06-26T09:00'],
      ['p2', '-'],
    ]);
  });

  it('says what it found', () => {
    const [open] = deadlinesOf(expecting('2025-07-01', { signedAt: null }));
    expect(open).toMatchObject({
      ...{ kind: 'POI_SIGNATURE', partner: 'p1', sharedDeal: 'd1-p1', clause: 'poi.partners-duty' },
      startedAt: '2025-06-01T06:00:00.000000000Z',
    });
    expect(open?.reasons.map((reason) => explain(reason, 'en'))).toEqual([
      'The signed proof of involvement is still missing, and the deal is expected to close on 1 Jul 2025; it is needed by 1 Jul 2025, and handing it in is up to the partner.',
    ]);
    const [late] = deadlinesOf([...course({ signedAt: '2025-07-03T09:00:00+09:00' }), won()]);
    expect(late?.reasons.map((reason) => explain(reason, 'en'))).toEqual([
      'The proof of involvement was signed on 3 Jul 2025 and shared on 3 Jul 2025, but both had to be done by 1 Jul 2025.',
      'The signed proof of involvement was on the deal record on 3 Jul 2025 only; it was needed by 1 Jul 2025, and handing it in is up to the partner.',
    ]);
  });
});
