/** An explanation as the panel shows it: what a figure is, how it is worked out, what it is made of, and why. */
import type { ComputedRef } from 'vue';
import type { Check } from '../figure/footing.ts';
import type { Step } from '../figure/steps.ts';
import type { Quantity } from '../format/quantity.ts';
import type { Reading } from '../graphql/widget.ts';
import type { StateMark } from '../terms/states.ts';
import type { ClausePartsFragment, ReasonPartsFragment } from './reason.graphql.ts';

/** One line of a sum as one would write it by hand: "× rate 20%". */
export interface WorkingLine {
  readonly sign: '' | '+' | '−' | '×' | '=';
  readonly label: string;
  readonly value: string;
}

export interface FootingRow {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly amount: Quantity;
  readonly step: Step | null;
  /** By what rows can be gathered, each as it is shown. */
  readonly groups?: { readonly [By in GroupBy]?: string } | undefined;
}

/** What the rows under a figure can be gathered by. */
export type GroupBy = 'customer' | 'line' | 'month' | 'kind';

/** Something that happened, in the order of time. */
export interface EventRow {
  readonly id: string;
  readonly when: string;
  readonly what: string;
  readonly note?: string | undefined;
  readonly step?: Step | undefined;
}

export interface LinkRow {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly marks: readonly StateMark[];
  readonly step: Step;
}

export interface FactRow {
  readonly label: string;
  readonly value: string;
  readonly step?: Step | undefined;
  /** The page of a shared deal. */
  readonly deal?: { readonly partner: string; readonly key: string } | undefined;
}

export type Section =
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  | {
      readonly kind: 'working';
      readonly heading: string;
      readonly lines: readonly WorkingLine[];
      readonly check: Check;
    }
  | {
      readonly kind: 'footing';
      readonly heading: string;
      readonly rows: readonly FootingRow[];
      readonly total: Quantity;
      readonly check: Check;
    }
  | { readonly kind: 'links'; readonly heading: string; readonly rows: readonly LinkRow[] }
  | { readonly kind: 'reasons'; readonly heading: string }
  | { readonly kind: 'events'; readonly heading: string; readonly rows: readonly EventRow[] }
  | { readonly kind: 'whyNot' }
  | { readonly kind: 'clause'; readonly clause: ClausePartsFragment };

export type Reason = ReasonPartsFragment;

export interface Explanation {
  readonly title: string;
  /** What it means, in a sentence. */
  readonly lead: string;
  /** What is explained; a tier or a state is a word. */
  readonly figure: Quantity | string | null;
  readonly state: StateMark | null;
  readonly sections: readonly Section[];
  /** In the order in which they matter here; steps name them by their place. */
  readonly reasons: readonly Reason[];
}

/** An explanation on its way. `null` once it is there and there is nothing to explain: gone, or not for this viewer. */
export interface Builder {
  readonly reading: Reading;
  readonly explanation: ComputedRef<Explanation | null>;
}

/** How one kind of figure is explained: asked in the setup of a component, with the step's arguments. */
export type Build = (args: readonly string[]) => Builder;

/** What stands in the way comes first; otherwise the order of the program's page is kept. */
export function failingFirst(reasons: readonly Reason[]): Reason[] {
  return [...reasons.filter(({ holds }) => !holds), ...reasons.filter(({ holds }) => holds)];
}
