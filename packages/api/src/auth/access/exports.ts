import { sees, type Verdicts } from './verdicts.js';

/** Reports as files: p1 has started one. */
export const exports: Verdicts = {
  Query: sees('', { PrMmGgO: 'exports', '-': 'export(id: "ex_nothing")' }),
  Mutation: sees('', { PrMmGgO: 'startExport cancelExport' }),
  ExportConnection: sees('exports', { P: 'nodes edges', PrMmGgO: 'pageInfo totalCount' }),
  ExportEdge: sees('exports edges', { P: 'node cursor' }),
  Export: sees('exports nodes', {
    P: 'id report format status rows bytes createdAt',
    '-': 'url fault endedAt expiresAt',
  }),
};
