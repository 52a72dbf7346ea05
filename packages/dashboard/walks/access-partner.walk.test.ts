import { walkPages } from './access.ts';
import { dayAgo } from './history.ts';
import { vendorHistory } from './vendor-history.ts';

const [year = '', month = ''] = dayAgo(100).split('-');
const quarter = `${year}-Q${Math.ceil(Number(month) / 3)}`;

walkPages(vendorHistory, [
  {
    person: 'partner:p1',
    pages: [
      ['/p/p1/deals/new', 'main form'],
      ['/p/p1/proofs', 'main h1'],
      [`/p/p1/earnings/${quarter}`, 'main table'],
      ['/p/p1/ledger', 'main h1'],
      ['/p/p1/tier', 'main h1'],
      ['/p/p1/customers', 'main h1'],
      ['/p/p1/customers/c1', 'main h1'],
      ['/p/p1/compliance', 'main h1'],
      ['/p/p1/forecast', 'main h1'],
      ['/p/p1/plan', 'main h1'],
      ['/p/p1/plan/edit', 'main h1'],
      ['/p/p1/plan/pack', 'main h1'],
      ['/rules', 'main h1'],
      ['/policies', 'main h1'],
    ],
  },
]);
