import { openLine } from '../credit/line-table.js';
import type { Edition, Line } from '../history.js';
import type { ProductCatalog } from '../policy.js';
import type { ExpectedLine } from './input.js';

/** Who holds a line of the deal's customer on the day of the forecast, and what the customer owns of it. */
export interface LineToday {
  readonly ownedEdition: Edition | null;
  /** The key of the partner's own association. */
  readonly own: string | null;
  readonly isAnothers: boolean;
}

/**
 * What winning `line`, one of the deal's `lines`, would give the partner by the table of credit (credit.eligible-sales,
 * upsell.auto-credit, upsell.others-line). Whether a line that gives nothing is another partner's cannot be told from the result
 * (bpw.confidential).
 */
export function expectedLine(
  line: Line,
  { ownedEdition, own, isAnothers }: LineToday,
  lines: readonly Line[],
  catalog: ProductCatalog,
): ExpectedLine {
  if (own !== null) return { ...line, gives: 'MORE', enlarges: own };
  const opens = !isAnothers && openLine(line, { ownedEdition }, lines, catalog).opens;
  return { ...line, gives: opens ? 'NEW' : 'NOTHING', enlarges: null };
}
