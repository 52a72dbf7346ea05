/** A business plan of p1's for 2025, as a source system would write it; see small-program.ts for who and what it names. */
type Event = Readonly<Record<string, unknown>> & { readonly type: string };

const on = { partner: 'p1', year: 2025 };
const objectives = [
  { objective: 'sold', metric: 'SOLD_MRR', targets: ['50000', '80000', '100000', '150000'], weight: 60 },
  { objective: 'won', metric: 'DEALS_WON', targets: ['0', '0', '2', '1'], weight: 40 },
];

/** What the plan says, with the parts of it that are given in other words. */
export function planContent(other: object = {}) {
  return {
    ...{ currency: 'JPY', policyVersion: '2025-06', owner: 'pdm1', goals: 'Three customers in manufacturing.' },
    partnerOwner: { name: 'Hanako', email: 'hanako@p1.example' },
    tierTarget: { tier: 'GOLD', on: '2026-01-15' },
    objectives,
    initiatives: [
      {
        ...{ initiative: 'seminar', name: 'Seminar in Osaka', owner: 'Taro', due: '2025-11-30', status: 'PLANNED' },
        ...{ expectedMrr: { amount: '200000', currency: 'JPY' }, sharedDeals: ['d1-p1'] },
      },
    ],
    commitments: [
      { commitment: 'portal', side: 'VENDOR', owner: 'Staff pdm1', due: '2025-09-30', text: 'A demo portal.' },
      { commitment: 'people', side: 'PARTNER', owner: 'Hanako', due: '2025-12-31', text: 'Two more certified.' },
    ],
    capacity: { people: 12, certified: 4, onboardingsPerMonth: 2 },
    accreditations: [{ name: 'CRM Implementation', state: 'PLANNED', on: '2026-01-31' }],
    opportunities: [{ customer: 'c1', productLine: 'CONTENT_HUB', nextStep: 'Show it in the next call.' }],
    risks: [{ risk: 'one-seller', text: 'One person sells everything.', gravity: 'HIGH', response: 'Train another.' }],
    ...other,
  };
}

const at = (day: string) => `${day}T10:00:00+09:00`;
const byVendor = { ...on, side: 'VENDOR', staff: 'pdm1' };

export const planOpened: Event = {
  ...{ type: 'PlanOpened', at: at('2025-06-20'), ...on, staff: 'pdm1', firstQuarter: '2025-Q1' },
  content: planContent(),
};
export const planShared: Event = { type: 'PlanMoved', at: at('2025-06-21'), ...byVendor, to: 'DRAFT' };
export const planSubmitted: Event = {
  type: 'PlanMoved',
  at: at('2025-06-25'),
  ...on,
  side: 'PARTNER',
  to: 'SUBMITTED',
};
export const planAgreed: Event = { type: 'PlanMoved', at: at('2025-06-27'), ...byVendor, to: 'AGREED' };
export const planCommented: Event = {
  ...{ type: 'PlanCommented', at: at('2025-06-28'), ...on, side: 'PARTNER', comment: 'asked' },
  ...{ objective: 'sold', text: 'Is that with the seminar?' },
};
export const planReviewed: Event = {
  ...{
    type: 'PlanReviewed',
    at: at('2025-10-10'),
    ...on,
    review: 'qbr-3',
    staff: 'pdm1',
    kind: 'QBR',
    on: '2025-10-09',
  },
  ...{ attendees: ['Hanako', 'Staff pdm1'], decision: 'Go on.', comments: 'A good quarter.', score: '0.9' },
  figures: [{ objective: 'won', quarter: '2025-Q3', target: '2', actual: '1', attainment: '0.5' }],
  commitments: [
    { commitment: 'calls', side: 'PARTNER', owner: 'Hanako', due: '2025-11-30', text: 'Call ten customers.' },
  ],
};
export const commitmentBroken: Event = {
  ...{ type: 'CommitmentSettled', at: at('2025-10-11'), ...byVendor, commitment: 'portal', kept: false },
  reason: 'The portal came late.',
};
/** A change that waits for the partner's word. */
export const amendmentProposed: Event = {
  ...{ type: 'PlanAmended', at: at('2025-10-12'), ...byVendor, reason: 'A new line came out.' },
  content: planContent({ goals: 'Four customers in manufacturing.' }),
};

/** The plan agreed on, with everything that may be on it. */
export const agreedPlan: readonly Event[] = [
  ...[planOpened, planShared, planSubmitted, planAgreed, planCommented, planReviewed],
  ...[commitmentBroken, amendmentProposed],
];

/** The one of the year before, which is closed. */
export const closedPlan: readonly Event[] = [
  ...[{ ...planOpened, firstQuarter: '2024-Q1' }, planShared, planSubmitted, planAgreed],
  {
    ...{ type: 'PlanClosed', at: at('2025-06-30'), ...on, staff: 'pdm1', score: '0.8', reason: 'The manager changed.' },
    figures: [{ objective: 'won', quarter: '2024-Q4', target: '1', actual: '1', attainment: '1' }],
  },
].map((event) => ({ ...event, year: 2024 }));
