import type { IdKind, Identities } from '../../installation/identities.js';

/** What the acts before have answered, by mutation. */
export type Answered = Readonly<Record<string, unknown>>;

/**
 * `value` with what stands between « and » filled in: an id of the installation, or something out of an earlier answer. Throws for
 * an answer that is not there.
 */
export function filledIn(value: unknown, identities: Identities, answered: Answered): unknown {
  if (typeof value === 'string') return text(value, identities, answered);
  if (Array.isArray(value)) return value.map((each: unknown) => filledIn(each, identities, answered));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filledIn(each, identities, answered)]));
}

function text(value: string, identities: Identities, answered: Answered): string {
  const earlier = /^«@(.+)»$/.exec(value)?.[1];
  if (earlier !== undefined) {
    const found = earlier.split('.').reduce<unknown>((of, step) => (of as Answered | undefined)?.[step], answered);
    if (typeof found !== 'string') throw new Error(`no earlier act has answered ${earlier}`);
    return found;
  }
  const [, kind, key] = /^«(\w+):(.*)»$/s.exec(value) ?? [];
  return kind === undefined || key === undefined ? value : identities.publicId(kind as IdKind, key);
}
