import { monthlyTogether, previewDeal, type Line, type LinePreview, type Money, type Program } from '@tierline/rules';
import type { CustomerKnown, PolicyHere } from './known.ts';
import { lineOf, type Draft } from './registration-form.ts';

export interface Eligibility {
  /** One for each line with a price, by its place in the draft. */
  readonly lines: readonly { readonly index: number; readonly preview: LinePreview }[];
  readonly monthly: readonly Money[];
}

/** What the deal as drafted would give, by the rules as they run here. null: the version in force is not known here. */
export function eligibilityOf(
  draft: Draft,
  { program, today }: { readonly program: Program; readonly today: string },
  known: CustomerKnown | null,
  { policy }: PolicyHere,
): Eligibility | null {
  if (!policy) return null;
  const priced = draft.lines.flatMap((each, index) => {
    const line = lineOf(each);
    return line ? [{ index, line }] : [];
  });
  const lines: readonly Line[] = priced.map(({ line }) => line);
  const closesOn = draft.expectedClose === '' ? today : draft.expectedClose;
  const previews = previewDeal(
    { lines, motion: 'PARTNER_SOURCED', program, closesOn },
    known?.standing ?? new Map(),
    policy,
  );
  return {
    lines: previews.flatMap((preview, place) => {
      const index = priced[place]?.index;
      return index === undefined ? [] : [{ index, preview }];
    }),
    monthly: monthlyTogether(previews),
  };
}
