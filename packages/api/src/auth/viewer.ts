import type { Segment } from '@tierline/rules';

/** What somebody is in the program; it decides which fields there are for them (audiences.ts) and which rows (scope.ts). */
export type Role = 'partner' | 'pdm' | 'gs' | 'ops';

/** How somebody showed who they are. Both are stored as hashes only. */
export type Credential =
  | {
      readonly kind: 'token';
      readonly hash: string;
      readonly id: string;
      readonly name: string;
      readonly scopes: readonly string[];
    }
  | { readonly kind: 'session'; readonly hash: string; readonly id: string };

/** One of the people who sign in. */
export interface Person {
  /** The public id, `pu_…`. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Whether they look after their partner's tokens and people. */
  readonly isAdmin: boolean;
}

/** Who asks, read anew with each request. */
export interface Viewer {
  readonly role: Role;
  /** The key of the partner, for a partner's people and tokens; else of the staff member. */
  readonly key: string;
  readonly credential: Credential;
  /** Who it is, or whose token; null for a token that is nobody's own. */
  readonly person: Person | null;
  /** What decides a growth specialist's territory; null for everybody else, and where the staff member has none. */
  readonly region: string | null;
  readonly segment: Segment | null;
}

/**
 * Who reads a reason that speaks of other partners (bpw.confidential): those who work on the deal as a whole read the vendor's,
 * everybody who looks after one partner reads the one that names nobody.
 */
export type Side = 'vendor' | 'partner';

export function sideOf(role: Role): Side {
  return role === 'ops' || role === 'gs' ? 'vendor' : 'partner';
}
