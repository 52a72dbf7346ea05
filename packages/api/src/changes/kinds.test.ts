import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { planContent, planOpened, planShared } from '../testing/planned.js';
import {
  access,
  bought,
  customer,
  partner,
  registered,
  signed,
  vendor,
  won,
  worked,
} from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import { ChangeKind } from './change-kind.js';

type Kind = keyof typeof ChangeKind;

/** What each of the listeners is to p1, whose changes are told: itself, a rival, those who look after either, and the vendor. */
const HOLDERS = ['partner:p1', 'partner:p2', 'pdm:pdm1', 'pdm:pdm2', 'gs:gs1', 'gs:gs2', 'ops:ops1'] as const;
/** The partner, its development manager and ops. */
const FIGURES = ['partner:p1', 'pdm:pdm1', 'ops:ops1'];
/** They, and the growth specialist of the customer's territory. */
const DEAL = [...FIGURES, 'gs:gs1'];

const of = (key: string) => ({ deal: `d-${key}`, partner: 'p1', customer: key });
const at = (day: string) => `${day}T10:00:00+09:00`;

const CLOSE = 'mutation { closeQuarter(input: { quarter: "2025-Q3" }) { userErrors { code } } }';

interface Row {
  readonly what: string;
  readonly before?: readonly object[];
  readonly events: readonly object[];
  readonly tells: Partial<Record<Kind, readonly [node: string, receivers: readonly string[]]>>;
}

const rows: readonly Row[] = [
  {
    what: 'a registration',
    events: registered(of('c1')),
    tells: { SHARED_DEAL: ['SharedDeal', DEAL] },
  },
  {
    what: 'a message of the vendor’s, which is to be answered',
    before: registered(of('c2')),
    events: [
      {
        type: 'MessageSent',
        at: at('2025-12-12'),
        message: 'm1',
        sharedDeal: 'd-c2-p1',
        from: 'VENDOR',
        text: 'Well?',
      },
    ],
    tells: { DEADLINE: ['SharedDeal', DEAL] },
  },
  {
    what: 'a signed proof',
    before: registered(of('c3')),
    events: signed(of('c3')),
    tells: { POI: ['Poi', DEAL] },
  },
  {
    what: 'a deal that is won',
    before: [...registered(of('c4')), ...signed(of('c4'))],
    events: [won(of('c4'))],
    tells: {
      SHARED_DEAL: ['SharedDeal', DEAL],
      CREDIT: ['SharedDeal', DEAL],
      ASSOCIATION: ['Association', FIGURES],
      SOLD_MRR: ['Partner', FIGURES],
      REVENUE_SHARE: ['Association', FIGURES],
    },
  },
  {
    what: 'work in the portal of a customer',
    before: [bought('c5', '2025-01-10'), access('c5', 'p1', '2025-02-01')],
    events: [worked('c5', 'p1', '2025-12-01')],
    tells: { MANAGED_MRR: ['Partner', FIGURES] },
  },
  {
    what: 'a tier that is granted',
    events: [{ type: 'TierGranted', at: at('2025-12-01'), partner: 'p1', tier: 'GOLD' }],
    tells: { TIER: ['Partner', FIGURES] },
  },
  {
    what: 'a violation',
    events: [violation('v1')],
    tells: { SANCTION: ['Partner', FIGURES] },
  },
  {
    what: 'a sanction that is imposed',
    events: [sanction('s1')],
    tells: { SANCTION: ['Partner', FIGURES] },
  },
  {
    what: 'an appeal',
    before: [sanction('s2')],
    events: [{ type: 'SanctionAppealed', at: at('2025-12-10'), appeal: 'a2', sanction: 's2', text: 'It was not so.' }],
    tells: { SANCTION: ['Partner', FIGURES] },
  },
  {
    what: 'an appeal that is upheld',
    before: [
      sanction('s3'),
      { type: 'SanctionAppealed', at: at('2025-12-10'), appeal: 'a3', sanction: 's3', text: 'It was not so.' },
    ],
    events: [
      { type: 'AppealDecided', at: at('2025-12-11'), appeal: 'a3', staff: 'ops1', upheld: true, reason: 'Rightly.' },
    ],
    tells: { SANCTION: ['Partner', FIGURES] },
  },
  {
    what: 'a sanction that is lifted',
    before: [sanction('s4')],
    events: [{ type: 'SanctionLifted', at: at('2025-12-11'), sanction: 's4', reason: 'Enough.', staff: 'ops1' }],
    tells: { SANCTION: ['Partner', FIGURES] },
  },
  {
    what: 'a concern',
    events: [{ type: 'ConcernRaised', at: at('2025-12-11'), ticket: 't1', partner: 'p1', text: 'Nobody answers.' }],
    tells: { TICKET: ['Partner', FIGURES] },
  },
  {
    what: 'a business plan that is shared',
    before: [{ ...planOpened, content: planContent({ initiatives: [] }) }],
    events: [planShared],
    tells: { BUSINESS_PLAN: ['BusinessPlan', FIGURES] },
  },
];

function sanction(key: string): object {
  const kind = 'SPECIAL_DEALS_LOST';
  return { type: 'SanctionImposed', at: at('2025-12-09'), sanction: key, partner: 'p1', kind, reason: 'Asked for it.' };
}

function violation(key: string): object {
  const detail = 'Spoke for the vendor.';
  return { type: 'ViolationRecorded', at: at('2025-12-08'), violation: key, partner: 'p1', kind: 'OTHER', detail };
}

describeOnEach('of each kind of change', (stores) => {
  let server: TestServer;
  let listeners: ReadonlyMap<string, Listener>;
  beforeAll(async () => {
    const customers = ['c1', 'c2', 'c3', 'c4', 'c5'].map((key) => customer(key));
    server = await TestServer.start({
      url: await stores.freshUrl(),
      events: [...vendor, ...partner('p1', 'pdm1'), ...partner('p2', 'pdm2'), ...customers],
    });
    listeners = new Map(
      await Promise.all(
        HOLDERS.map(async (holder): Promise<[string, Listener]> => {
          const listener = new Listener(server.url, await server.token(holder));
          await listener.subscribe('subscription { changes { kind partner { key } node { __typename } } }');
          return [holder, listener];
        }),
      ),
    );
    await pause(300);
  });
  afterAll(async () => {
    await Promise.all([...listeners.values()].map((listener) => listener.close()));
    await server.close();
  });

  /** Everything that was told since the last time, as "SHARED_DEAL SharedDeal of p1", by who was told. */
  const told = async () => {
    let before = -1;
    const count = () => [...listeners.values()].reduce((sum, { received }) => sum + received.length, 0);
    while (count() !== before) {
      before = count();
      await pause(350);
    }
    const all = [...listeners].map(([holder, { received }]): [string, string[]] => [
      holder,
      received.splice(0).map(({ data }) => {
        const change = data?.['changes'] as {
          kind: string;
          partner: { key: string };
          node: { __typename: string } | null;
        };
        return `${change.kind} ${change.node?.__typename} of ${change.partner.key}`;
      }),
    ]);
    return new Map(all);
  };

  const tells = async (act: () => Promise<unknown>, expected: Row['tells']) => {
    await told();
    await act();
    const heard = await told();
    for (const [kind, [node, receivers]] of Object.entries(expected)) {
      const text = `${kind} ${node} of p1`;
      const who = [...heard].filter(([, changes]) => changes.includes(text)).map(([holder]) => holder);
      expect([text, who.sort()]).toEqual([text, [...receivers].sort()]);
      expect([...heard.values()].every((changes) => new Set(changes).size === changes.length)).toBe(true);
    }
    for (const stranger of ['partner:p2', 'pdm:pdm2', 'gs:gs2']) expect(heard.get(stranger)).toEqual([]);
    const toGrowth = heard.get('gs:gs1')?.filter((change) => !/^(SHARED_DEAL|CREDIT|POI|DEADLINE) /.test(change));
    expect(toGrowth).toEqual([]);
  };

  it.each(rows)('$what tells those who may know, and nobody else', async ({ before = [], events, tells: expected }) => {
    await server.record(before);
    await tells(() => server.record(events), expected);
  });

  it('a statement that is closed tells those who may know, and nobody else', async () => {
    await tells(() => server.ask('ops:ops1', CLOSE), {
      STATEMENT: ['Partner', FIGURES],
    });
  });

  it('there is a row here', () => {
    const tried = new Set([...rows.flatMap(({ tells: expected }) => Object.keys(expected)), 'STATEMENT']);
    expect(Object.keys(ChangeKind).filter((kind) => !tried.has(kind))).toEqual([]);
  });
});
