import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { mutate } from '../testing/mutating.js';
import { partner, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const events = [...vendor, ...partner('p1', 'pdm1'), ...partner('p2', 'pdm1', { program: 'SOLUTIONS_PROVIDER' })];
const organisation = {
  ...{ key: 'p9', name: 'Partner p9', program: 'SOLUTIONS_PARTNER', region: 'JP', currency: 'JPY' },
  primaryContact: { name: 'Hanako', email: 'hanako@p9.example' },
};
type Act = readonly [name: string, object: string];
const ENROL: Act = ['enrolPartner', 'partner { key program }'];
const PROGRAM: Act = ['changeProgram', 'partner { key program }'];
const TIER: Act = ['grantTier', 'partner { tier { credited } }'];
const ACCREDITATION: Act = ['changeAccreditation', 'partner { key }'];
const EXCEPTION: Act = ['allowUpmarketException', 'exception { region allowed since }'];

describeOnEach('who takes part, and on which terms', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  });
  afterAll(() => server.close());
  const act = (of: Act, input: object, holder = 'ops:ops1') => mutate(server, holder, of, input);

  it.each<[string, Act, object]>([
    ['enrols no partner', ENROL, organisation],
    ['changes no program', PROGRAM, { partnerKey: 'p1', program: 'SOLUTIONS_PROVIDER' }],
    ['grants no tier', TIER, { partnerKey: 'p1', tier: 'GOLD', reason: 'r' }],
    ['changes no accreditation', ACCREDITATION, { partnerKey: 'p1', held: true }],
    ['allows no exception', EXCEPTION, { region: 'JP', allowed: true, reason: 'r' }],
  ])('nobody but ops: whoever else asks %s', async (_, of, input) => {
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1'])
      expect((await act(of, input, holder)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: null }]);
  });

  it.each<[string, Act, object, string, string, string | undefined]>([
    ['a key that is taken', ENROL, { ...organisation, key: 'p1' }, 'KEY_TAKEN', 'key', undefined],
    ['a currency that is none', ENROL, { ...organisation, currency: 'XXX' }, 'UNKNOWN_CURRENCY', 'currency', undefined],
    ['a region that is none', ENROL, { ...organisation, region: 'XX' }, 'UNKNOWN_REGION', 'region', undefined],
    [
      'the program that it is in',
      PROGRAM,
      { partnerKey: 'p1', program: 'SOLUTIONS_PARTNER' },
      'NO_CHANGE',
      'program',
      undefined,
    ],
    [
      'a partner that is none',
      PROGRAM,
      { partnerKey: 'p8', program: 'SOLUTIONS_PARTNER' },
      'NOT_FOUND',
      'partnerKey',
      undefined,
    ],
    [
      'a tier for a Provider',
      TIER,
      { partnerKey: 'p2', tier: 'GOLD', reason: 'r' },
      'NOT_FOR_PROVIDERS',
      'partnerKey',
      'credit.provider-terms',
    ],
    [
      'a tier without reason',
      TIER,
      { partnerKey: 'p1', tier: 'GOLD', reason: ' ' },
      'REASON_MISSING',
      'reason',
      undefined,
    ],
    [
      'an accreditation that it does not hold',
      ACCREDITATION,
      { partnerKey: 'p1', held: false },
      'NO_CHANGE',
      'held',
      undefined,
    ],
    [
      'the end of what never began',
      EXCEPTION,
      { region: 'JP', allowed: false, reason: 'r' },
      'NO_CHANGE',
      'allowed',
      'upmarket.language-exception',
    ],
    [
      'an exception of no region',
      EXCEPTION,
      { region: 'XX', allowed: true, reason: 'r' },
      'UNKNOWN_REGION',
      'region',
      undefined,
    ],
    [
      'an exception without reason',
      EXCEPTION,
      { region: 'JP', allowed: true, reason: '' },
      'EMPTY',
      'reason',
      undefined,
    ],
  ])('refuses %s', async (_, of, input, code, field, clause) => {
    const [error] = (await act(of, input)).userErrors;
    expect([error?.code, error?.field, error?.clause?.code]).toEqual([code, [field], clause]);
  });

  it('is enrolled once, changes its terms, and is granted what the vendor grants', async () => {
    for (const _ of [1, 2])
      expect(await act(ENROL, { ...organisation, clientMutationId: 'e' })).toEqual({
        ...{ partner: { key: 'p9', program: 'SOLUTIONS_PARTNER' }, userErrors: [] },
      });
    const other = { ...organisation, name: 'Another', clientMutationId: 'e' };
    expect((await act(ENROL, other)).userErrors).toMatchObject([{ code: 'CLIENT_MUTATION_ID_REUSED' }]);
    const granted = { partnerKey: 'p9', tier: 'GOLD', reason: 'Won an award.' };
    expect((await act(TIER, granted)).partner).toEqual({ tier: { credited: 'GOLD' } });
    expect((await act(ACCREDITATION, { partnerKey: 'p9', held: true })).userErrors).toEqual([]);
    expect((await act(ACCREDITATION, { partnerKey: 'p9', held: true })).userErrors).toMatchObject([
      { code: 'NO_CHANGE' },
    ]);
    const provider = { partnerKey: 'p9', program: 'SOLUTIONS_PROVIDER' };
    expect((await act(PROGRAM, provider)).partner).toEqual({ key: 'p9', program: 'SOLUTIONS_PROVIDER' });
  });

  it('may be referred without the accreditation where it is not offered in the language (upmarket.language-exception)', async () => {
    const allowed = { region: 'JP', allowed: true, since: '2025-12-15' };
    const input = { region: 'JP', allowed: true, reason: 'Not offered in Japanese.' };
    expect((await act(EXCEPTION, input)).exception).toEqual(allowed);
    expect((await act(EXCEPTION, input)).userErrors).toMatchObject([{ code: 'NO_CHANGE' }]);
    const asked = '{ upmarketExceptions { region allowed since } }';
    expect((await server.ask('ops:ops1', asked)).data).toEqual({ upmarketExceptions: [allowed] });
    expect((await server.ask('pdm:pdm1', asked)).data).toEqual({ upmarketExceptions: [] });
    server.setClock('2025-12-16T12:00:00Z');
    const ended = { region: 'JP', allowed: false, since: '2025-12-16' };
    expect((await act(EXCEPTION, { ...input, allowed: false })).exception).toEqual(ended);
    expect((await server.ask('ops:ops1', asked)).data).toEqual({ upmarketExceptions: [ended] });
  });
});
