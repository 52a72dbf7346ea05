import { describe, expect, it } from 'vitest';
import { clause, money } from '../testing/objects.ts';
import { mountInPage, settle } from '../testing/mount.ts';
import type { Viewer } from '../viewer/viewer.ts';
import AttentionQueue from './AttentionQueue.vue';

const viewer: Viewer = { kind: 'staff', id: 'st_1', name: '木村 誠', role: 'PDM' };
const partner = { __typename: 'Partner', id: 'pt_1', key: 'p1', name: 'アオイデジタル株式会社', region: 'JP' };
const item = (kind: string, more: object) => ({
  ...{ kind, urgency: 'SOON', count: 1, partner, dueAt: null, dueOn: null, tier: null, sourcedMissing: null },
  ...{ totalMissing: null, planYear: null, atStake: [], clause: clause('team.pdm-duties'), sharedDeals: [], ...more },
});
const root = {
  attention: () => [
    item('PROOFS_AT_RISK', { count: 2, dueAt: '2025-11-24T05:00:00Z', atStake: [money('96000')] }),
    item('TIER_AT_RISK', {
      ...{ dueAt: '2026-01-14T15:00:00Z', dueOn: '2026-01-15', tier: 'GOLD', clause: null },
      ...{ sourcedMissing: '12', totalMissing: '188', urgency: 'LATER' },
    }),
    item('COMMITMENTS_LATE', { count: 3, dueOn: '2025-09-30', planYear: 2025, urgency: 'OVERDUE' }),
  ],
};

describe('the attention queue', () => {
  it('says why of each partner, with its numbers and what is at stake', async () => {
    const { page } = await mountInPage(AttentionQueue, { root, viewer });
    const [proofs, tier, promises] = page.findAll('li').map((each) => each.text());
    expect(proofs).toContain('2 proofs are to be signed; the next in 24 hours');
    expect(proofs).toContain('96,000');
    expect(tier).toContain('Gold misses 188 points in all, 12 of them to be sourced');
    expect(promises).toContain('3 commitments of the plan of 2025 are late, the first since 30 Sep 2025');
  });

  it('shows the reason that the address names, and leads to where it is dealt with', async () => {
    const { page } = await mountInPage(AttentionQueue, { root, viewer, path: '/?reason=TIER_AT_RISK' });
    expect(page.findAll('li')).toHaveLength(1);
    expect(page.get('[data-explain]').attributes('data-explain')).toBe('tier~p1~2025-11-23');
  });

  it('writes the chosen reason into the address', async () => {
    const { page, router } = await mountInPage(AttentionQueue, { root, viewer });
    await page.get('select').setValue('PROOFS_AT_RISK');
    await settle();
    expect(router.currentRoute.value.query).toEqual({ reason: 'PROOFS_AT_RISK' });
  });

  it('says in Japanese that nothing asks for attention', async () => {
    const { page } = await mountInPage(AttentionQueue, { root: { attention: () => [] }, viewer, language: 'ja' });
    expect(page.text()).toContain('対応が必要なことはありません');
  });
});
