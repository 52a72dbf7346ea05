/** What stands in the way of an answer, in words for whoever asked. It carries the code that clients tell cases apart by. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}

export type RefusalCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'TOO_MANY_ATTEMPTS'
  | 'UNAUTHENTICATED'
  | 'EXCHANGE_RATE_MISSING'
  | 'RESYNC_REQUIRED';
