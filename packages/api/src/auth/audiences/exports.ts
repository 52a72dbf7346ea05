import { all, type Audiences, listOf, SIGNED_IN } from './audience.js';

const payload = all(SIGNED_IN, 'export', 'userErrors');

/** Reports as files: each for who started it, with the columns that there are for them in the report itself. */
export const exports: Audiences = {
  Query: all(SIGNED_IN, 'exports', 'export'),
  Mutation: all(SIGNED_IN, 'startExport', 'cancelExport'),
  Export: {
    ...all(SIGNED_IN, 'id', 'report', 'format', 'status', 'rows', 'bytes', 'url', 'fault'),
    ...all(SIGNED_IN, 'createdAt', 'endedAt', 'expiresAt'),
  },
  ...listOf('Export', SIGNED_IN),
  StartExportPayload: payload,
  CancelExportPayload: payload,
};
