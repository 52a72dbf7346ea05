import { expect, it } from 'vitest';
import { mountInPage } from '../testing/mount.ts';
import { deal, money, partnerRoot } from '../testing/objects.ts';
import ProofsView from './ProofsView.vue';

const due = (dueAt: string, missed = false) => [
  { kind: 'POI_SIGNATURE', dueAt, metAt: null, missed, atStake: [money('96000')] },
];
const open = (id: string, dueAt: string | null, missed = false) => ({
  ...deal(id),
  pois: [{ id: `po_${id}`, status: 'OPEN', lines: [], links: [] }],
  deadlines: dueAt === null ? [] : due(dueAt, missed),
});
const deals = [open('a', null), open('b', '2025-12-01T00:00:00Z'), open('c', '2025-11-20T00:00:00Z', true)];

const rootOf = (nodes: readonly unknown[]) =>
  partnerRoot({
    more: {
      sharedDeals: () => ({ nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } }),
    },
  });

it('shows what is due first on top, what hangs on it and what is to be done', async () => {
  const { page } = await mountInPage(ProofsView, { root: rootOf(deals) });
  expect(page.findAll('tbody th').map((cell) => cell.text())).toEqual([
    'Customer of c',
    'Customer of b',
    'Customer of a',
  ]);
  expect(page.findAll('tbody tr')[0]?.text()).toContain('Expired');
  expect(page.findAll('tbody tr')[1]?.text()).toContain('¥96,000');
  expect(page.findAll('tbody tr')[2]?.text()).toContain('—');
});

it('is narrowed to a state by the address, and says so where none is in it', async () => {
  const root = rootOf(deals);
  const late = await mountInPage(ProofsView, { root, path: '/?poi=LATE' });
  expect(late.page.findAll('tbody tr')).toHaveLength(1);
  const signed = await mountInPage(ProofsView, { root, path: '/?poi=SIGNED' });
  expect(signed.page.text()).toContain('No proofs in this state');
});
