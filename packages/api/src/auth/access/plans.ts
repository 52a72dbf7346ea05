import { sees, type Verdicts } from './verdicts.js';

const plan = 'partner(key: "p1") businessPlan(year: 2025)';

/** Business plans: p1's of 2025, which is agreed, and that of 2024, which is closed. */
export const plans: Verdicts = {
  Query: sees('', { PMO: 'businessPlan(id: "«p1/2025»")', MmO: 'businessPlans', MO: 'attention' }),
  AttentionItem: sees('attention', {
    MO: 'kind urgency partner count dueAt dueOn tier sourcedMissing totalMissing planYear clause sharedDeals',
    '-': 'atStake',
  }),
  Mutation: sees('', {
    MmO: 'openPlan publishPlan closePlan reviewPlan',
    PrMmO: 'revisePlan requestPlanChanges agreePlan amendPlan commentOnPlan settleCommitment',
    Pr: 'submitPlan',
  }),
  Partner: sees('partner(key: "p1")', { PMO: 'businessPlan(year: 2025) businessPlans' }),
  BusinessPlan: sees(plan, {
    PMO: [
      'id partner year quarters status version waitsFor nextDueOn publishedAt updatedAt currency policyVersion goals',
      'owner partnerOwner tierTarget score objectives initiatives commitments capacity accreditations opportunities risks',
      'signatures comments versions amendment reviews agenda',
    ],
    // It said one thing only, so far; what is other between versions is tried in plans/plan-life.test.ts.
    '-': 'closing difference(from: 2, to: 2)',
  }),
  BusinessPlanConnection: sees('businessPlans', { MO: 'nodes edges', MmO: 'pageInfo totalCount' }),
  BusinessPlanEdge: sees('businessPlans edges', { MO: 'node cursor' }),
  PlanPartnerOwner: sees(`${plan} partnerOwner`, { PMO: 'name email' }),
  PlanTierTarget: sees(`${plan} tierTarget`, { PMO: 'tier on' }),
  PlanScore: sees(`${plan} score`, { PMO: 'toDate projected cap objectives' }),
  ObjectiveScore: sees(`${plan} score objectives`, { PMO: 'objective weight attainment counted' }),
  PlanObjective: sees(`${plan} objectives`, {
    PMO: [
      'key metric weight quarter state measuredOn isMeasured currency target actual attainment requiredRunRate',
      'projection projectionMethod reasons',
    ],
    '-': 'productLine region motion',
  }),
  PlanInitiative: sees(`${plan} initiatives`, { PMO: 'key name owner due status expectedMrr sharedDeals' }),
  PlanCommitment: sees(`${plan} commitments`, { PMO: 'key side owner due text state reason settledAt review' }),
  PlanCapacity: sees(`${plan} capacity`, { PMO: 'people certified onboardingsPerMonth' }),
  PlanAccreditation: sees(`${plan} accreditations`, { PMO: 'name state on' }),
  PlanOpportunity: sees(`${plan} opportunities`, { PMO: 'customer productLine nextStep line' }),
  PlanRisk: sees(`${plan} risks`, { PMO: 'key text gravity response' }),
  PlanHand: sees(`${plan} signatures`, { PMO: 'side staff at' }),
  PlanComment: sees(`${plan} comments`, { PMO: 'key objective text by' }),
  PlanVersion: sees(`${plan} versions`, { PMO: 'version cause by', '-': 'reason' }),
  PlanDifference: sees(`${plan} amendment differences`, { PMO: 'part field kind before after', '-': 'key' }),
  PlanAmendment: sees(`${plan} amendment`, { PMO: 'reason by differences' }),
  PlanReview: sees(`${plan} reviews`, {
    PMO: 'key kind on attendees decision comments figures score commitments isWithoutCommitments by',
  }),
  PlanFigure: sees(`${plan} reviews figures`, { PMO: 'objective quarter target actual attainment' }),
  PlanAgenda: sees(`${plan} agenda`, { PMO: 'on lastReview lastCommitments pipeline nextCommitments' }),
  PlanClosing: sees('partner(key: "p1") businessPlan(year: 2024) closing', { PMO: 'by reason score figures' }),
};
