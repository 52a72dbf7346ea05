import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Edition, Line, ProductLine } from '../history.js';
import type { Money } from '../money.js';
import type { ProductCatalog } from '../policy.js';

/** What decides besides the deal's own lines what the deal gives for a line. */
export interface LineBefore {
  readonly ownedEdition: Edition | null;
  /** The deal is an upmarket referral that meets every condition: upsells of an existing customer are part of that program. */
  readonly isReferral?: boolean;
}

/** A line that is asked about; without a price where none is known yet. */
export type LineAsked = Omit<Line, 'mrr'> & { readonly mrr: Money | null };

/** Whether the table gives the winner the association of a line that nobody holds, and why. */
export interface LineVerdict {
  readonly opens: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * What a won deal's line gives its winner where no partner holds the line's association: the program's table of new sales,
 * cross-sells and Starter upsells. `lines` are all lines of the deal. The reasons
 * say nothing of who sold what the customer owns (bpw.confidential).
 */
export function openLine(
  line: LineAsked,
  before: LineBefore,
  lines: readonly LineAsked[],
  catalog: ProductCatalog,
): LineVerdict {
  const facts = {
    productLine: line.productLine,
    edition: line.edition,
    ownedEdition: before.ownedEdition,
    mrr: line.mrr,
  };
  const said = (clause: Parameters<typeof reason>[0], holds: boolean) => reason(clause, holds, facts);
  const isEligible = isEligibleProduct(line, catalog);
  if (before.ownedEdition === null) {
    if (isEligible)
      return { opens: true, reasons: [said('credit.eligible-sales', true), said('eligible.products', true)] };
    const companion = lines.some((other) => other !== line && isEligibleProduct(other, catalog));
    const clause = companion ? 'eligible.starter-within-larger' : 'eligible.starter-only';
    return { opens: companion, reasons: [said('credit.eligible-sales', companion), said(clause, companion)] };
  }
  if (before.ownedEdition === 'STARTER') {
    const clause = isEligible ? 'upsell.unassociated' : 'eligible.already-owned';
    return { opens: isEligible, reasons: [said('credit.eligible-sales', isEligible), said(clause, isEligible)] };
  }
  const { isReferral = false } = before;
  const clause = isReferral ? 'upmarket.deal-conditions' : 'upsell.unassociated';
  return { opens: isReferral, reasons: [said('credit.eligible-sales', isReferral), said(clause, isReferral)] };
}

/**
 * Professional or Enterprise of a hub, Credits, or a product that belongs to no hub (eligible.products). What the catalog does
 * not list among the hubs is a product line of its own, without editions (line.catalog).
 */
export function isEligibleProduct(
  { productLine, edition }: { productLine: ProductLine; edition: Edition },
  { hubs, eligibleEditions }: ProductCatalog,
): boolean {
  return hubs.includes(productLine) ? eligibleEditions.includes(edition) : true;
}
