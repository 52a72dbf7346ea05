import { walkPages } from './access.ts';
import { vendorHistory } from './vendor-history.ts';

walkPages(vendorHistory, [
  {
    person: 'pdm:pdm1',
    pages: [
      ['/attention', 'main h1'],
      ['/pipeline', 'main [role=grid] [data-id]'],
      ['/whitespace', 'main [role=grid] [data-id]'],
      ['/plans', 'main h1'],
      ['/p/p1/plan/review', 'main h1'],
    ],
  },
  { person: 'gs:gs1', pages: [['/desk', '[data-deal="d8-p1"]']] },
  {
    person: 'ops:ops1',
    pages: [
      ['/exceptions', 'main h1'],
      ['/proof-exceptions', 'main h1'],
    ],
  },
]);
