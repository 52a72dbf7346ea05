import { createHash } from 'node:crypto';
import { keysOf, parseLine } from '@tierline/rules';
import { describe, expect, it } from 'vitest';
import { generateHistory, type DemoOptions } from './generate.js';

const today = '2026-11-23';

/** Happenings that a small program has at least one of. */
const rareTypes = [
  'ProgramChanged',
  'SanctionImposed',
  'SanctionLifted',
  'TierGranted',
  'AccreditationChanged',
  'AbsenceAnnounced',
  'SharedDealRefused',
  'PartnerRemoved',
  'PoiDeclined',
  'PoiAdded',
  'PoiShared',
  'SecondPartnerAgreed',
  'CreditAdjudicated',
  'PaymentMissed',
  'PaymentReceived',
  'SubscriptionEnded',
  'OverlayInvited',
  'OnboardingStarted',
  'SurveyAnswered',
  'PlanOpened',
  'PlanMoved',
  'PlanAmended',
  'PlanReviewed',
  'CommitmentSettled',
];

/** The hash and the count of a generated history, and how often each type of event stands in it. */
function survey(options: DemoOptions) {
  const hash = createHash('sha256');
  const types = new Map<string, number>();
  let lines = 0;
  let newest = '';
  for (const line of generateHistory(options)) {
    hash.update(line);
    const { type, at } = JSON.parse(line) as { type: string; at: string };
    const instant = new Date(at).toISOString();
    if (instant > newest) newest = instant;
    types.set(type, (types.get(type) ?? 0) + 1);
    lines += 1;
  }
  return { hash: hash.digest('hex'), lines, newest, count: (type: string) => types.get(type) ?? 0 };
}

describe('a generated history', () => {
  it('consists of lines that the history takes, every one', () => {
    const refused = [...generateHistory({ today })].map((line) => parseLine(line)).filter((read) => !read.ok);
    expect(refused).toEqual([]);
  });

  it('is the same to the byte for the same seed, and another for another', () => {
    const first = survey({ today, partners: 12 });
    expect(survey({ today, partners: 12 }).hash).toBe(first.hash);
    expect(survey({ today, partners: 12, seed: 2 }).hash).not.toBe(first.hash);
  });

  it('ends where today begins', () => {
    const { newest } = survey({ today });
    expect(newest <= `${today}T00:00:00.000Z`).toBe(true);
    expect(newest > '2026-11-21').toBe(true);
  });

  it('has the size and the mix that it is meant to have', () => {
    const { lines, count } = survey({ today });
    expect(lines).toBeGreaterThan(8_000);
    expect(lines).toBeLessThan(16_000);
    expect(count('PartnerEnrolled')).toBe(24);
    expect(count('CustomerAdded')).toBeGreaterThan(390);
    expect(count('CustomerAdded')).toBeLessThan(425);
    const deals = count('DealRegistered') + count('PartnerAdded');
    expect(count('DealRegistered') / deals).toBeGreaterThan(0.7);
    expect(count('PartnerAdded') / deals).toBeGreaterThan(0.15);
    expect(count('DealWon') / (count('DealWon') + count('DealLost'))).toBeGreaterThan(0.6);
    for (const type of rareTypes) expect(count(type), type).toBeGreaterThan(0);
  });

  it('has work for today: proofs to sign and questions to answer', () => {
    const lines = [...generateHistory({ today })];
    const asked = lines.filter((line) => line.includes('-open","sharedDeal"'));
    expect(asked.length).toBeGreaterThan(10);
    const quoted = lines.filter(
      (line) => line.includes('"type":"QuoteIssued","at":"2026-11-1') || line.includes('"at":"2026-11-2'),
    );
    expect(quoted.length).toBeGreaterThan(15);
  });

  it('has forty customers a partner from a hundred partners on', () => {
    expect(survey({ today, partners: 100 }).count('CustomerAdded')).toBeGreaterThan(3_900);
  });

  it('tells the first customers before it has thought of the last ones', () => {
    let told = 0;
    for (const line of generateHistory({ today, partners: 3_000 })) {
      if (line.startsWith('{"type":"CustomerAdded"')) told += 1;
      if (told === 20) break;
    }
    expect(told).toBe(20);
  });

  it('gives every company a name and a domain of its own', () => {
    const seen = new Set<string>();
    for (const line of generateHistory({ today, partners: 100 })) {
      if (!line.startsWith('{"type":"CustomerAdded"')) continue;
      const { name, domains } = JSON.parse(line) as { name: string; domains: string[] };
      for (const text of [name, ...domains]) {
        expect(seen.has(text), text).toBe(false);
        seen.add(text);
      }
    }
  });

  it('names only what it brings into being, and brings each thing into being once', () => {
    const known = new Set<string>();
    const needed = new Set<string>();
    const twice: string[] = [];
    for (const line of generateHistory({ today, partners: 120, seed: 3 })) {
      const read = parseLine(line);
      if (!read.ok) continue;
      const { creates, implies, needs } = keysOf(read.event);
      if (creates !== null && known.has(creates)) twice.push(creates);
      for (const key of creates === null ? implies : [creates, ...implies]) known.add(key);
      for (const { key } of needs) needed.add(key);
    }
    expect(twice).toEqual([]);
    expect([...needed].filter((key) => !known.has(key))).toEqual([]);
  });
});
