import type { ProductLine } from '../history.js';
import type { ProductCatalog } from '../policy.js';

const CREDITS: ProductLine = 'CREDITS';

/**
 * The lines of the catalog that everybody may sell (line.catalog): the hubs and Credits. Products that belong to no hub are each
 * a line of their own, which no list names: of a customer's, a partner knows those that it is associated with, and no other
 * (bpw.confidential).
 */
export function catalogLines({ hubs }: ProductCatalog): readonly ProductLine[] {
  return [...hubs, CREDITS];
}
