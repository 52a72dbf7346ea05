import { Fault } from '../history/fault.js';
import type { Step } from '../history/refusals.js';
import { shippedPolicies } from '../policies/shipped.js';
import type { PolicyFaultCode } from './fault.js';
import { nearest } from './nearest.js';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `base` with what `written` says otherwise: objects field by field, everything else, lists too, whole. */
export function overlaid(base: unknown, written: unknown): unknown {
  if (!isFields(base) || !isFields(written)) return written;
  const names = [...new Set([...Object.keys(base), ...Object.keys(written)])];
  // A name such as "__proto__" becomes a field like any other.
  return Object.fromEntries(
    names.map((name) => [name, Object.hasOwn(written, name) ? overlaid(base[name], written[name]) : base[name]]),
  );
}

/** Whether a version says itself what stands at `path`, so that a fault there is its own and not one of what it extends. */
export function saysItself(written: unknown, path: readonly Step[]): boolean {
  let value = written;
  for (const step of path) {
    if (!isFields(value)) return true;
    if (!Object.hasOwn(value, step)) return false;
    value = value[step];
  }
  return true;
}

export type Extended =
  { readonly whole: unknown; readonly isExtension: boolean } | { readonly fault: Fault<PolicyFaultCode> };

/**
 * A version with everything that it takes over from the one it extends, which may extend another: a version that comes with the
 * product, or one of `own`, the file's versions by name. Its name and its first day are never taken over.
 */
export function extended(written: Fields, own: ReadonlyMap<string, Fields>, way: readonly string[] = []): Extended {
  if (!Object.hasOwn(written, 'extends')) return { whole: written, isExtension: false };
  const { extends: name, ...rest } = written;
  if (typeof name !== 'string') return { fault: new Fault('NOT_TEXT') };
  const shipped = shippedPolicies.get(name);
  if (shipped) return { whole: overlaid(inheritable(shipped), rest), isExtension: true };
  const base = own.get(name);
  if (!base) return { fault: unknown(name, own) };
  const names = [...way, String(written['version'])];
  if (name === names[0]) return { fault: new Fault('EXTENDS_CIRCLE', { way: [...names, name].join(' → ') }) };
  // What is wrong with the version below is told of that one: a circle that does not lead here, or what it extends.
  const below = names.includes(name) ? null : extended(base, own, names);
  if (below && 'fault' in below && below.fault.code === 'EXTENDS_CIRCLE') return below;
  const whole = below && 'whole' in below ? below.whole : base;
  return { whole: overlaid(inheritable(whole), rest), isExtension: true };
}

function inheritable(base: unknown): unknown {
  if (!isFields(base)) return base;
  const { version: _version, effectiveFrom: _from, extends: _extends, ...rest } = base;
  return rest;
}

function unknown(name: string, own: ReadonlyMap<string, Fields>): Fault<PolicyFaultCode> {
  const known = [...shippedPolicies.keys(), ...own.keys()];
  const meant = nearest(name, known);
  return meant === undefined
    ? new Fault('UNKNOWN_EXTENDS', {
        mend: `use one of ${known.join(', ')}`,
        mendJa: `${known.join('、')} のいずれかを使ってください`,
      })
    : new Fault('UNKNOWN_EXTENDS', { mend: `did you mean "${meant}"?`, mendJa: `"${meant}" ではありませんか` });
}
