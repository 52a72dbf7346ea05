/** What the schema says of every `clientMutationId`. */
export const again =
  'A text of your own: the same mutation sent again with the same text is done once, and answers as it did.';

/** What the schema says of every `expectedVersion`. */
export const expectedVersionSays =
  'The `version` of the shared deal that you decided upon: where something has happened on it since, nothing is done (VERSION_CONFLICT).';
