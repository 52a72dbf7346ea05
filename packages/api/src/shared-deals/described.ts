import type { Line } from '@tierline/rules';
import type { Amount } from '../money/amount.js';

/** A line as the history file writes it. */
type WrittenLine = Omit<Line, 'mrr' | 'productLine'> & { readonly productLine: string; readonly mrr: Amount };

/** What may be said of a shared deal when it is registered, and said anew while it is open. */
export interface Description {
  readonly expectedClose?: string | null;
  readonly expectedLines?: readonly WrittenLine[] | null;
  readonly productsOfInterest?: readonly string[] | null;
  readonly introduction?: string | null;
  readonly nextSteps?: string | null;
}

/** What was said of it, and nothing of what was left out. */
export function described(input: Description): Description {
  const { expectedClose, expectedLines, productsOfInterest, introduction, nextSteps } = input;
  const said = { expectedClose, expectedLines, productsOfInterest, introduction, nextSteps };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value != null));
}
