import { line } from '../../testing/small-program.js';
import { REASONS } from './fragments.js';
import { asks, does, refused, type TwinArea } from './step.js';

const DEAL = `fragment D on SharedDeal { id key domain motion stage registeredAt closedOn relationship need expectedClose
  partner { id key name } customer { id key name region subscriptions(on: "2025-12-01") { productLine edition mrr { amount } since until } }
  version messages { key sentAt from text } bant { missing told { budget } }
  gs { id key name role } gsReasons { ...R } lastActivityAt activity { isStale reasons { ...R } } pois { id key status signedAt shared automatic lines { productLine edition mrr { amount currency } } }
  deadlines { kind dueAt metAt missed clause { code } }
  credit { outcome policyVersion reasons { ...R } lines { productLine edition soldMrr mrr { amount } revenueShare { rate firstMonth lastMonth } reasons { ...R } } } }`;

/** One domain, written in as many ways: two rivals are on it, or nobody is (16, 17). */
const domains = [
  'c1.example',
  'C1.EXAMPLE',
  'www.c1.example',
  'c1.example.',
  'https://c1.example/',
  'hanako@c1.example',
  'ｃ１.example',
  'free.example',
  'prospect.example',
  'rivals-only.example',
];
const qualified = { relationship: 'Met twice.', need: 'One place.' };
const lines = [line('SALES_HUB', '1')];

/** Deals, customers, and everything that is done on them. */
export const deals: TwinArea = {
  questions: [
    asks(
      `${DEAL} ${REASONS} { partner(key: "p1") { id program region currency pdm { id key name role } sharedDeals { totalCount nodes { ...D } edges { cursor } pageInfo { hasNextPage endCursor } } } }`,
    ),
    ...['c1', 'c2', 'c3', 'c4', 'c5'].map((key) =>
      asks(
        'query ($key: String!) { customer(key: $key) { id name subscriptions { productLine mrr { amount } since } } }',
        { key },
      ),
    ),
    ...['d1-p1', 'd1-p2', 'd19-p3', 'd19', 'd1'].map((key) =>
      asks('query ($key: String!) { sharedDeal(key: $key) { id stage } }', { key }),
    ),
  ],
  acts: [
    ...domains.map((domain) =>
      does(
        'registerDeal',
        'sharedDeal { id key stage domain version customer { key } gs { key } deadlines { kind } }',
        {
          domain,
          ...qualified,
        },
      ),
    ),
    refused('NOT_DOMAIN', 'registerDeal', { domain: 'xn--c1.example', ...qualified }),
    refused('NOT_QUALIFIED', 'registerDeal', { domain: 'c1.example', relationship: 'Met twice.', need: ' ' }),
    does('sendMessage', 'message { key sentAt text }', { sharedDeal: '«sharedDeal:d3-p1»', text: 'Who signs?' }),
    refused('EMPTY', 'sendMessage', { sharedDeal: '«sharedDeal:d3-p1»', text: ' ' }),
    does('addProof', 'poi { id key status lines { productLine } }', { sharedDeal: '«sharedDeal:d3-p1»', lines }),
    refused('NOT_OPEN', 'addProof', { sharedDeal: '«sharedDeal:d1-p1»', lines }),
    refused('NOT_SIGNED', 'shareProof', { poi: '«@addProof.poi.id»' }),
    does('shareProof', 'poi { id key status shared }', { poi: '«proof:d3-p1#1»' }),
    does('answerInvitation', 'invitation { key customerName invitedAt dueAt answeredAt accepted }', {
      invitation: 'i-p1',
      accepted: true,
    }),
    refused('ANSWERED_ALREADY', 'answerInvitation', { invitation: 'i-p1', accepted: false }),
    does('startOnboarding', 'customer { key name }', {
      customer: '«customer:c1»',
      productLine: 'MARKETING_HUB',
      live: true,
    }),
    refused('NOT_SIGNED', 'startOnboarding', { customer: '«customer:c2»', productLine: 'CREDITS', live: true }),
  ],
};
