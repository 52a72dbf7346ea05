import { Fault } from '../history/fault.js';
import { type Issue, type Step, valueAt, visible } from '../history/refusals.js';
import { policy202506 } from '../policies/2025-06.js';
import { shippedPolicies } from '../policies/shipped.js';
import { type Policy, PolicyBook } from '../policy.js';
import { findingsAcross } from './across.js';
import { extended, type Fields, isFields, overlaid, saysItself } from './extend.js';
import { faultAt, type PolicyFault, type PolicyFaultCode } from './fault.js';
import { repeatedFields } from './repeated-fields.js';
import { policySchema } from './schema.js';
import { hiddenFields, noSuchField, unknownField } from './unknown-fields.js';

/** A policy file that can be used, with its versions as they decide; or everything that is wrong with it. */
export type PolicyFileReading =
  | {
      readonly ok: true;
      /** What decides: the file's versions and, before the first of them, the default. */
      readonly book: PolicyBook;
      /** The versions that the file itself states, by their first day. */
      readonly versions: readonly Policy[];
    }
  | { readonly ok: false; readonly faults: readonly PolicyFault[] };

/** The largest policy file that is read, in KiB of UTF-8. */
export const POLICY_FILE_KIB = 256;
const VERSIONS_LIMIT = 50;

function refused(path: readonly Step[], value: unknown, fault: Fault<PolicyFaultCode>): PolicyFileReading {
  return { ok: false, faults: [faultAt(path, value, fault)] };
}

/** The reading of a file whose bytes are no text. */
export function notUtf8(): PolicyFileReading {
  return refused([], undefined, new Fault('FILE_NOT_UTF8'));
}

/** The reading of a file that is too large to be read. */
export function tooLarge(): PolicyFileReading {
  return refused([], undefined, new Fault('FILE_TOO_LARGE', { limit: String(POLICY_FILE_KIB) }));
}

/** Reads the text of a policy file. See the package's README for the format. */
export function readPolicyFile(text: string): PolicyFileReading {
  if (text.length > POLICY_FILE_KIB * 1024) return tooLarge();
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const detail = visible(error instanceof Error ? error.message : String(error));
    return refused([], undefined, new Fault('FILE_NOT_JSON', { detail }));
  }
  const reading = readPolicies(value);
  const twice = repeatedFields(json).map((path) => faultAt(path, valueAt(value, path), new Fault('FIELD_TWICE')));
  if (twice.length === 0) return reading;
  return { ok: false, faults: [...twice, ...(reading.ok ? [] : reading.faults)] };
}

/** Reads what a policy file says: one version, or `{ "versions": [ … ] }`. Never throws; every fault is named. */
export function readPolicies(value: unknown): PolicyFileReading {
  if (!isFields(value)) return refused([], value, new Fault('NOT_OBJECT'));
  if (!Object.hasOwn(value, 'versions')) return readVersions([{ path: [], written: value }], []);
  const outside = Object.keys(value)
    .filter((name) => name !== 'versions')
    .map((name) => faultAt([name], value[name], noSuchField(name, ['versions'])));
  const { versions } = value;
  if (!Array.isArray(versions)) outside.push(faultAt(['versions'], versions, new Fault('NOT_LIST')));
  else if (versions.length === 0) outside.push(faultAt(['versions'], versions, new Fault('NO_VERSIONS')));
  else if (versions.length > VERSIONS_LIMIT)
    outside.push(faultAt(['versions'], versions, tooManyVersions(versions.length)));
  else
    return readVersions(
      versions.map((written: unknown, place) => ({ path: ['versions', place], written })),
      outside,
    );
  return { ok: false, faults: outside };
}

function tooManyVersions(length: number): Fault<PolicyFaultCode> {
  return new Fault('FILE_TOO_MANY_VERSIONS', { length: String(length), limit: String(VERSIONS_LIMIT) });
}

interface Version {
  readonly path: readonly Step[];
  readonly written: unknown;
}

function readVersions(versions: readonly Version[], outside: readonly PolicyFault[]): PolicyFileReading {
  const own = new Map<string, Fields>();
  for (const { written } of versions)
    if (isFields(written) && typeof written['version'] === 'string' && !own.has(written['version']))
      own.set(written['version'], written);
  const read = versions.map((version) => readVersion(version, own));
  const faults = [...outside, ...read.flatMap((each) => each.faults), ...namedTwice(versions)];
  if (faults.length > 0) return { ok: false, faults };
  const policies = read.map(({ policy }) => {
    if (!policy) throw new Error('a version that cannot be read has a fault of its own, or extends one that has');
    return policy;
  });
  const isCovered = policies.some(({ effectiveFrom }) => effectiveFrom <= policy202506.effectiveFrom);
  const { all } = new PolicyBook(policies);
  return { ok: true, book: isCovered ? new PolicyBook(all) : new PolicyBook([policy202506, ...all]), versions: all };
}

function readVersion(
  { path, written }: Version,
  own: ReadonlyMap<string, Fields>,
): { policy: Policy | null; faults: PolicyFault[] } {
  const told = (steps: readonly Step[], fault: Fault<PolicyFaultCode>) =>
    faultAt([...path, ...steps], valueAt(written, steps), fault);
  if (!isFields(written)) return { policy: null, faults: [told([], new Fault('NOT_OBJECT'))] };
  const base = extended(written, own);
  const isLost = 'fault' in base;
  // With nothing to extend, what the version says itself is looked at beside the default, which lacks nothing.
  const { extends: _extends, ...rest } = written;
  const whole = isLost ? overlaid(withoutName(policy202506), rest) : base.whole;
  const mayInherit = isLost || base.isExtension;
  const isOwn = (steps: readonly Step[]) =>
    !mayInherit || steps[0] === 'version' || steps[0] === 'effectiveFrom' || saysItself(written, steps);
  const { data, error } = policySchema.safeParse(whole);
  const faults = [
    ...(isLost ? [told(['extends'], base.fault)] : []),
    ...(error?.issues ?? []).flatMap((issue) => issueFaults(issue, whole, isOwn, told)),
    ...findingsAcross(whole)
      .filter(({ path: at, concerns }) => isOwn(at) || (concerns && isOwn(concerns)))
      .map(({ path: at, fault }) => faultAt([...path, ...at], valueAt(whole, at), fault)),
    ...hiddenFields(written, []).map((at) => told(at, noSuchField('__proto__', []))),
  ];
  return { policy: data ?? null, faults };
}

function withoutName({
  version: _version,
  effectiveFrom: _from,
  ...rest
}: Policy): Omit<Policy, 'version' | 'effectiveFrom'> {
  return rest;
}

/** The faults of one finding of the schema, as far as they are this version's own. */
function issueFaults(
  { path, keys, params, expected }: Issue,
  whole: unknown,
  isOwn: (path: readonly Step[]) => boolean,
  told: (path: readonly Step[], fault: Fault<PolicyFaultCode>) => PolicyFault,
): PolicyFault[] {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (keys)
    return keys.filter((key) => isOwn([...steps, key])).map((key) => told([...steps, key], unknownField(steps, key)));
  if (!isOwn(steps)) return [];
  const fault: unknown = params?.['fault'];
  if (fault instanceof Fault) return [told(steps, fault as Fault<PolicyFaultCode>)];
  if (valueAt(whole, steps) === undefined) return [told(steps, new Fault('REQUIRED'))];
  return [told(steps, new Fault(expected === 'array' ? 'NOT_LIST' : 'NOT_OBJECT'))];
}

/** Names and first days that two versions of the file share, or that the product has given away. */
function namedTwice(versions: readonly Version[]): PolicyFault[] {
  const seen = { version: new Set<unknown>(), effectiveFrom: new Set<unknown>() };
  const code = { version: 'VERSION_TWICE', effectiveFrom: 'FROM_TWICE' } as const;
  return versions.flatMap(({ path, written }) => {
    if (!isFields(written)) return [];
    return (['version', 'effectiveFrom'] as const).flatMap((field) => {
      const value = written[field];
      if (typeof value !== 'string') return [];
      const at = [...path, field];
      if (field === 'version' && shippedPolicies.has(value))
        return [faultAt(at, value, new Fault<PolicyFaultCode>('VERSION_SHIPPED'))];
      if (seen[field].has(value)) return [faultAt(at, value, new Fault<PolicyFaultCode>(code[field]))];
      seen[field].add(value);
      return [];
    });
  });
}
