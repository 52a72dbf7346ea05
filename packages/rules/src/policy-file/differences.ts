import type { Policy } from '../policy.js';
import { isFields } from './extend.js';

/** A field in which two versions differ, each side in the notation of the policy file; null where it says nothing. */
export interface VersionDifference {
  readonly path: string;
  readonly own: string | null;
  readonly other: string | null;
}

/** Where `own` says something else than `other`: fields one by one, lists whole. Name and first day are left out. */
export function versionDifferences(own: Policy, other: Policy): VersionDifference[] {
  const { version: _own, effectiveFrom: _ownFrom, ...left } = own;
  const { version: _other, effectiveFrom: _otherFrom, ...right } = other;
  return differencesAt('', left, right);
}

function differencesAt(path: string, own: unknown, other: unknown): VersionDifference[] {
  if (isFields(own) && isFields(other)) {
    const names = [...new Set([...Object.keys(own), ...Object.keys(other)])];
    return names.flatMap((name) => differencesAt(path === '' ? name : `${path}.${name}`, own[name], other[name]));
  }
  const [left, right] = [written(own), written(other)];
  return left === right ? [] : [{ path, own: left, other: right }];
}

function written(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
