import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import RequirementsPanel from './RequirementsPanel.vue';
import StandingHead from './StandingHead.vue';
import type { Standing } from './standing.ts';
import WindowPanel from './WindowPanel.vue';

const standing: Standing = {
  credited: 'GOLD',
  performing: 'NONE',
  projected: 'GOLD',
  safeUntil: '2026-07-15',
  recalibratesOn: '2026-01-15',
  points: { sourced: '120', assisted: '0', managed: '5', total: '125' },
  next: { tier: 'PLATINUM', sourcedMissing: '0', totalMissing: '188', illustrative: true },
  requirements: [
    { name: 'SOURCED', have: '120', projected: '120', expiring: '0', keep: '63', next: '113', illustrative: true },
    { name: 'TOTAL', have: '125', projected: '105', expiring: '20', keep: '123', next: '313', illustrative: true },
  ],
  window: [
    { month: '2025-10', best: 'GOLD', state: 'MET' },
    { month: '2025-11', best: 'NONE', state: 'UNDER_WAY' },
  ],
  rollOffs: [],
  history: [],
  policyVersion: '2025-06',
};

it('sets the tier held beside the one that the figures give, and names what binds', async () => {
  const { page, router } = await mountInPage(StandingHead, { props: { standing, daysLeft: 53 } });
  expect(page.text()).toContain('in 53 days');
  expect(page.text()).toContain('Only Minimum of total points is short of Platinum: 188 to go.');
  await page.get('button').trigger('click');
  await flushPromises();
  expect(router.currentRoute.value.query['explain']).toBe('tier~p1~2025-11-23');
});

it('says of every bar in words what it shows, and marks thresholds that are not the vendor’s', async () => {
  const { page } = await mountInPage(RequirementsPanel, { props: { standing } });
  expect(page.text()).toContain('120: Platinum asks for 113, reached');
  expect(page.text()).toContain('125 of 313 for Platinum: 188 to go');
  expect(page.text()).toContain('20 of them end before 15 Jan 2026; 105 would remain');
  expect(page.text()).toContain('Illustrative');
  const own = { ...standing, requirements: standing.requirements.map((each) => ({ ...each, illustrative: false })) };
  expect((await mountInPage(RequirementsPanel, { props: { standing: own } })).page.text()).not.toContain(
    'Illustrative',
  );
});

it('names the month of the window that keeps the tier, in the language of the page', async () => {
  const { page } = await mountInPage(WindowPanel, { props: { standing }, language: 'ja' });
  expect(page.text()).toContain('2025年10月にGoldの基準を達成したため');
  const window = standing.window.map((each) => ({ ...each, state: 'NOT_MET' as const }));
  const { page: open } = await mountInPage(WindowPanel, { props: { standing: { ...standing, window } } });
  expect(open.text()).toContain('No month of the window has reached Gold yet.');
});
