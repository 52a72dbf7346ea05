import { registerEnumType } from 'type-graphql';

export const ChangeKind = {
  SHARED_DEAL: 'SHARED_DEAL',
  POI: 'POI',
  CREDIT: 'CREDIT',
  ASSOCIATION: 'ASSOCIATION',
  SOLD_MRR: 'SOLD_MRR',
  MANAGED_MRR: 'MANAGED_MRR',
  TIER: 'TIER',
  REVENUE_SHARE: 'REVENUE_SHARE',
  STATEMENT: 'STATEMENT',
  DEADLINE: 'DEADLINE',
  BUSINESS_PLAN: 'BUSINESS_PLAN',
  SANCTION: 'SANCTION',
  TICKET: 'TICKET',
} as const;

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What of a partner changed.',
  valuesConfig: {
    SHARED_DEAL: { description: 'A shared deal; its node.' },
    POI: { description: 'A proof of involvement; its node.' },
    CREDIT: { description: 'What a closed deal gave; the node is the shared deal.' },
    ASSOCIATION: { description: 'An association; its node.' },
    SOLD_MRR: { description: 'Sold MRR, and the points that it gives; the node is the partner.' },
    MANAGED_MRR: { description: 'Managed MRR, and the points that it gives; the node is the partner.' },
    TIER: { description: 'The credited tier: what it was, is, or will be as things stand; the node is the partner.' },
    REVENUE_SHARE: { description: 'The ledger of an association; its node.' },
    STATEMENT: { description: 'A statement was closed or paid; the node is the partner.' },
    DEADLINE: { description: 'A deadline; the node is its shared deal, or the partner.' },
    BUSINESS_PLAN: { description: 'A business plan that the partner knows of; its node.' },
    SANCTION: { description: 'A sanction, or what else is on the record of a partner; the node is the partner.' },
    TICKET: { description: 'A concern or a ticket of the partner; the node is the partner.' },
  },
});
