import { line } from '../../testing/small-program.js';
import { asks, does, refused, type TwinArea } from './step.js';

const qualified = { relationship: 'Met twice.', need: 'One place.' };
const described = {
  expectedClose: '2026-02-01',
  expectedLines: [line('SALES_HUB', '30000')],
  productsOfInterest: ['SALES_HUB'],
  introduction: 'A maker of bicycles.',
  nextSteps: 'A demo in January.',
};
const DESCRIBED = `id version need expectedClose expectedLines { productLine edition mrr { amount currency } }
  productsOfInterest introduction nextSteps registeredFrom { from existingDeal contact { name email } }`;
const prospect = '«sharedDeal:d3-p1»';

/** What is said of shared deals, asked for on them and heard of them. */
export const dealings: TwinArea = {
  questions: [
    ...['OPEN', 'ANSWERED', 'MISSED'].map((state) =>
      asks(
        'query ($state: InvitationState) { partner(key: "p1") { invitations(state: $state) { totalCount nodes { key dueAt } pageInfo { endCursor } } } }',
        { state },
      ),
    ),
    ...['c1.example', 'rivals-only.example'].map((domain) =>
      asks('query ($domain: String!) { sharedDeals(filter: { domain: $domain }) { totalCount nodes { key } } }', {
        domain,
      }),
    ),
    asks(`{ partner(key: "p1") { sharedDeals { nodes { ${DESCRIBED} survey { score } history { type at detail }
      discountRequests { key percent reason decision { percent approved reason } } } }
      deadlines(open: true) { kind dueAt atStake { amount currency } } } }`),
  ],
  acts: [
    ...['c1.example', 'rivals-only.example', 'free.example'].flatMap((domain) => [
      does('registerDeal', `sharedDeal { ${DESCRIBED} }`, {
        ...{ domain, ...qualified, ...described, from: 'CONTACT' },
        contact: { name: 'Hanako', email: 'hanako@prospect.example' },
      }),
      does('registerDeal', `sharedDeal { ${DESCRIBED} }`, {
        ...{ domain, ...qualified, from: 'EXISTING_DEAL', existingDeal: 'd19' },
      }),
    ]),
    refused('REQUIRED', 'registerDeal', { domain: 'c1.example', ...qualified, from: 'CONTACT' }),
    refused('NOT_FITTING', 'registerDeal', { domain: 'c1.example', ...qualified, existingDeal: 'd19' }),
    does('updateSharedDeal', `sharedDeal { ${DESCRIBED} }`, { sharedDeal: prospect, ...described }),
    refused('NOTHING_SAID', 'updateSharedDeal', { sharedDeal: prospect }),
    refused('VERSION_CONFLICT', 'updateSharedDeal', { sharedDeal: prospect, need: 'Another.', expectedVersion: 1 }),
    refused('NOT_OPEN', 'updateSharedDeal', { sharedDeal: '«sharedDeal:d1-p1»', need: 'Another.' }),
    does('requestDiscount', 'discountRequest { key from percent reason requestedAt decision { key } }', {
      ...{ sharedDeal: prospect, percent: '10', reason: 'Two years at once.' },
    }),
    refused('NOT_IN_WRITING', 'requestDiscount', { sharedDeal: prospect, percent: '10', reason: ' ' }),
    refused('NOT_OPEN', 'requestDiscount', { sharedDeal: '«sharedDeal:d1-p1»', percent: '10', reason: 'Why not.' }),
  ],
};
