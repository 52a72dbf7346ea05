import { asks, byPerson, does, refused, type TwinArea } from './step.js';

const LEFT = 'savedViews { page name query }';
const view = { page: 'deals', name: 'To sign', query: 'proof=OPEN' };

/** The views that p1's people keep. */
export const savedViews: TwinArea = {
  questions: [asks('{ savedViews(page: "deals") { page name query savedAt } }')],
  acts: [
    refused('FORBIDDEN', 'saveView', view),
    byPerson(refused('REQUIRED', 'saveView', { ...view, name: ' ' })),
    byPerson(does('saveView', LEFT, view)),
    refused('FORBIDDEN', 'removeView', { page: 'deals', name: 'To sign' }),
    byPerson(does('removeView', LEFT, { page: 'deals', name: 'To sign' })),
  ],
};
