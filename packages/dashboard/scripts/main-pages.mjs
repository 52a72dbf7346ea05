/** The main pages, each with a person of the invented program whom it serves, and what is there once it is drawn. */
const asPartner = (name, path, rest) => ({ name, person: 'partner:p-0001', path: `/p/p-0001${path}`, rest });
const asPdm = (name, path, rest) => ({ name, person: 'pdm:pdm-1', path, rest });

const asGs = (name, path, rest) => ({ name, person: 'gs:gs-jp-mm', path, rest });
const asOps = (name, path, rest) => ({ name, person: 'ops:ops-1', path, rest });

export const mainPages = [
  asPartner('overview', '', '.figure'),
  asPartner('deals', '/deals', 'tbody tr'),
  asPartner('proofs', '/proofs', 'h1'),
  asPartner('register', '/deals/new', 'form'),
  asPartner('earnings', '/earnings', '.figure'),
  asPartner('ledger', '/ledger', 'tbody tr'),
  asPartner('forecast', '/forecast', 'main svg'),
  asPartner('tier', '/tier', 'main h2'),
  asPartner('customers', '/customers', 'tbody tr'),
  asPartner('compliance', '/compliance', 'h2'),
  asPartner('plan', '/plan', 'h2'),
  asPdm('attention', '/attention', 'main li'),
  asPdm('partners', '/partners', 'tr[data-row]'),
  asPdm('plans', '/plans', 'tbody tr'),
  asGs('desk', '/desk', 'h2'),
  asOps('review', '/review', 'h1'),
  asOps('payments', '/payments', 'h2'),
  asOps('people', '/people', 'h2'),
  asOps('audit', '/audit', 'h1'),
  asOps('health', '/health', 'h2'),
];
