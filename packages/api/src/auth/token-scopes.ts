/** What a token may be limited to: of what its holder may, a token with scopes may only these. */
export const tokenScopes = ['read', 'deals', 'history', 'ledger'] as const;

export type TokenScope = (typeof tokenScopes)[number];

export function isTokenScope(text: string): text is TokenScope {
  return tokenScopes.some((scope) => scope === text);
}

/** What a mutation asks of a token; everything else asks for 'read'. */
export const scopeOfMutation: Readonly<Record<string, TokenScope>> = {
  registerDeal: 'deals',
  approveSharedDeal: 'deals',
  winDeal: 'deals',
  refuseSharedDeal: 'deals',
  addPartner: 'deals',
  removePartner: 'deals',
  loseDeal: 'deals',
  adjudicateCredit: 'deals',
  agreeSecondPartner: 'deals',
  invitePartner: 'deals',
  answerInvitation: 'deals',
  startOnboarding: 'deals',
  assessOnboarding: 'deals',
  issueQuote: 'deals',
  decideDiscount: 'deals',
  addProof: 'deals',
  shareProof: 'deals',
  sendMessage: 'deals',
  extendDeadline: 'deals',
  announceAbsence: 'deals',
  recordHistory: 'history',
  closeQuarter: 'ledger',
  markQuarterPaid: 'ledger',
};
