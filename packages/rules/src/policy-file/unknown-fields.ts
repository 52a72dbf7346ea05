import { Fault } from '../history/fault.js';
import { type Step, valueAt } from '../history/refusals.js';
import { policy202506 } from '../policies/2025-06.js';
import { isFields } from './extend.js';
import type { PolicyFaultCode } from './fault.js';
import { nearest } from './nearest.js';

/** What a version may say of itself besides the fields of a policy. */
const OWN_FIELDS = ['extends'];

/** What the fields at a place are called is seen from the default policy, which has them all. */
export function unknownField(steps: readonly Step[], name: string): Fault<PolicyFaultCode> {
  const place = valueAt(
    policy202506,
    steps.map((step) => (typeof step === 'number' ? 0 : step)),
  );
  const names = isFields(place) ? Object.keys(place) : [];
  return noSuchField(name, steps.length === 0 ? [...names, ...OWN_FIELDS] : names);
}

/** The fault of a field that does not belong, with the nearest of those that do. */
export function noSuchField(name: string, names: readonly string[]): Fault<PolicyFaultCode> {
  const meant = nearest(name, names);
  return meant === undefined
    ? new Fault('NO_SUCH_FIELD', {
        mend: names.length > 0 ? `remove it, or use one of ${names.join(', ')}` : 'remove it',
        mendJa: names.length > 0 ? `取り除くか、${names.join('、')} のいずれかにしてください` : '取り除いてください',
      })
    : new Fault('NO_SUCH_FIELD', {
        mend: `did you mean "${meant}"? Otherwise remove it`,
        mendJa: `"${meant}" ではありませんか。そうでなければ取り除いてください`,
      });
}

const DEPTH = 10;

/** Where a name stands that schemas pass over in silence. */
export function hiddenFields(value: unknown, path: readonly Step[]): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null || path.length > DEPTH) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    return name === '__proto__' ? [at] : hiddenFields(inner, at);
  });
}
