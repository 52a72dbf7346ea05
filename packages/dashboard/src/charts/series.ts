/** What charts are drawn of: the exact figure as text, for people, beside the number that is plotted. */
export type Layer = 1 | 2 | 3 | 4;

export interface ChartLayer {
  readonly key: string;
  readonly label: string;
  readonly layer: Layer;
}

export interface ChartPart {
  readonly key: string;
  readonly value: number;
}

export interface ChartColumn {
  readonly key: string;
  /** Under the column. */
  readonly label: string;
  /** What is read out, and shown where the column is pointed at: its name and its exact figures. */
  readonly text: string;
  readonly parts: readonly ChartPart[];
  /** Not over yet, or not come yet: hatched. */
  readonly isOpen?: boolean;
  /** What it may come to instead, each range drawn without an edge over the others. */
  readonly ranges?: readonly { readonly low: number; readonly high: number }[];
}

export interface LinePoint {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** Null where there is nothing yet: the line stops. */
  readonly value: number | null;
}

/** A band around the line: the widest first. Two steps of the same ink, without an edge that would look exact. */
export interface Band {
  readonly label: string;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}
