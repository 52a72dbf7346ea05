/** What the fields of one version must be to one another. Each finding is told beside whatever else is wrong with the version. */
import { Fault } from '../history/fault.js';
import { tooManyDecimals } from '../history/fields/amounts.js';
import { type Step, valueAt } from '../history/refusals.js';
import { decimalsOf, isCurrency } from '../policies/currencies.js';
import { compareDecimals, isDecimalText } from './decimals.js';
import type { PolicyFaultCode } from './fault.js';
import { LEVELS } from './schema.js';

export interface Finding {
  readonly path: readonly Step[];
  readonly fault: Fault<PolicyFaultCode>;
  /** Another place that the finding rests on. */
  readonly concerns?: readonly Step[];
}

/** The first day that a history may speak of: a list of what holds from when begins there, or some deal would have nothing. */
const FIRST_DAY = '1970-01-01';

const WITHOUT_REPETITION: readonly (readonly Step[])[] = [
  ['catalog', 'hubs'],
  ['catalog', 'eligibleEditions'],
  ['points', 'growthMarkets'],
  ['upmarket', 'tiers'],
  ['upmarket', 'badStanding'],
  ['conduct', 'graveInOnboarding'],
];

/** Everything in a version that does not go together, as far as the values can be compared at all. */
export function findingsAcross(version: unknown): Finding[] {
  return [
    ...WITHOUT_REPETITION.flatMap((path) => repetitions(version, path)),
    ...datedList(version, ['points', 'sold'], 'soldFrom'),
    ...datedList(version, ['points', 'soldMinimum'], 'from'),
    ...listAt(version, ['points', 'soldMinimum']).flatMap((_, place) =>
      repetitions(version, ['points', 'soldMinimum', place, 'motions']),
    ),
    ...levels(version),
    ...recalibrations(version),
    ...upmarketTiers(version),
    ...statedAmount(version, ['upmarket', 'minimumMrr']),
    ...statedAmount(version, ['regionalSupport', 'sourcedMrrAbove']),
    ...ascendingDecimals(version, ['forecast', 'coverages']),
    ...['APPROVED', 'QUOTED', 'SIGNED'].flatMap((stage) => wonOfTried(version, ['forecast', 'winning', stage])),
  ];
}

function listAt(version: unknown, path: readonly Step[]): readonly unknown[] {
  const value = valueAt(version, path);
  return Array.isArray(value) ? value : [];
}

function textAt(version: unknown, path: readonly Step[]): string | null {
  const value = valueAt(version, path);
  return typeof value === 'string' ? value : null;
}

function repetitions(version: unknown, path: readonly Step[]): Finding[] {
  const list = listAt(version, path);
  return list.flatMap((entry, place) =>
    typeof entry === 'string' && list.indexOf(entry) < place
      ? [{ path: [...path, place], fault: new Fault('TWICE') }]
      : [],
  );
}

/** A list of what holds from which day: ascending, and from the first day on. */
function datedList(version: unknown, path: readonly Step[], field: string): Finding[] {
  const days = listAt(version, path).map((_, place) => textAt(version, [...path, place, field]));
  return days.flatMap((day, place): Finding[] => {
    const before = days[place - 1];
    const at = [...path, place, field];
    if (place === 0 && day !== null && day > FIRST_DAY)
      return [{ path: at, fault: new Fault('STARTS_TOO_LATE', { first: FIRST_DAY }) }];
    return before != null && day !== null && day <= before
      ? [{ path: at, fault: new Fault('NOT_ASCENDING', { before }) }]
      : [];
  });
}

/** Tiers from the lowest to the highest, each with more of both points than the one below, and a total of at least the sourced ones. */
function levels(version: unknown): Finding[] {
  const path = ['tiers', 'levels'];
  return listAt(version, path).flatMap((_, place) => [
    ...levelOrder(version, path, place),
    ...(['sourced', 'total'] as const).flatMap((field) =>
      notAbove(version, [...path, place, field], place === 0 ? null : [...path, place - 1, field]),
    ),
    ...totalOfLevel(version, [...path, place]),
  ]);
}

function levelOrder(version: unknown, path: readonly Step[], place: number): Finding[] {
  const order: readonly string[] = LEVELS;
  const at = [...path, place, 'tier'];
  const tier = textAt(version, at);
  const before = place === 0 ? null : textAt(version, [...path, place - 1, 'tier']);
  if (tier === null || before === null || !order.includes(tier) || !order.includes(before)) return [];
  if (order.indexOf(before) < order.indexOf(tier)) return [];
  const earlier = listAt(version, path)
    .slice(0, place)
    .map((_, index) => textAt(version, [...path, index, 'tier']));
  if (earlier.includes(tier)) return [{ path: at, fault: new Fault('TWICE') }];
  return [{ path: at, fault: new Fault('LEVELS_DISORDERED', { before, order: order.join(', ') }) }];
}

function notAbove(version: unknown, at: readonly Step[], previous: readonly Step[] | null): Finding[] {
  const [value, before] = [textAt(version, at), previous && textAt(version, previous)];
  if (!isDecimalText(value) || !isDecimalText(before)) return [];
  return compareDecimals(value, before) > 0 ? [] : [{ path: at, fault: new Fault('NOT_ASCENDING', { before }) }];
}

function totalOfLevel(version: unknown, path: readonly Step[]): Finding[] {
  const [sourced, total] = [textAt(version, [...path, 'sourced']), textAt(version, [...path, 'total'])];
  if (!isDecimalText(sourced) || !isDecimalText(total) || compareDecimals(total, sourced) >= 0) return [];
  return [{ path: [...path, 'total'], fault: new Fault('TOTAL_BELOW_SOURCED', { sourced }) }];
}

function recalibrations(version: unknown): Finding[] {
  const path = ['tiers', 'recalibrations'];
  return listAt(version, path).flatMap((_, place): Finding[] => {
    const [on, before] = [textAt(version, [...path, place, 'on']), textAt(version, [...path, place - 1, 'on'])];
    const windowFrom = textAt(version, [...path, place, 'windowFrom']);
    const order: Finding[] =
      on !== null && before !== null && on <= before
        ? [{ path: [...path, place, 'on'], fault: new Fault('NOT_ASCENDING', { before }) }]
        : [];
    const window: Finding[] =
      on !== null && on === windowFrom
        ? [{ path: [...path, place, 'windowFrom'], fault: new Fault('WINDOW_EMPTY') }]
        : [];
    return [...order, ...window];
  });
}

function upmarketTiers(version: unknown): Finding[] {
  const known = listAt(version, ['tiers', 'levels']).map((_, place) =>
    textAt(version, ['tiers', 'levels', place, 'tier']),
  );
  const order: readonly string[] = LEVELS;
  const allowed = known.filter((tier): tier is string => tier !== null).join(', ');
  return listAt(version, ['upmarket', 'tiers']).flatMap((tier, place): Finding[] => {
    if (typeof tier !== 'string' || !order.includes(tier) || known.includes(tier)) return [];
    const fault = new Fault<PolicyFaultCode>('NO_SUCH_LEVEL', { allowed });
    return [{ path: ['upmarket', 'tiers', place], fault, concerns: ['tiers', 'levels'] }];
  });
}

function ascendingDecimals(version: unknown, path: readonly Step[]): Finding[] {
  return listAt(version, path).flatMap((_, place) =>
    notAbove(version, [...path, place], place === 0 ? null : [...path, place - 1]),
  );
}

/** An amount with no more decimals than its currency has. */
function statedAmount(version: unknown, path: readonly Step[]): Finding[] {
  const [amount, currency] = [textAt(version, [...path, 'amount']), textAt(version, [...path, 'currency'])];
  if (!isDecimalText(amount) || currency === null || !isCurrency(currency)) return [];
  const fault = tooManyDecimals(amount, currency, decimalsOf(currency));
  return fault ? [{ path: [...path, 'amount'], fault, concerns: [...path, 'currency'] }] : [];
}

function wonOfTried(version: unknown, path: readonly Step[]): Finding[] {
  const [won, tried] = [valueAt(version, [...path, 'won']), valueAt(version, [...path, 'tried'])];
  if (typeof won !== 'number' || typeof tried !== 'number' || won <= tried) return [];
  const fault = new Fault<PolicyFaultCode>('NOT_WHOLE_NUMBER', { from: '0', to: String(tried) });
  return [{ path: [...path, 'won'], fault, concerns: [...path, 'tried'] }];
}
