import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeApi } from '../testing/fake-api.ts';
import { mountInPage, settle } from '../testing/mount.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Plan } from './plan.ts';
import PlanActs from './PlanActs.vue';

const pdm: Viewer = { kind: 'staff', id: 'st_1', name: '木村 誠', role: 'PDM' };
const plan = (more: Partial<Plan>): Plan => ({
  ...{ id: 'bp_1', year: 2025, currency: 'JPY', policyVersion: '2025-06', goals: '', status: 'SUBMITTED', version: 3 },
  ...{ waitsFor: 'VENDOR', nextDueOn: null, publishedAt: null, updatedAt: '2025-11-01T00:00:00Z', quarters: [] },
  ...{ owner: null, partnerOwner: null, tierTarget: null, objectives: [], initiatives: [], commitments: [] },
  ...{ score: { toDate: null, projected: null, cap: '1.2', objectives: [] }, capacity: null, accreditations: [] },
  ...{ opportunities: [], risks: [], signatures: [], comments: [], versions: [], amendment: null, closing: null },
  ...more,
});
const names = (page: { findAll: (selector: string) => { text: () => string }[] }) =>
  page.findAll('button').map((button) => button.text());

afterEach(() => (document.body.innerHTML = ''));

describe('what may be done to a plan', () => {
  it('is for the vendor to agree or send back once it is submitted, and for the partner to wait', async () => {
    const vendor = await mountInPage(PlanActs, { props: { plan: plan({}) }, viewer: pdm });
    expect(names(vendor.page)).toEqual(['Agree and freeze', 'Request changes', 'Review mode', 'QBR pack']);
    const partner = await mountInPage(PlanActs, { props: { plan: plan({}) } });
    expect(names(partner.page)).toEqual(['Review mode', 'QBR pack']);
    expect(partner.page.text()).toContain('There is nothing for you to do on it now.');
  });

  it('is for the partner to sign and to edit while changes are asked for', async () => {
    const { page } = await mountInPage(PlanActs, { props: { plan: plan({ status: 'CHANGES_REQUESTED' }) } });
    expect(names(page)).toEqual(['Sign and submit', 'Edit', 'Review mode', 'QBR pack']);
  });

  it('is done upon the version that was on the screen, and tells why it was refused', async () => {
    const asked: unknown[] = [];
    const refusal = { code: 'VERSION_CONFLICT', message: 'Read it again.', field: ['expectedVersion'], clause: null };
    const api = fakeApi({
      agreePlan: ({ input }: { input: unknown }) => {
        asked.push(input);
        return { businessPlan: null, userErrors: [refusal] };
      },
    });
    const { page } = await mountInPage(PlanActs, { props: { plan: plan({}) }, viewer: pdm, api });
    await page.get('button').trigger('click');
    const form = await vi.waitFor(() => {
      const found = document.querySelector<HTMLFormElement>('[role="dialog"] form');
      if (!found) throw new Error('the dialog is not there yet');
      return found;
    });
    form.requestSubmit();
    await settle();
    expect(asked).toMatchObject([{ plan: 'bp_1', expectedVersion: 3 }]);
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('Read it again.');
  });
});
