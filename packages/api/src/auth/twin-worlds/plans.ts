import { REASONS } from './fragments.js';
import { asks, does, refused, type TwinArea } from './step.js';

const PLAN = 'businessPlan { id status version waitsFor goals signatures { side } comments { text } }';
const [agreed, sentBack, draft] = ['«plan:p1/2025»', '«plan:p1/2026»', '«plan:p1/2027»'];
const remarks = [{ text: 'Not now.' }];

/** Business plans. */
export const plans: TwinArea = {
  questions: [
    asks(
      `${REASONS} { partner(key: "p1") { businessPlans { id year status score { toDate projected objectives { attainment } }
        objectives { key quarter target actual attainment requiredRunRate projection projectionMethod reasons { ...R } }
        opportunities { customer { key } productLine line { state mrr { amount } estimatedMonthlyRevenueShare { amount } reasons { ...R } } }
        initiatives { name sharedDeals { key } } agenda(on: "2025-12-15") { lastCommitments { key state } pipeline { key } } } } }`,
    ),
    ...['«plan:p1/2025»', '«plan:p3/2025»', '«plan:nothing/2025»'].map((id) =>
      asks('query ($id: ID!) { businessPlan(id: $id) { id status } }', { id }),
    ),
  ],
  acts: [
    refused('VERSION_CONFLICT', 'agreePlan', { plan: agreed, expectedVersion: 1 }),
    does('agreePlan', PLAN, { plan: agreed, expectedVersion: 8 }),
    does('commentOnPlan', PLAN, { plan: agreed, expectedVersion: 9, objective: 'sold', text: 'Done.' }),
    refused('EMPTY', 'commentOnPlan', { plan: agreed, expectedVersion: 10, text: ' ' }),
    does('settleCommitment', PLAN, { plan: agreed, expectedVersion: 10, commitment: 'people', kept: true }),
    refused('SETTLED_ALREADY', 'settleCommitment', {
      ...{ plan: agreed, expectedVersion: 11, commitment: 'people', kept: true },
    }),
    does('amendPlan', PLAN, { plan: agreed, expectedVersion: 11, content: { goals: 'Six.' }, reason: 'We can.' }),
    refused('EMPTY', 'amendPlan', { plan: agreed, expectedVersion: 12, content: { goals: 'Six.' }, reason: ' ' }),
    refused('REMARKS_MISSING', 'requestPlanChanges', { plan: sentBack, expectedVersion: 5, remarks: [] }),
    does('requestPlanChanges', PLAN, { plan: sentBack, expectedVersion: 5, remarks }),
    refused('NOT_YOURS_TO_CHANGE', 'revisePlan', { plan: draft, expectedVersion: 2, content: { objectives: [] } }),
    does('revisePlan', PLAN, { plan: draft, expectedVersion: 2, content: { goals: 'Ours.' } }),
    does('submitPlan', PLAN, { plan: draft, expectedVersion: 3 }),
    refused('WRONG_STATE', 'submitPlan', { plan: draft, expectedVersion: 4 }),
  ],
};
