import { accessWorld } from '../access/world.js';
import {
  amendmentProposed,
  planAgreed,
  planContent,
  planOpened,
  planShared,
  planSubmitted,
} from '../../testing/planned.js';
import {
  access,
  bought,
  customer,
  line,
  partner,
  registered,
  sale,
  signed,
  worked,
} from '../../testing/small-program.js';

/** Plans of later years: one with a change that waits for p1's word, and one that is shared. */
const laterPlans = [
  ...[planOpened, planShared, planSubmitted, planAgreed, amendmentProposed].map((event) => ({ ...event, year: 2026 })),
  ...[planOpened, planShared].map((event) => ({ ...event, year: 2027 })),
];
const rivalsPlan = [
  { ...planOpened, content: planContent({ initiatives: [], opportunities: [] }) },
  ...[planShared, planSubmitted, planAgreed],
].map((event) => ({ ...event, partner: 'p3' }));

const onProspect = { sharedDeal: 'd3-p1', poi: 'hand-made' };
const waived = { productLine: 'CREDITS', partner: 'p1', waivesVendors: true };

/** What p1 has beside all that a field can show, so that each mutation finds something to be done. */
const p1s = [
  ...laterPlans,
  { type: 'PoiAdded', at: '2025-12-01T00:00:00Z', ...onProspect, lines: [line('SALES_HUB', '10000')] },
  {
    ...{ type: 'PoiSigned', at: '2025-12-02T00:00:00Z', ...onProspect, shared: false },
    signer: { name: 'Hanako', email: 'hanako@prospect.example' },
  },
  { type: 'OverlayInvited', at: '2025-12-14T00:00:00Z', invitation: 'i-p1', deal: 'd8', partner: 'p1', staff: 'gs1' },
  {
    ...{ type: 'QuoteIssued', at: '2025-12-03T00:00:00Z', deal: 'd8', staff: 'gs1', partners: ['p1'] },
    ...{ lines: [line('CREDITS', '40.00', 'NONE', 'USD')], onboarding: [waived] },
  },
];

const rivalsLine = line('CONTENT_HUB', '45000');
/** Everything that p3 does, on p1's customers among others, and more of what p2 does. */
const rivals = [
  ...partner('p3', 'pdm1'),
  ...rivalsPlan,
  ...sale({ deal: 'd19', partner: 'p3', customer: 'c1', closedOn: '2025-07-02', lines: [rivalsLine] }),
  ...signed({ deal: 'd1', partner: 'p2', customer: 'c1', lines: [line('SALES_HUB', '10000')] }),
  {
    ...{ type: 'MessageSent', at: '2025-06-01T00:00:00Z', message: 'm-p2', sharedDeal: 'd1-p2', from: 'VENDOR' },
    text: 'Hello.',
  },
  { type: 'OverlayInvited', at: '2025-12-14T00:00:00Z', invitation: 'i-p2', deal: 'd1', partner: 'p2', staff: 'gs1' },
  {
    ...{ type: 'DiscountDecided', at: '2025-06-01T00:00:00Z', discount: 'x-p2', deal: 'd1', percent: '5' },
    ...{ approved: true, staff: 'gs1', reason: 'Two years at once.' },
  },
  {
    ...{ type: 'DiscountRequested', at: '2025-05-31T00:00:00Z', request: 'q-p2', sharedDeal: 'd1-p2', from: 'PARTNER' },
    ...{ percent: '7', reason: 'The rival is cheaper.' },
  },
  {
    ...{ type: 'SharedDealUpdated', at: '2025-05-31T00:00:00Z', sharedDeal: 'd1-p2', nextSteps: 'A demo.' },
    expectedClose: '2025-08-01',
  },
  { type: 'SurveyAnswered', at: '2025-09-02T00:00:00Z', sharedDeal: 'd19-p3', score: 1 },
  ...registered({ deal: 'd20', partner: 'p3', customer: 'rivals-only' }, '2025-11-02'),
  customer('c5'),
  ...['c1', 'c2', 'c5'].flatMap((of) => [access(of, 'p3', '2025-07-03'), worked(of, 'p3', '2025-12-04')]),
];
const isRivals = (event: object) => JSON.stringify(event).includes('p2');

/** Where p1 has no rival: what they sold, the vendor sold itself. */
export const aloneWorld: readonly object[] = [
  ...accessWorld.filter((event) => !isRivals(event)),
  bought('c1', '2025-07-02', rivalsLine),
  ...p1s,
];

/** The same with rivals everywhere. */
export const crowdedWorld: readonly object[] = [...accessWorld, ...rivals, ...p1s];
