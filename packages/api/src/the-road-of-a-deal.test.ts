import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { verifyAuditChain } from './audit/verify-chain.js';
import { verify } from './history/verify.js';
import { describeOnEach } from './testing/databases.js';
import { ANDO, AOZORA, BABA, CHIBA, DOI, ENDO, hanako, HOSHI, kenji } from './testing/road/cast.js';
import { itEarns } from './testing/road/earning.js';
import { AUDIT_LOG, type AuditLog, LOOK_AROUND, LOOK_AT_RIVAL, told } from './testing/road/questions.js';
import { Road } from './testing/road/road.js';
import { itIsSold } from './testing/road/selling.js';

/*
 * The whole road of one deal, from its registration to the paid statement, as those who walk it do: every step is a mutation over
 * HTTP, a mail over SMTP or a form on the customer's page. Two partners compete for it, and neither learns of the other. The
 * chapters build on one another: how it is sold is told in testing/road/selling.ts, what it earns in testing/road/earning.ts.
 */
describeOnEach('the road of a deal', (stores) => {
  const road = new Road();
  beforeAll(async () => road.begin(await stores.freshUrl(), { ops: 'ando', today: '2025-05-12' }));
  afterAll(() => road.end());
  /** After each step both look at everything they can; what they were told is read at the end. */
  afterEach(async () => {
    for (const who of [AOZORA, HOSHI]) await road.asks(who, LOOK_AROUND, { key: who.split(':')[1] });
  });

  it('begins with a vendor whose ops bring in its people, two partners and a customer', async () => {
    await road.clients.comesIn(ANDO);
    const person = (key: string, role: string, more: object = {}) =>
      road.does(ANDO, 'joinStaff', 'staff { key }', {
        key,
        role,
        name: `Staff ${key}`,
        email: `${key}@vendor.example`,
        ...more,
      });
    await person('baba', 'OPS');
    await person('chiba', 'PDM', { region: 'JP' });
    await person('doi', 'PDM', { region: 'JP' });
    await person('endo', 'GS', { region: 'JP', segment: 'MID_MARKET' });
    const partner = async (key: string, name: string, staffKey: string) => {
      const primaryContact = { name: `Head of ${name}`, email: `head@${key}.example` };
      const where = { program: 'SOLUTIONS_PARTNER', region: 'JP', currency: 'JPY' };
      await road.does(ANDO, 'enrolPartner', 'partner { key }', { key, name, ...where, primaryContact });
      await road.does(ANDO, 'assignPdm', 'assignment { pdm { key } }', { partnerKey: key, staffKey });
    };
    await partner('aozora', 'Aozora Consulting', 'chiba');
    await partner('hoshi', 'Hoshi Systems', 'doi');
    const gold = { partnerKey: 'aozora', tier: 'GOLD', reason: 'It held Gold in the program before this one.' };
    expect(await road.does(ANDO, 'grantTier', 'partner { tier { credited } }', gold)).toMatchObject({
      partner: { tier: { credited: 'GOLD' } },
    });
    for (const who of [BABA, CHIBA, DOI, ENDO, AOZORA, HOSHI]) await road.clients.comesIn(who);
    for (const who of [AOZORA, HOSHI]) await road.listens(who);
    const fuji = { key: 'fuji', name: 'Fuji Bicycles', domains: ['fuji.example'], region: 'JP', segment: 'MID_MARKET' };
    const { customer } = await road.does(ENDO, 'addCustomer', 'customer { id }', fuji);
    road.ids.fuji = (customer as { id: string }).id;
  });

  itIsSold(road);

  itEarns(road);

  it('was told to each partner as it went, its own part and nothing else (bpw.confidential)', async () => {
    const statements = () => road.heardBy(AOZORA).filter(({ kind }) => kind === 'STATEMENT');
    await expect.poll(statements, { timeout: 10_000 }).toHaveLength(2);
    const kinds = (who: string) => [...new Set(road.heardBy(who).map(({ kind }) => kind))].sort().join(' ');
    expect(kinds(AOZORA)).toBe(
      'ASSOCIATION CREDIT DEADLINE MANAGED_MRR POI REVENUE_SHARE SHARED_DEAL SOLD_MRR STATEMENT',
    );
    expect(kinds(HOSHI)).toBe('CREDIT DEADLINE POI SHARED_DEAL');
    for (const who of [AOZORA, HOSHI])
      expect(new Set(road.heardBy(who).map(({ partner }) => `partner:${partner.key}`))).toEqual(new Set([who]));
  });

  it('has told neither partner of the other, whatever they asked (bpw.confidential)', async () => {
    const rivals = [
      { who: AOZORA, own: road.ids.aozora, rival: 'hoshi', deal: road.ids.hoshi, signer: hanako },
      { who: HOSHI, own: road.ids.hoshi, rival: 'aozora', deal: road.ids.aozora, signer: kenji },
    ];
    for (const { who, own, rival, deal, signer } of rivals) {
      expect(await road.asks(who, LOOK_AT_RIVAL, { key: rival, deal })).toEqual({
        partner: null,
        sharedDeal: null,
        node: null,
      });
      expect(await road.isRefused(who, 'sendMessage', { sharedDeal: deal, text: 'Who are you?' })).toEqual({
        code: 'NOT_FOUND',
        clause: null,
      });
      const heard = [
        ...road.clients.heardBy(who),
        ...(await road.readBy(signer)),
        JSON.stringify(road.heardBy(who)),
      ].join('\n');
      expect(heard).toContain(own);
      expect(heard).not.toMatch(new RegExp(rival, 'i'));
      const { key, pois, partner } = await road.dealOf(ANDO, deal);
      for (const secret of [partner.id, deal, key, ...pois.map(({ id }) => id)]) expect(heard).not.toContain(secret);
    }
  });

  it('stands in the audit log: who did what, and what was refused', async () => {
    const { auditLog } = await road.asks<AuditLog>(ANDO, AUDIT_LOG);
    expect(told(auditLog)).toEqual(WHO_DID_WHAT.trim().split('\n'));
  });

  it('leaves a store that is as its history says, and an audit log that is whole', async () => {
    expect(await verify(road.server.running.history)).toMatchObject({ differences: 0, undecided: [] });
    expect(await verifyAuditChain(road.server.database.reader.manager)).toMatchObject({ broken: null });
  });
});

const WHO_DID_WHAT = `
ando: signIn, createToken, joinStaff ×4, enrolPartner, assignPdm, enrolPartner, assignPdm, grantTier
baba: signIn, createToken
chiba: signIn, createToken
doi: signIn, createToken
endo: signIn, createToken
aozora: signIn, createToken
hoshi: signIn, createToken
endo: addCustomer
aozora: registerDeal
hoshi: registerDeal
endo: approveSharedDeal ×2, sendMessage
aozora: sendMessage, requestDiscount
endo: issueQuote (REFUSED), decideDiscount, issueQuote
aozora: sendProofLink
hoshi: sendProofLink
CUSTOMER: respondToPoi ×2
endo: issueQuote
CUSTOMER: respondToPoi
hoshi: addProof, sendProofLink
CUSTOMER: respondToPoi
endo: winDeal
aozora: startOnboarding
endo: assessOnboarding, answerSurvey, changePortalAccess
ando: recordPortalWork, giveExchangeRate, reportPayment ×2, closeQuarter (REFUSED), closeQuarter (UNCHANGED), closeQuarter, preparePaymentRun, approvePaymentRun (REFUSED)
baba: approvePaymentRun
aozora: startExport
hoshi: startExport
aozora: sendMessage (REFUSED)
hoshi: sendMessage (REFUSED)
`;
