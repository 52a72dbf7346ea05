import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { defineComponent, h } from 'vue';
import { ApproveDealDocument } from '../deal/decide.graphql.ts';
import { mountInPage } from '../testing/mount.ts';
import { deal, partnerRoot } from '../testing/objects.ts';
import { useAct, type Act } from './act.ts';
import UserErrorList from './UserErrorList.vue';

type Approval = Act<unknown, { sharedDeal: string }>;

interface Asked {
  readonly input: { readonly sharedDeal: string };
}

/** A page with one act on it, whose names of attempts are told to `names`. */
async function page(answer: (asked: Asked) => unknown, names: string[] = []) {
  let act: Approval | undefined;
  const shown = defineComponent({
    setup() {
      act = useAct(ApproveDealDocument, ({ sharedDeal }: { sharedDeal: string }, name) => {
        names.push(name);
        return { input: { sharedDeal }, locale: 'EN' as const };
      });
      return () => h(UserErrorList, { errors: act?.errors.value ?? [] });
    },
  });
  const root = { ...partnerRoot({ deals: [deal('d1')] }), approveSharedDeal: answer };
  const mounted = await mountInPage(shown, { root });
  if (!act) throw new Error('not set up');
  return { ...mounted, act };
}

const done = () => ({ sharedDeal: null, userErrors: [] });
const refused = () => ({
  sharedDeal: null,
  userErrors: [
    { code: 'WRONG', message: 'No such day', field: ['lines', '0', 'mrr'], clause: null },
    {
      code: 'RULE',
      message: 'Too late',
      field: null,
      clause: { id: 'c', code: 'poi.on-time', text: () => 'In time.' },
    },
  ],
});

describe('an act', () => {
  it('is sent once, however often it is asked for meanwhile', async () => {
    const { act, api } = await page(done);
    const [first, second] = await Promise.all([act.send({ sharedDeal: 'd1' }), act.send({ sharedDeal: 'd1' })]);
    expect(first).not.toBeNull();
    expect(second).toBeNull();
    expect(api.asked.filter((name) => name === 'ApproveDeal')).toHaveLength(1);
    expect(act.state.value).toBe('done');
  });

  it('tells each fault where it belongs, and the clause that stands in the way', async () => {
    const { act, page: shown } = await page(refused);
    expect(await act.send({ sharedDeal: 'd1' })).toBeNull();
    expect(act.faultOf('lines.0')).toBe('No such day');
    expect(act.faultOf('lines.0.mrr')).toBe('No such day');
    expect(act.faultOf('line')).toBeUndefined();
    expect(act.faultsBeside('lines').map(({ message }) => message)).toEqual(['Too late']);
    expect(act.state.value).toBe('idle');
    await flushPromises();
    expect(shown.find('[role="alert"]').text()).toContain('poi.on-time');
  });

  it('opens the clause in the explanation', async () => {
    const { act, page: shown, router } = await page(refused);
    await act.send({ sharedDeal: 'd1' });
    await flushPromises();
    await shown.find('button').trigger('click');
    await flushPromises();
    expect(router.currentRoute.value.query['explain']).toBe('clause~poi.on-time');
  });

  it('is the same act when its answer was lost, and another once it was answered', async () => {
    const names: string[] = [];
    const { act, api } = await page(refused, names);
    api.failWith(new Error('offline'));
    await act.send({ sharedDeal: 'd1' });
    expect(act.errors.value).toHaveLength(1);
    api.failWith(null);
    await act.send({ sharedDeal: 'd1' });
    await act.send({ sharedDeal: 'd1' });
    expect(names[1]).toBe(names[0]);
    expect(names[2]).not.toBe(names[1]);
  });

  it('forgets its faults when the form begins anew', async () => {
    const { act } = await page(refused);
    await act.send({ sharedDeal: 'd1' });
    act.reset();
    expect(act.errors.value).toEqual([]);
  });
});
