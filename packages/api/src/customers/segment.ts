import type { Segment as Word } from '@tierline/rules';
import { registerEnumType } from 'type-graphql';

export const Segment: { readonly [Each in Word]: Each } = {
  SMALL_BUSINESS: 'SMALL_BUSINESS',
  MID_MARKET: 'MID_MARKET',
  ENTERPRISE: 'ENTERPRISE',
};

registerEnumType(Segment, {
  name: 'Segment',
  description: 'How large a customer is; with the region it makes a territory.',
  valuesConfig: {
    SMALL_BUSINESS: { description: 'A small business.' },
    MID_MARKET: { description: 'The middle of the market.' },
    ENTERPRISE: { description: 'An enterprise.' },
  },
});
