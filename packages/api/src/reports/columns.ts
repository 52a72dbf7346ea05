import type { ReportColumn, ReportFilterField } from './report.js';

/** Columns that many reports have, so that tables can be joined by them under the same names. */
export const partnerColumns: readonly ReportColumn[] = [
  { name: 'partnerId', type: 'ID', description: 'The id of the partner.' },
  { name: 'partnerKey', type: 'TEXT', description: 'The partner, as the source system knows it.' },
];

export const customerColumns: readonly ReportColumn[] = [
  { name: 'customerId', type: 'ID', description: 'The id of the customer.' },
  { name: 'customerKey', type: 'TEXT', description: 'The customer, as the source system knows it.' },
];

export const updatedAt: ReportColumn = {
  name: 'updatedAt',
  type: 'INSTANT',
  description:
    'When something in the row last changed that you may read of it. Rows come in this order; read again from the latest that you have, itself included, and nothing is missed.',
};

export const policyVersion: ReportColumn = {
  name: 'policyVersion',
  type: 'TEXT',
  description: 'The version of the policy that decided it.',
};

export const exchangeColumns: readonly ReportColumn[] = [
  {
    name: 'exchangeRate',
    type: 'DECIMAL',
    isOptional: true,
    description: "1 of the customer's currency in the partner's; empty where they have one currency.",
  },
  {
    name: 'exchangeDay',
    type: 'DATE',
    isOptional: true,
    description: 'The day that the rate was given for; empty where there is none.',
  },
];

export const partnerFilter: ReportFilterField = {
  name: 'partner',
  type: 'TEXT',
  description: 'Only of the partner with this key.',
};

export const customerFilter: ReportFilterField = {
  name: 'customer',
  type: 'TEXT',
  description: 'Only of the customer with this key.',
};

export const updatedFilter: ReportFilterField = {
  name: 'updatedAt',
  type: 'INSTANT',
  isRange: true,
  description: 'Only what changed in this time.',
};
