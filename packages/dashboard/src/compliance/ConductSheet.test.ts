import { flushPromises } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import ConductSheet from './ConductSheet.vue';
import { keptOf, ladderOf } from './conduct.ts';

const warning = {
  key: 's1',
  kind: 'WARNING',
  reason: 'No answer for two weeks.',
  from: '2025-10-01',
  until: null,
  inForce: true,
  effects: [],
};
const clock = (dueAt: string, metAt: string | null, missed: boolean) => ({
  ...{ kind: 'RESPONSE', dueAt, metAt, missed, sharedDeal: null, customer: null },
  clause: { id: 'cl_1', code: 'comms.48-hours' },
});

function program(sent: unknown[]) {
  return {
    partner: () => ({
      id: 'pt_1',
      conduct: () => ({ violations: [], sanctions: [warning], appeals: [], consequences: [] }),
      deadlines: () => [
        clock('2025-11-01T00:00:00Z', '2025-10-30T00:00:00Z', false),
        clock('2025-11-02T00:00:00Z', null, true),
        clock('2025-12-01T00:00:00Z', null, false),
      ],
      absences: [],
      tickets: [],
    }),
    fileAppeal: ({ input }: { input: unknown }) => {
      sent.push(input);
      return { appeal: { key: 'a1' }, userErrors: [] };
    },
    raiseConcern: () => ({
      ticket: null,
      userErrors: [{ code: 'BAD_USER_INPUT', message: 'Say what concerns you.', field: ['text'], clause: null }],
    }),
  };
}

it('tells how many clocks were kept, which run, and how far the ladder has come', async () => {
  const { page } = await mountInPage(ConductSheet, { root: program([]) });
  expect(page.text()).toContain('1 of 2 in time');
  expect(page.findAll('li.clock')).toHaveLength(2);
  expect(page.text()).toContain('from 1 Oct 2025, no end known');
  const { page: japanese } = await mountInPage(ConductSheet, { root: program([]), language: 'ja' });
  expect(japanese.text()).toContain('2件中1件が期限内');
  expect(japanese.text()).toContain('警告書');
});

it('files an appeal against a sanction, and sends it once', async () => {
  const sent: { sanctionKey: string; text: string }[] = [];
  const { page } = await mountInPage(ConductSheet, { root: program(sent) });
  await page
    .findAll('button')
    .find((each) => each.text() === 'File an appeal')
    ?.trigger('click');
  await page.get('article textarea').setValue('We had announced it.');
  await page.get('article form').trigger('submit');
  await page.get('article form').trigger('submit');
  await flushPromises();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ sanctionKey: 's1', text: 'We had announced it.' });
});

it('shows what is wrong at the field, and keeps what was written', async () => {
  const { page } = await mountInPage(ConductSheet, { root: program([]) });
  const form = page.findAll('form').at(-1);
  await form?.get('textarea').setValue(' ');
  await form?.trigger('submit');
  await flushPromises();
  expect(form?.text()).toContain('Say what concerns you.');
});

it('counts only clocks that are settled, and a sanction by its gravity', () => {
  expect(keptOf([{ metAt: null, missed: false }])).toEqual({ met: 0, all: 0 });
  expect(keptOf([{ metAt: '2025-11-02T00:00:00Z', missed: true }])).toEqual({ met: 0, all: 1 });
  expect(ladderOf([{ kind: 'SUSPENDED', inForce: false }]).map(({ state }) => state)).toEqual([
    'NEVER',
    'NEVER',
    'NEVER',
    'NEVER',
    'NEVER',
    'BEFORE',
    'NEVER',
  ]);
});
