import { sharedWorld } from '../../testing/shared-world.js';
import { reviewed } from './reviewed.js';
import { agreedPlan, closedPlan } from '../../testing/planned.js';
import { line, registered, sale, signed, won } from '../../testing/small-program.js';

const open = registered({ deal: 'd8', partner: 'p1', customer: 'c2' });
const expected = {
  ...{ expectedLines: [line('CREDITS', '40.00', 'NONE', 'USD')], from: 'CONTACT' },
  contact: { name: 'Hanako', email: 'hanako@c2.example' },
};
const asked = { type: 'DiscountRequested', at: '2025-05-22T09:00:00+09:00', from: 'PARTNER', percent: '10' };
const decided = { type: 'DiscountDecided', at: '2025-05-23T09:00:00+09:00', percent: '5', approved: true };
const sent = { type: 'MessageSent', at: '2025-05-22T09:00:00+09:00', sharedDeal: 'd1-p1', text: 'The CFO.' };
const report = { budget: 'JPY 1m', authority: 'CFO', need: 'Leads', timing: 'July' };
/** An upsell of what was bought directly: nothing by the page, the net increase where credit follows the deal. */
const upsell = { deal: 'd9', partner: 'p1', customer: 'c1', closedOn: '2025-09-01' };

/** Two partners that the customer signed for, and neither onboards it: the vendor has to decide. */
const contested = ['p1', 'p2'].flatMap((partner) => {
  const claim = { deal: 'd10', partner, customer: 'c1', lines: [line('CONTENT_HUB', '50000')] };
  return [...registered(claim), ...signed(claim)];
});

const signedByLink = { sharedDeal: 'd3-p1', poi: 'by-link' };

/** Where p1 has one of everything that a field can show. */
export const accessWorld: readonly object[] = [
  ...sharedWorld,
  ...reviewed,
  ...agreedPlan,
  ...closedPlan,
  ...sale({ ...upsell, lines: [line('SERVICE_HUB', '60000', 'ENTERPRISE')] }),
  ...contested,
  won({ deal: 'd10', partner: 'p1', customer: 'c1', closedOn: '2025-09-10', lines: [line('CONTENT_HUB', '50000')] }),
  { ...sent, message: 'm2', from: 'PARTNER', answers: 'm1', bant: report },
  { type: 'AbsenceAnnounced', at: sent.at, partner: 'p1', from: '2025-06-02', to: '2025-06-03' },
  { ...open[0], ...expected },
  ...open.slice(1),
  { type: 'PoiAdded', at: '2025-12-04T00:00:00Z', ...signedByLink, lines: [line('SALES_HUB', '20000')] },
  {
    ...{ type: 'PoiSigned', at: '2025-12-05T00:00:00Z', ...signedByLink },
    signer: { name: 'Hanako', email: 'hanako@prospect.example' },
    evidence: { link: 'pl_x', address: '203.0.113.9', userAgent: 'Browser/1.0', contentHash: 'q83v', locale: 'ja' },
  },
  {
    ...{ type: 'SharedDealUpdated', at: sent.at, sharedDeal: 'd1-p1', productsOfInterest: ['MARKETING_HUB'] },
    ...{ expectedLines: [line('MARKETING_HUB', '96000')], introduction: 'A maker of bicycles.', nextSteps: 'A demo.' },
  },
  ...['d1', 'd8'].flatMap((deal) => [
    { ...asked, request: `q-${deal}`, sharedDeal: `${deal}-p1`, reason: 'Two years at once.' },
    { ...decided, discount: `x-${deal}`, deal, request: `q-${deal}`, staff: 'gs1', reason: 'For two years.' },
  ]),
  { type: 'SurveyAnswered', at: '2025-09-01T09:00:00+09:00', sharedDeal: 'd1-p1', score: 4, comment: 'Well done.' },
  {
    ...{ type: 'OverlayInvited', at: '2025-05-02T00:00:00Z', invitation: 'i-d8', deal: 'd8', partner: 'p1' },
    staff: 'gs1',
  },
  { type: 'OverlayAnswered', at: '2025-05-03T00:00:00Z', invitation: 'i-d8', accepted: true },
];
