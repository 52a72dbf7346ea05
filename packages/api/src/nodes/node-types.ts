/** The types that have ids, by the prefix that their ids carry. */
const types = {
  pt: 'Partner',
  cu: 'Customer',
  sd: 'SharedDeal',
  po: 'Poi',
  as: 'Association',
  rs: 'RevenueShareEntry',
  st: 'Staff',
  tk: 'ApiToken',
  pu: 'PartnerUser',
  bp: 'BusinessPlan',
  cl: 'Clause',
} as const;

export type NodeType = (typeof types)[keyof typeof types];

/** What an id is the id of; undefined for a text that is not the id of anything. */
export function typeOfId(id: string): NodeType | undefined {
  const prefix = id.slice(0, id.indexOf('_'));
  return Object.hasOwn(types, prefix) ? types[prefix as keyof typeof types] : undefined;
}
