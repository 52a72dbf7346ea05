/**
 * Where an explanation stands, as text in the address: steps from the figure asked about to what it rests on, such as
 * `soldMrr~2025-11-23/association~as_x/reason~0`. The same address opens the same explanation for whoever may see it.
 */
export const stepKinds = [
  'soldMrr',
  'statement',
  'entry',
  'association',
  'month',
  'credit',
  'line',
  'managedMrr',
  'managed',
  'tier',
  'requirement',
  'points',
  'projection',
  'forecast',
  'opportunity',
  'deadline',
  'objective',
  'sanction',
  'dealMetric',
  'accuracy',
  'reason',
  'clause',
] as const;

export type StepKind = (typeof stepKinds)[number];

export interface Step {
  readonly kind: StepKind;
  readonly args: readonly string[];
}

export const step = (kind: StepKind, ...args: (string | number)[]): Step => ({ kind, args: args.map(String) });

const isKind = (text: string): text is StepKind => (stepKinds as readonly string[]).includes(text);

/** What parts steps and arguments from each other is written otherwise within them. */
const escaped = (arg: string) => arg.replace(/[%~/]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const unescaped = (arg: string) =>
  arg.replace(/%(25|7E|2F)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

export function stepText({ kind, args }: Step): string {
  return [kind, ...args.map(escaped)].join('~');
}

export function pathText(path: readonly Step[]): string {
  return path.map(stepText).join('/');
}

/** Reads a path back; what is no step is left out. */
export function parsePath(text: string): Step[] {
  return text.split('/').flatMap((part) => {
    const [kind = '', ...args] = part.split('~');
    return isKind(kind) ? [{ kind, args: args.map(unescaped) }] : [];
  });
}
