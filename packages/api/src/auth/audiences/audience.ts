import type { Role } from '../viewer.js';

/** Who may see a field, signed in; 'public' includes those who are not. */
export type Audience = 'public' | readonly Role[];

/** Who may see which field of which type. */
export type Audiences = Readonly<Record<string, Readonly<Record<string, Audience>>>>;

export const EVERYONE = 'public';
export const SIGNED_IN: readonly Role[] = ['partner', 'pdm', 'gs', 'ops'];
/** What a partner earns: not the business of growth specialists. */
export const FIGURES: readonly Role[] = ['partner', 'pdm', 'ops'];
export const VENDOR_SALES: readonly Role[] = ['gs', 'ops'];
/** How a partner is looked after: its development managers' business. */
export const PORTFOLIO: readonly Role[] = ['pdm', 'ops'];
export const OPS: readonly Role[] = ['ops'];
/** A partner's own people, and ops for them. */
export const OWN: readonly Role[] = ['partner', 'ops'];

export function all<Field extends string>(audience: Audience, ...fields: readonly Field[]): Record<Field, Audience> {
  return Object.fromEntries(fields.map((field) => [field, audience])) as Record<Field, Audience>;
}

/** The page of a list of things of one audience, and its edges. */
export function listOf<Name extends string>(name: Name, audience: Audience) {
  return {
    [`${name}Connection`]: all(audience, 'nodes', 'edges', 'pageInfo', 'totalCount'),
    [`${name}Edge`]: all(audience, 'node', 'cursor'),
  };
}

/** What several areas say, as one. Throws where two speak of the same field. */
export function together(...areas: readonly Audiences[]): Audiences {
  const types: Record<string, Record<string, Audience>> = {};
  for (const [type, fields] of areas.flatMap((area) => Object.entries(area)))
    for (const [field, audience] of Object.entries(fields)) {
      const known = (types[type] ??= {});
      if (field in known) throw new Error(`who may see ${type}.${field} is said twice`);
      known[field] = audience;
    }
  return types;
}
