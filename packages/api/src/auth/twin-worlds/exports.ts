import { asks, does, refused, type TwinArea } from './step.js';

const SHOWN = 'export { id report format status url fault }';

/** Reports as files: what a partner starts, and what it tries with conditions that no report has. */
export const exports: TwinArea = {
  questions: [
    asks('{ exports { totalCount nodes { report format status } pageInfo { hasNextPage endCursor } } }'),
    asks('{ export(id: "ex_AAAAAAAAAAAAAAAAAAAAAA") { id } }'),
  ],
  acts: [
    does('startExport', 'export { id report format }', {
      report: 'DEALS',
      format: 'CSV',
      filter: [{ field: 'partner', is: 'p2' }],
    }),
    does('cancelExport', SHOWN, { export: '«@startExport.export.id»' }),
    refused('UNKNOWN_FIELD', 'startExport', { report: 'DEALS', format: 'CSV', filter: [{ field: 'rival', is: 'p2' }] }),
    refused('NOT_FOUND', 'cancelExport', { export: 'ex_AAAAAAAAAAAAAAAAAAAAAA' }),
  ],
};
