import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/connect.js';
import { sqliteStores } from '../testing/databases.js';
import { openHistory } from '../testing/open-history.js';
import { partner, staff, vendor } from '../testing/small-program.js';
import { type Claims, claimPattern, found } from './claim-pattern.js';
import { type ClaimRules, placeOf } from './membership.js';

const pattern = (text: string) => {
  const read = claimPattern(text);
  if (!read) throw new Error(`${text} is no pattern`);
  return read;
};
const usual: ClaimRules = {
  staff: pattern('email'),
  role: null,
  partner: pattern('partner'),
  admin: pattern('partner_admin'),
};

describe('a claim', () => {
  it.each([
    ['partner', { partner: 'p1' }, ['p1']],
    ['partner', { partner: ['p1', 'p2'] }, ['p1', 'p2']],
    ['partner', {}, []],
    ['partner', { partner: { key: 'p1' } }, []],
    ['employee', { employee: 17 }, ['17']],
    ['partner_admin', { partner_admin: true }, ['true']],
    ['groups=partner-*', { groups: ['all', 'partner-p1', 'partner-'] }, ['p1']],
    ['groups=/partners/*/people', { groups: ['/partners/p1/people', '/partners/p1'] }, ['p1']],
    ['groups=partner-admins', { groups: ['partner-admins', 'partner-admins-2'] }, ['partner-admins']],
    ['realm_access.roles=tierline-*', { realm_access: { roles: ['tierline-ops'] } }, ['ops']],
    ['https://tierline.example/partner', { 'https://tierline.example/partner': 'p1' }, ['p1']],
    ['constructor.name', {}, []],
    ['__proto__', {}, []],
  ] as const)('%s is found in %j', (text, claims, expected) => {
    expect(found(claims as Claims, pattern(text))).toEqual(expected);
  });

  it.each(['', '=x', 'groups=', 'groups=a**', 'groups=*a*', 'two words', 'a=b=c d'])(
    '%j is no way to find one',
    (text) => {
      expect(claimPattern(text)).toBeNull();
    },
  );
});

describe('somebody’s place in the program', () => {
  const stores = sqliteStores();
  let database: Database;
  beforeAll(async () => {
    const opened = await openHistory(await stores.freshUrl());
    database = opened.database;
    const twin = staff('gs9', 'GS', { email: 'shared@vendor.example' });
    const events = [...vendor, ...partner('p1', 'pdm1'), ...partner('p2', 'pdm1'), twin];
    await opened.history.record([...events, staff('gs8', 'GS', { email: 'shared@vendor.example' })], {
      source: 'test',
    });
  });
  afterAll(() => database.close());

  const mail = (email: string) => ({ email, email_verified: true });
  const byGroups: ClaimRules = {
    staff: pattern('employee'),
    role: pattern('groups=tierline-*'),
    partner: pattern('groups=partner-*'),
    admin: pattern('groups=partner-admins'),
  };

  it.each([
    ['staff by a verified address, however it is written', usual, mail('PDM1@Vendor.example'), 'pdm:pdm1'],
    ['nobody by an address that is not verified', usual, { email: 'ops1@vendor.example' }, 'nobody'],
    ['nobody by "true" that is text', usual, { email: 'ops1@vendor.example', email_verified: 'true' }, 'nobody'],
    ['nobody by an address that two have', usual, mail('shared@vendor.example'), 'several'],
    ['nobody by a key where addresses are looked for', usual, mail('nobody'), 'nobody'],
    ["one of a partner's people", usual, { ...mail('a@b.example'), partner: 'p1' }, 'partner:p1'],
    ['its administrator', usual, { partner: 'p1', partner_admin: true }, 'partner:p1 admin'],
    ['no administrator where it is denied', usual, { partner: 'p1', partner_admin: false }, 'partner:p1'],
    ['nobody of a partner that there is not', usual, { partner: 'p3' }, 'nobody'],
    ['nobody of two partners', usual, { partner: ['p1', 'p2'] }, 'several'],
    ['nobody who is both sides', usual, { ...mail('ops1@vendor.example'), partner: 'p1' }, 'several'],
    ['nobody by nothing', usual, {}, 'nobody'],
    ['nobody by what no key holds', usual, { partner: ['', 'p1\0', 'x'.repeat(300)] }, 'nobody'],
    ['staff by key and role', byGroups, { employee: 'ops1', groups: ['tierline-OPS'] }, 'ops:ops1'],
    ['nobody without the role', byGroups, { employee: 'ops1', groups: [] }, 'another role'],
    ['nobody in another role', byGroups, { employee: 'pdm1', groups: ['tierline-ops'] }, 'another role'],
    [
      'staff by an address that the organisation gives',
      { ...usual, staff: pattern('upn') },
      { upn: 'ops1@vendor.example' },
      'ops:ops1',
    ],
    ['partners’ people by group', byGroups, { groups: ['partner-p2', 'partner-admins'] }, 'partner:p2 admin'],
  ] as [string, ClaimRules, Claims, string][])('is that of %s', async (_whom, rules, claims, expected) => {
    const placing = await placeOf(database.reader.manager, claims, rules);
    const told = placing.membership
      ? `${placing.membership.kind}:${placing.membership.key}${placing.membership.isAdmin ? ' admin' : ''}`
      : placing.why;
    expect(told).toBe(expected);
  });
});
