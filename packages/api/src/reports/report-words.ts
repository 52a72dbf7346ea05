import { registerEnumType } from 'type-graphql';

export const MrrKind = { SOLD: 'SOLD', MANAGED: 'MANAGED' } as const;

registerEnumType(MrrKind, {
  name: 'MrrKind',
  description: 'Which of a partner’s two figures a row counts toward.',
  valuesConfig: {
    SOLD: { description: 'Sold MRR: a product line of a customer that the partner is associated with.' },
    MANAGED: { description: 'Managed MRR: a customer that the partner serves, with all its lines.' },
  },
});
