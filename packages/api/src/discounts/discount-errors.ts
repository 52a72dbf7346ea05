import { userError } from '../decisions/user-errors.js';

export const unwritten = userError(
  'NOT_IN_WRITING',
  'A discount is asked for and decided in writing; give the reason.',
  ['reason'],
  'discount.approval-first',
);

export const tooLate = userError(
  'NOT_OPEN',
  'The shared deal is not open; a discount is decided before the customer is promised one.',
  ['sharedDeal'],
  'discount.approval-first',
);

export const decidedAlready = userError(
  'DECIDED_ALREADY',
  'The request is decided; a discount of other terms is decided without it, or asked for anew.',
  ['request'],
  'discount.approval-first',
);
