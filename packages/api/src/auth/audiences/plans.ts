import type { Role } from '../viewer.js';
import { all, type Audiences, FIGURES, listOf, PORTFOLIO } from './audience.js';

/** A partner's signature is its own: nobody signs for it. */
const SIGNING: readonly Role[] = ['partner'];

/** Business plans: the partner's, its development manager's and ops'. */
export const plans: Audiences = {
  Query: { businessPlan: FIGURES, businessPlans: PORTFOLIO, attention: PORTFOLIO },
  AttentionItem: all(
    PORTFOLIO,
    ...['kind', 'urgency', 'partner', 'count', 'dueAt', 'dueOn', 'tier', 'sourcedMissing', 'totalMissing', 'atStake'],
    ...['planYear', 'clause', 'sharedDeals'],
  ),
  Mutation: {
    ...all(PORTFOLIO, 'openPlan', 'publishPlan', 'closePlan', 'reviewPlan'),
    ...all(FIGURES, 'revisePlan', 'requestPlanChanges', 'agreePlan', 'amendPlan', 'commentOnPlan', 'settleCommitment'),
    submitPlan: SIGNING,
  },
  Partner: all(FIGURES, 'businessPlan', 'businessPlans'),
  BusinessPlan: all(
    FIGURES,
    ...['id', 'partner', 'year', 'quarters', 'status', 'version', 'waitsFor', 'nextDueOn', 'publishedAt', 'updatedAt'],
    ...['currency', 'policyVersion', 'goals', 'owner', 'partnerOwner', 'tierTarget', 'score', 'objectives'],
    ...['initiatives', 'commitments', 'capacity', 'accreditations', 'opportunities', 'risks'],
    ...['signatures', 'comments', 'versions', 'difference', 'amendment', 'reviews', 'agenda', 'closing'],
  ),
  ...listOf('BusinessPlan', PORTFOLIO),
  PlanPartnerOwner: all(FIGURES, 'name', 'email'),
  PlanTierTarget: all(FIGURES, 'tier', 'on'),
  PlanScore: all(FIGURES, 'toDate', 'projected', 'cap', 'objectives'),
  ObjectiveScore: all(FIGURES, 'objective', 'weight', 'attainment', 'counted'),
  PlanObjective: all(
    FIGURES,
    ...['key', 'metric', 'productLine', 'region', 'motion', 'weight', 'quarter', 'state', 'measuredOn', 'isMeasured'],
    ...['currency', 'target', 'actual', 'attainment', 'requiredRunRate', 'projection', 'projectionMethod', 'reasons'],
  ),
  PlanInitiative: all(FIGURES, 'key', 'name', 'owner', 'due', 'status', 'expectedMrr', 'sharedDeals'),
  PlanCommitment: all(FIGURES, 'key', 'side', 'owner', 'due', 'text', 'state', 'reason', 'settledAt', 'review'),
  PlanCapacity: all(FIGURES, 'people', 'certified', 'onboardingsPerMonth'),
  PlanAccreditation: all(FIGURES, 'name', 'state', 'on'),
  PlanOpportunity: all(FIGURES, 'customer', 'productLine', 'nextStep', 'line'),
  PlanRisk: all(FIGURES, 'key', 'text', 'gravity', 'response'),
  PlanHand: all(FIGURES, 'side', 'staff', 'at'),
  PlanComment: all(FIGURES, 'key', 'objective', 'text', 'by'),
  PlanVersion: all(FIGURES, 'version', 'cause', 'reason', 'by'),
  PlanDifference: all(FIGURES, 'part', 'key', 'field', 'kind', 'before', 'after'),
  PlanAmendment: all(FIGURES, 'reason', 'by', 'differences'),
  PlanReview: all(
    FIGURES,
    ...['key', 'kind', 'on', 'attendees', 'decision', 'comments', 'figures', 'score', 'commitments'],
    ...['isWithoutCommitments', 'by'],
  ),
  PlanFigure: all(FIGURES, 'objective', 'quarter', 'target', 'actual', 'attainment'),
  PlanAgenda: all(FIGURES, 'on', 'lastReview', 'lastCommitments', 'pipeline', 'nextCommitments'),
  PlanClosing: all(FIGURES, 'by', 'reason', 'score', 'figures'),
  ...Object.fromEntries(
    [
      ...['OpenPlan', 'PublishPlan', 'ClosePlan', 'ReviewPlan'].map((act) => [act, PORTFOLIO] as const),
      ...['RevisePlan', 'RequestPlanChanges', 'AgreePlan', 'AmendPlan', 'CommentOnPlan', 'SettleCommitment'].map(
        (act) => [act, FIGURES] as const,
      ),
      ['SubmitPlan', SIGNING] as const,
    ].map(([act, audience]) => [`${act}Payload`, all(audience, 'businessPlan', 'userErrors')]),
  ),
};
