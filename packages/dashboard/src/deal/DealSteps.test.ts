import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import { deal } from '../testing/objects.ts';
import DealSteps from './DealSteps.vue';

async function stepsOf(changes: Record<string, unknown>, decides = false) {
  const props = { deal: { ...deal('d1'), pois: [], ...changes }, decides };
  const { page } = await mountInPage(DealSteps, { language: 'en', props });
  const current = page.find('[aria-current="step"]');
  return {
    done: page.findAll('li.done').length,
    current: current.exists() ? current.text() : null,
    next: page.find('p').exists() ? page.get('p').text() : null,
  };
}

it('marks the step that comes next, as far as stage and proofs have come', async () => {
  const registered = await stepsOf({ stage: 'REGISTERED' });
  expect(registered.done).toBe(1);
  expect(registered.current).toContain('Approved');
  const approved = await stepsOf({ stage: 'APPROVED' });
  expect(approved.done).toBe(2);
  expect(approved.current).toContain('Quoted');
});

it('says another next thing to whoever decides', async () => {
  const partner = await stepsOf({ stage: 'REGISTERED' });
  const specialist = await stepsOf({ stage: 'REGISTERED' }, true);
  expect(partner.next).toBeTruthy();
  expect(specialist.next).not.toBe(partner.next);
});

it('asks for nothing more of a deal that is over', async () => {
  expect(await stepsOf({ stage: 'LOST' })).toMatchObject({ current: null, next: null });
});
