import { userError } from '../decisions/user-errors.js';

/** The answer to a text of the client's that named another act. */
export const usedBefore = userError(
  'CLIENT_MUTATION_ID_REUSED',
  'This clientMutationId was sent before with another content; give each act its own.',
  ['clientMutationId'],
);
