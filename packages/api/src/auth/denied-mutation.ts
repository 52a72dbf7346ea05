import { notFound } from '../decisions/user-errors.js';

/** What a mutation answers that is not for the viewer: the same as where what it speaks of does not exist. */
export function deniedMutation(): unknown {
  return {
    sharedDeal: null,
    message: null,
    customer: null,
    invitation: null,
    discount: null,
    discountRequest: null,
    poi: null,
    deadline: null,
    partner: null,
    closing: null,
    paymentRun: null,
    export: null,
    staff: null,
    assignment: null,
    exception: null,
    violation: null,
    sanction: null,
    appeal: null,
    ticket: null,
    deal: null,
    rate: null,
    token: null,
    text: null,
    sessions: [],
    savedViews: [],
    closedBefore: false,
    taken: 0,
    unchanged: 0,
    refused: [],
    userErrors: [notFound()],
  };
}
