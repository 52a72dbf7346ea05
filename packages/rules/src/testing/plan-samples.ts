/** A business plan as a file would write it, and a sample of each event of one. */
import type { PlanEvent } from '../plans/plan-events.js';
import type { Written } from './samples.js';

const due = '2026-03-31';

/** Everything that a plan can hold. */
export const writtenPlan = {
  currency: 'JPY',
  policyVersion: '2025-06',
  owner: 'pdm1',
  partnerOwner: { name: 'Hanako', email: 'hanako@p1.example' },
  tierTarget: { tier: 'GOLD', on: '2026-07-15' },
  goals: 'Ten customers in manufacturing.',
  objectives: [
    { objective: 'o1', metric: 'REVENUE_SHARE', productLine: 'SALES_HUB', region: 'JP', motion: 'PARTNER_SOURCED' },
    { objective: 'o2', metric: 'DEALS_WON' },
  ].map((each, place) => ({
    ...each,
    targets: place === 0 ? ['10000', '20000', '30000', '40000'] : ['1', '2', '3', '4'],
    weight: place === 0 ? 60 : 40,
  })),
  initiatives: [
    {
      ...{ initiative: 'n1', name: 'Seminar in Osaka', owner: 'Taro', due, status: 'PLANNED' },
      ...{ expectedMrr: { amount: '200000', currency: 'JPY' }, sharedDeals: ['d1-p1'] },
    },
  ],
  commitments: [
    { commitment: 'k1', side: 'VENDOR', owner: 'Pdm One', due, text: 'A demo portal for the seminar.' },
    { commitment: 'k2', side: 'PARTNER', owner: 'Hanako', due, text: 'Two more people certified.' },
  ],
  capacity: { people: 12, certified: 4, onboardingsPerMonth: 2 },
  accreditations: [{ name: 'CRM Implementation', state: 'PLANNED', on: '2026-06-30' }],
  opportunities: [{ customer: 'c1', productLine: 'SERVICE_HUB', nextStep: 'Show it in the next call.' }],
  risks: [{ risk: 'r1', text: 'One person sells everything.', gravity: 'HIGH', response: 'Train a second.' }],
};

const plan = { partner: 'p1', year: 2026 };
const byVendor = { ...plan, side: 'VENDOR', staff: 'pdm1' };
const figures = [{ objective: 'o2', quarter: '2026-Q1', target: '1', actual: '2', attainment: '2' }];

export const planSamples: { readonly [Type in PlanEvent['type']]: Written } = {
  PlanOpened: { ...plan, staff: 'pdm1', firstQuarter: '2026-Q1', content: writtenPlan },
  PlanRevised: { ...byVendor, content: writtenPlan },
  PlanMoved: {
    ...byVendor,
    to: 'CHANGES_REQUESTED',
    upon: 3,
    remarks: [{ objective: 'o1', text: 'Too low for the fourth quarter.' }],
  },
  PlanAmended: { ...byVendor, content: writtenPlan, reason: 'A new line came out.' },
  PlanCommented: { ...byVendor, comment: 'b1', objective: 'o1', text: 'Is that with the seminar?' },
  PlanReviewed: {
    ...{ ...plan, review: 'w1', staff: 'pdm1', kind: 'QBR', on: '2026-04-10', attendees: ['Hanako', 'Pdm One'] },
    ...{ decision: 'Go on.', comments: 'A good quarter.', figures, score: '1.2' },
    commitments: [
      { commitment: 'k3', side: 'PARTNER', owner: 'Hanako', due: '2026-05-31', text: 'Call ten customers.' },
    ],
    progress: [{ initiative: 'n1', status: 'DONE' }],
  },
  CommitmentSettled: { ...byVendor, commitment: 'k1', kept: false, reason: 'The portal came late.' },
  PlanClosed: { ...plan, staff: 'pdm1', figures, score: '1.2', reason: 'The year is over.' },
};
