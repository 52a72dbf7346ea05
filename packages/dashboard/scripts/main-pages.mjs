/** The main pages, each with a person of the invented program whom it serves, and what is there once it is drawn. */
const asPartner = (name, path, rest) => ({ name, person: 'partner:p-0001', path: `/p/p-0001${path}`, rest });
const asPdm = (name, path, rest) => ({ name, person: 'pdm:pdm-1', path, rest });

export const mainPages = [
  asPartner('overview', '', '.figure'),
  asPartner('deals', '/deals', 'tbody tr'),
  asPartner('earnings', '/earnings', '.figure'),
  asPdm('partners', '/partners', 'tbody .figure'),
];
