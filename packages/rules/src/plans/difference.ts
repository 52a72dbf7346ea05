/** What is other between two versions of a plan, field by field. */
import { amountText, type Money } from '../money.js';
import type { PlanContent } from './plan.js';

export type PlanPart =
  'PLAN' | 'OBJECTIVE' | 'INITIATIVE' | 'COMMITMENT' | 'CAPACITY' | 'ACCREDITATION' | 'OPPORTUNITY' | 'RISK';

export interface PlanDifference {
  readonly part: PlanPart;
  /** Which of its kind, where there are several: its key. */
  readonly key: string | null;
  /** null where the whole entry came or went. */
  readonly field: string | null;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields of an entry as text, in their order. */
type Fields = ReadonlyMap<string, string>;
interface Entry {
  readonly part: PlanPart;
  readonly key: string | null;
  readonly fields: Fields;
}

/**
 * Every field that is other in `after` than in `before`, part by part in the plan's order, what is gone of a part last. An entry
 * that came or went is told once, by what it is called.
 */
export function planDifference(before: PlanContent, after: PlanContent): PlanDifference[] {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const came = [...is].flatMap(([id, entry]) => {
    const old = was.get(id);
    return old ? changes(old, entry) : [whole(entry, 'ADDED')];
  });
  const gone = [...was].flatMap(([id, entry]) => (is.has(id) ? [] : [whole(entry, 'REMOVED')]));
  return [...came, ...gone];
}

function changes(old: Entry, { part, key, fields }: Entry): PlanDifference[] {
  const names = new Set([...fields.keys(), ...old.fields.keys()]);
  return [...names].flatMap((field): PlanDifference[] => {
    const [before = null, after = null] = [old.fields.get(field), fields.get(field)];
    if (before === after) return [];
    const kind = before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED';
    return [{ part, key, field, kind, before, after }];
  });
}

function whole({ part, key, fields }: Entry, kind: 'ADDED' | 'REMOVED'): PlanDifference {
  const text = [...fields.values()].join(' · ');
  return {
    part,
    key,
    field: null,
    kind,
    ...(kind === 'ADDED' ? { before: null, after: text } : { before: text, after: null }),
  };
}

function entriesOf(content: PlanContent): Map<string, Entry> {
  const { objectives, initiatives, commitments, capacity, accreditations, opportunities, risks } = content;
  const { currency, policyVersion, owner, goals, partnerOwner, tierTarget } = content;
  const plan = { goals, currency, policyVersion, owner };
  const entries: Entry[] = [
    entry('PLAN', null, {
      ...plan,
      partnerOwner: partnerOwner?.name,
      tierTarget: tierTarget?.tier,
      tierOn: tierTarget?.on,
    }),
    ...objectives.map(({ objective, targets: [q1, q2, q3, q4], ...rest }) =>
      entry('OBJECTIVE', objective, { ...rest, targetQ1: q1, targetQ2: q2, targetQ3: q3, targetQ4: q4 }),
    ),
    ...initiatives.map(({ initiative, ...rest }) => entry('INITIATIVE', initiative, rest)),
    ...commitments.map(({ commitment, ...rest }) => entry('COMMITMENT', commitment, rest)),
    ...(capacity ? [entry('CAPACITY', null, { ...capacity })] : []),
    ...accreditations.map(({ name, ...rest }) => entry('ACCREDITATION', name, rest)),
    ...opportunities.map(({ customer, productLine, nextStep }) =>
      entry('OPPORTUNITY', `${customer} ${productLine}`, { nextStep }),
    ),
    ...risks.map(({ risk, ...rest }) => entry('RISK', risk, rest)),
  ];
  return new Map(entries.map((each) => [`${each.part} ${each.key ?? ''}`, each]));
}

type Value = string | number | Money | readonly string[] | undefined;

function entry(part: PlanPart, key: string | null, values: Readonly<Record<string, Value>>): Entry {
  const fields = Object.entries(values).flatMap(([field, value]) => {
    const text = textOf(value);
    return text === '' ? [] : [[field, text] as const];
  });
  return { part, key, fields: new Map(fields) };
}

function textOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return 'minor' in value ? `${amountText(value)} ${value.currency}` : value.join(', ');
}
