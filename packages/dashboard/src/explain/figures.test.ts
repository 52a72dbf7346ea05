import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../i18n/locale.ts';
import type { Root } from '../testing/fake-api.ts';
import { mountInPage, settle, type Mounted } from '../testing/mount.ts';
import { money, partnerRoot, reason } from '../testing/objects.ts';
import ExplainPanel from './ExplainPanel.vue';

let mounted: Mounted | undefined;

async function panel(path: string, root: Root) {
  mounted = await mountInPage(ExplainPanel, { path: `/?explain=${path}`, root });
  await vi.waitFor(() => expect(mounted?.page.find('.explain footer button').exists()).toBe(true), 20_000);
  await settle();
  return mounted.page;
}

afterEach(() => {
  mounted?.page.unmount();
  mounted = undefined;
});

const served = (total: string) =>
  partnerRoot({
    more: {
      managedMrr: () => ({
        ...{ total: money(total), rates: [] },
        customers: [
          {
            customer: { id: 'cu_1', name: '北斗精機株式会社' },
            ...{ subscriptions: money('200000'), share: money('100000'), lastWorkAt: '2025-11-01T03:00:00Z' },
            reasons: [reason('managed.qualifying-work', true, 'Worked')],
          },
        ],
        notCounted: [
          {
            customer: { id: 'cu_2', name: '青葉商会' },
            reasons: [reason('managed.login-is-not-work', false, 'Only logged in')],
          },
        ],
      }),
    },
  });

describe('managed MRR', () => {
  it('is the sum of its customers, and tells of those that do not count', async () => {
    const page = await panel('managedMrr~p1~2025-11-23', served('100000'));
    expect(page.findAll('[data-check="ok"]')).toHaveLength(1);
    expect(page.text()).toContain('Only logged in');
    chooseLanguage('ja');
    await settle();
    expect(page.text()).toContain('2025/11/23の管理によるMRR');
    expect(page.text()).toContain('Only logged in(日本語)');
  });

  it('that its customers do not add up to is an error in plain sight', async () => {
    const page = await panel('managedMrr~p1~2025-11-23', served('100001'));
    expect(page.find('[data-check="mismatch"]').text()).toContain('¥100,000');
  });

  it('says of a customer that does not count what stands in the way first', async () => {
    const page = await panel('managed~p1~2025-11-23~cu_2', served('100000'));
    expect(page.find('.why').text()).toContain('Only logged in');
  });
});

const source = (amount: string) => ({
  ...{ kind: 'SOURCED', productLine: 'SALES_HUB', counted: money(amount), pointValue: '12000', rate: '5' },
  ...{ points: '4.1667', from: '2025-01-01', until: '2026-01-01', customer: { id: 'cu_1', name: '北斗精機株式会社' } },
});
const scored = (total: string) =>
  partnerRoot({
    more: {
      tierForecast: () => [],
      tier: () => ({
        ...{ credited: 'GOLD', performing: 'GOLD', projected: 'GOLD', recalibratesOn: '2026-01-15', safeUntil: null },
        ...{ policyVersion: '2025-06', next: null, requirements: [], rollOffs: [], history: [], reasons: [] },
        points: { sourced: total, assisted: '0', managed: '0', total },
        sources: [source('10000'), source('10000')],
      }),
    },
  });

describe('tier points', () => {
  it('are added up exactly before they are written down', async () => {
    const page = await panel('points~p1~2025-11-23', scored('8.3333'));
    expect(page.findAll('[data-check="ok"]')).toHaveLength(2);
  });

  it('that their sources do not give are an error, even where the rows as written would add up', async () => {
    const page = await panel('points~p1~2025-11-23', scored('8.3334'));
    expect(page.findAll('[data-check="mismatch"]')).toHaveLength(2);
  });
});
