import { exactText } from './exact-text.js';

export const DecimalScalar = exactText({
  name: 'Decimal',
  description: 'An exact decimal in plain notation, as text: "96000", "1234.50", "0.2". Never a JSON number.',
  example: 'a decimal in quotes such as "96000" or "1234.50"',
  fault: (text) => (/^-?\d{1,15}(?:\.\d{1,10})?$/.test(text) ? null : 'is not a decimal in plain notation'),
});

export const ProductLineScalar = exactText({
  name: 'ProductLine',
  description:
    'A product line: one of the hubs, CREDITS, or a product that belongs to no hub, such as HUB_INDEPENDENT:CORE_SEAT.',
  example:
    '"MARKETING_HUB", "SALES_HUB", "SERVICE_HUB", "CONTENT_HUB", "OPERATIONS_HUB", "CREDITS" or "HUB_INDEPENDENT:" and a name',
  fault: (text) => {
    const form = /^(?:(?:MARKETING|SALES|SERVICE|CONTENT|OPERATIONS)_HUB|CREDITS|HUB_INDEPENDENT:[A-Z0-9_]{1,64})$/;
    return form.test(text) ? null : 'is not a product line';
  },
});
