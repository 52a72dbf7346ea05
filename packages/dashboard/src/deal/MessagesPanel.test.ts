import { describe, expect, it } from 'vitest';
import { mountInPage, settle } from '../testing/mount.ts';
import { deal, partnerRoot } from '../testing/objects.ts';
import MessagesPanel from './MessagesPanel.vue';
import RulingDialog from './RulingDialog.vue';

const message = (key: string, from: string, answers: string | null = null) => ({
  ...{ key, from, answers, bant: null },
  ...{ sentAt: '2025-11-20T05:00:00Z', text: `Text of ${key}` },
});
const shownDeal = (messages: readonly unknown[]) => ({
  ...deal('d1'),
  ...{ messages, version: 3, bant: { missing: ['BUDGET', 'TIMING'] } },
  history: [1, 2, 3].map((each) => ({ type: 'X', at: '2025-11-20T05:00:00Z', detail: `Event ${each}` })),
  deadlines: [{ kind: 'RESPONSE', dueAt: '2025-11-24T05:00:00Z', metAt: null, missed: false }],
});

async function mountThread(messages: readonly unknown[], side: string | null = 'PARTNER') {
  const sent: { input: Record<string, unknown> }[] = [];
  const root = {
    ...partnerRoot(),
    sendMessage: (args: { input: Record<string, unknown> }) => {
      sent.push(args);
      return { userErrors: [] };
    },
  };
  const { page } = await mountInPage(MessagesPanel, { root, props: { deal: shownDeal(messages), side } });
  const write = async (text: string) => {
    await page.find('textarea').setValue(text);
    await page.find('form').trigger('submit');
    await settle();
  };
  return { page, sent, write };
}

describe('the messages of a deal', () => {
  it('tell which one waits for an answer, how long there is, and what nobody has reported', async () => {
    const { page } = await mountThread([
      message('v1', 'VENDOR'),
      message('p1', 'PARTNER', 'v1'),
      message('v2', 'VENDOR'),
    ]);
    expect(page.findAll('li').filter((row) => row.text().includes('waits for an answer'))).toHaveLength(1);
    expect(page.text()).toContain('Reply due in 24 hours');
    expect(page.text()).toContain('Not reported yet: Budget and Timing');
  });

  it('answer with a partner’s message what waits for an answer, and so stop the clock', async () => {
    const { sent, write } = await mountThread([message('v1', 'VENDOR')]);
    await write('Next week.');
    expect(sent[0]?.input).toMatchObject({ sharedDeal: 'd1', text: 'Next week.', answers: 'v1' });
    expect(sent[0]?.input).not.toHaveProperty('bant');
  });

  it('are only read by those who look after the partner', async () => {
    const { page } = await mountThread([], null);
    expect(page.find('form').exists()).toBe(false);
  });
});

describe('a decision in writing', () => {
  it('is not sent without a reason, and tells what happened meanwhile before it is decided all the same', async () => {
    const asked: { reason: string; expectedVersion: number }[] = [];
    const errors = { value: [] as { code: string; message: string }[] };
    const act = {
      errors,
      isSending: { value: false },
      faultOf: () => undefined,
      send: (ruling: { reason: string; expectedVersion: number }) => {
        asked.push(ruling);
        errors.value = asked.length === 1 ? [{ code: 'VERSION_CONFLICT', message: 'Something happened.' }] : [];
        return Promise.resolve(asked.length === 1 ? null : {});
      },
    };
    const props = {
      open: true,
      deal: { ...shownDeal([]), version: 2 },
      title: 'Refuse',
      effect: '…',
      verb: 'Refuse',
      act,
    };
    await mountInPage(RulingDialog, { root: partnerRoot(), props });
    const form = () => document.querySelector('[role="dialog"] form');
    const submit = async () => {
      form()?.dispatchEvent(new Event('submit', { cancelable: true }));
      await settle();
    };
    await submit();
    expect(asked).toEqual([]);
    const text = document.querySelector<HTMLTextAreaElement>('[role="dialog"] textarea');
    if (text) text.value = 'No budget.';
    text?.dispatchEvent(new Event('input'));
    await submit();
    expect(asked).toEqual([{ sharedDeal: 'd1', reason: 'No budget.', expectedVersion: 2 }]);
    expect(document.body.textContent).toContain('Event 3');
    expect(document.body.textContent).not.toContain('Event 2');
    expect(document.body.textContent).toContain('Decide all the same');
    await submit();
    expect(asked).toHaveLength(2);
  });
});
