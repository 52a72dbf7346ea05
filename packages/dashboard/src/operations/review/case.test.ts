import { describe, expect, it } from 'vitest';
import { calledAs, momentsOf, type Claim } from './case.ts';
import { letterTo } from './letters.ts';

const evidence = (id: string, at: string) => ({ id, at, detail: `${id} happened` });
const claim = (key: string, events: object[], outcome = 'NOT_CREDITED') =>
  ({
    ...{
      id: `sd_${key}`,
      key: `d1-${key}`,
      registeredAt: '2025-06-01T00:00:00Z',
      partner: { key, name: `Partner ${key}` },
    },
    credit: { outcome, reasons: [{ evidence: events }, { evidence: events }] },
  }) as unknown as Claim;

describe('the timeline of all claims', () => {
  it('tells each event once, by whose it is, and a registration that no evidence tells', () => {
    const won = evidence('won', '2025-07-01T00:00:00Z');
    const moments = momentsOf([
      claim('p1', [evidence('registered', '2025-06-01T00:00:00.000Z'), won]),
      claim('p2', [evidence('signed', '2025-06-20T00:00:00Z'), won]),
    ]);
    expect(moments.map(({ id, claim: whose }) => [id, whose])).toEqual([
      ['registered', 0],
      ['sd_p2', 1],
      ['signed', 1],
      ['won', null],
    ]);
  });
});

it('partners are called as they are on the page, never by key or name where they are hidden', () => {
  const claims = [claim('p-1', []), claim('p-2', [])];
  expect(calledAs('One of p-1, Partner p-2.', claims, (_, place) => `#${place + 1}`)).toBe('One of #1, #2.');
});

it.each(['en', 'ja'] as const)('a letter in %s speaks of its own claim alone (bpw.confidential)', (language) => {
  const [won, lost] = [
    letterTo(claim('p1', [], 'CREDITED'), 'Customer', language),
    letterTo(claim('p2', []), 'Customer', language),
  ];
  expect(won.text).toContain('d1-p1');
  expect(lost.text).not.toContain('p1');
  expect(won.text).not.toBe(lost.text.replaceAll('p2', 'p1'));
});
