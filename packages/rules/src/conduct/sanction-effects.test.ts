import { describe, expect, it } from 'vitest';
import type { SanctionKind } from '../history.js';
import { clausesAgainst, course, creditText, decide, partner, type Story, won } from '../testing/story.js';
import { effectsOf, sanctionsWith } from './sanction-effects.js';

const sanctioned = (kind: SanctionKind, from = '2021-06-01', until: string | null = null) =>
  partner('p1', { sanctions: [{ key: 's1', kind, from, until, evidence: 's1' }] });
const invited = {
  ...{ type: 'OverlayInvited' as const, at: '2025-06-02T09:00:00+09:00', invitation: 'i1' },
  ...{ deal: 'd1', partner: 'p1', staff: 'gs1' },
};
const outcome = (kind: SanctionKind | null, assisted: boolean) => {
  const partners = kind ? [sanctioned(kind)] : [partner('p1')];
  const story: Story = { events: [...course({ assisted }), invited, won()], partners };
  const decided = decide(story);
  return {
    text: creditText(decided, 'd1-p1'),
    accrued: decided.entries.length > 0,
    invited: decided.deadlines.some((each) => each.kind === 'OVERLAY_ANSWER'),
  };
};

/** Sanction; what a registered deal gave, whether it accrued; what an added one gave; whether an invitation counts. */
const table: [SanctionKind | null, string, boolean, string, boolean][] = [
  [null, 'CREDITED', true, 'CREDITED', true],
  ['WARNING', 'CREDITED', true, 'CREDITED', true],
  ['REVENUE_SHARE_LOST', 'CREDITED', false, 'CREDITED', true],
  ['TIER_LOWERED', 'CREDITED', true, 'CREDITED', true],
  ['TIER_WITHDRAWN', 'CREDITED', true, 'CREDITED', true],
  ['SPECIAL_DEALS_LOST', 'CREDITED', true, 'NOT_CREDITED', false],
  ['SUSPENDED', 'NOT_CREDITED', false, 'NOT_CREDITED', false],
  ['REMOVED', 'NOT_CREDITED', false, 'NOT_CREDITED', false],
];

describe('what each sanction does (review.sanctions)', () => {
  it.each(table)('%s', (kind, registered, accrued, added, isInvited) => {
    expect(outcome(kind, false)).toMatchObject({ text: expect.stringMatching(`^${registered}`), accrued });
    expect(outcome(kind, true)).toMatchObject({ text: expect.stringMatching(`^${added}`), invited: isInvited });
  });

  it.each<[SanctionKind, string]>([
    ['WARNING', ''],
    ['REVENUE_SHARE_LOST', 'NO_REVENUE_SHARE'],
    ['TIER_LOWERED', 'TIER_CAPPED'],
    ['TIER_WITHDRAWN', 'TIER_CAPPED'],
    ['SPECIAL_DEALS_LOST', 'NO_ADDITION NO_INVITATION'],
    ['SUSPENDED', 'NO_REVENUE_SHARE NO_REGISTRATION NO_ADDITION NO_INVITATION'],
    ['REMOVED', 'NO_REVENUE_SHARE NO_REGISTRATION NO_ADDITION NO_INVITATION'],
  ])('%s is one of: %s', (kind, effects) => {
    expect(effectsOf(kind).join(' ')).toBe(effects);
  });

  it.each<[string, string, string | null, boolean]>([
    ['the day before it is imposed', '2025-06-02', null, false],
    ['the day that it is imposed', '2025-06-01', null, true],
    ['the day before it ends', '2025-05-01', '2025-06-02', true],
    ['the day that it ends', '2025-05-01', '2025-06-01', false],
  ])('keeps a partner from a deal: %s', (_, from, until, barred) => {
    const story = { events: [...course(), won()], partners: [sanctioned('SUSPENDED', from, until)] };
    expect(clausesAgainst(decide(story), 'd1-p1').includes('review.sanctions')).toBe(barred);
    const day = '2025-06-01';
    expect(sanctionsWith('NO_REGISTRATION', sanctioned('SUSPENDED', from, until), day)).toHaveLength(barred ? 1 : 0);
  });
});
