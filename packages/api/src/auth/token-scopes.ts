import type { Viewer } from './viewer.js';

/** What a token may be limited to: of what its holder may, a token with scopes may only these. */
export const tokenScopes = ['read', 'deals', 'plans', 'program', 'history', 'ledger', 'tokens', 'metrics'] as const;

export type TokenScope = (typeof tokenScopes)[number];

export function isTokenScope(text: string): text is TokenScope {
  return tokenScopes.some((scope) => scope === text);
}

/** What a mutation asks of a token; everything else asks for 'read'. */
export const scopeOfMutation: Readonly<Record<string, TokenScope>> = {
  openPlan: 'plans',
  revisePlan: 'plans',
  publishPlan: 'plans',
  submitPlan: 'plans',
  requestPlanChanges: 'plans',
  agreePlan: 'plans',
  amendPlan: 'plans',
  closePlan: 'plans',
  commentOnPlan: 'plans',
  reviewPlan: 'plans',
  settleCommitment: 'plans',
  registerDeal: 'deals',
  approveSharedDeal: 'deals',
  updateSharedDeal: 'deals',
  requestDiscount: 'deals',
  answerSurvey: 'deals',
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
  sendProofLink: 'deals',
  revokeProofLink: 'deals',
  respondToPoi: 'deals',
  sendMessage: 'deals',
  extendDeadline: 'deals',
  announceAbsence: 'deals',
  addCustomer: 'deals',
  changeSubscription: 'deals',
  endSubscription: 'deals',
  reportPayment: 'deals',
  changePortalAccess: 'deals',
  recordPortalWork: 'deals',
  openDeal: 'deals',
  joinStaff: 'program',
  assignPdm: 'program',
  enrolPartner: 'program',
  changeProgram: 'program',
  grantTier: 'program',
  changeAccreditation: 'program',
  allowUpmarketException: 'program',
  recordViolation: 'program',
  imposeSanction: 'program',
  liftSanction: 'program',
  fileAppeal: 'program',
  decideAppeal: 'program',
  raiseConcern: 'program',
  openTicket: 'program',
  escalateTicket: 'program',
  answerTicket: 'program',
  giveExchangeRate: 'ledger',
  recordHistory: 'history',
  closeQuarter: 'ledger',
  startExport: 'read',
  cancelExport: 'read',
  preparePaymentRun: 'ledger',
  approvePaymentRun: 'ledger',
  withdrawPaymentRun: 'ledger',
  createToken: 'tokens',
  rotateToken: 'tokens',
  revokeToken: 'tokens',
  endSession: 'tokens',
  endOtherSessions: 'tokens',
  saveView: 'read',
  removeView: 'read',
};

/** Whether what somebody came with reaches that far: sessions and tokens without scopes reach as far as their holder. */
export function isGiven(scope: TokenScope, { credential }: Pick<Viewer, 'credential'>): boolean {
  return credential.kind !== 'token' || credential.scopes.length === 0 || credential.scopes.includes(scope);
}
