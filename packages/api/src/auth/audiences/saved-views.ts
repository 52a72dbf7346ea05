import { all, type Audiences, SIGNED_IN } from './audience.js';

/** Views of the dashboard's pages that people keep for themselves; whose they are is said in own-rows.ts. */
export const savedViews: Audiences = {
  Query: all(SIGNED_IN, 'savedViews'),
  Mutation: all(SIGNED_IN, 'saveView', 'removeView'),
  SavedView: all(SIGNED_IN, 'page', 'name', 'query', 'savedAt'),
  SaveViewPayload: all(SIGNED_IN, 'savedViews', 'userErrors'),
  RemoveViewPayload: all(SIGNED_IN, 'savedViews', 'userErrors'),
};
