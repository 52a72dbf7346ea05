import type { EntityManager } from 'typeorm';
import type { HolderKind } from '../auth/api-token.entity.js';
import type { Membership } from '../auth/people.js';
import { PartnerEntity } from '../partners/partner.entity.js';
import { type Claims, type ClaimPattern, found } from './claim-pattern.js';

/** How an installation reads its issuer's claims. */
export interface ClaimRules {
  /** Finds a member of staff: by key or by e-mail address. */
  readonly staff: ClaimPattern;
  /** Has to name the role that the history gives a member of staff; null: the history alone decides. */
  readonly role: ClaimPattern | null;
  /** Finds the key of the partner that somebody works for. */
  readonly partner: ClaimPattern;
  /** Is there for those who look after their partner's tokens and people. */
  readonly admin: ClaimPattern;
}

/** What somebody is in the program, or why they are nothing in it: for the operator, who finds it in the log. */
export type Placing =
  | { readonly membership: Membership }
  | { readonly membership: null; readonly why: 'nobody' | 'several' | 'another role' };

interface StaffRow {
  readonly key: string;
  readonly role: string;
}

/** Tells what somebody is in the program: one member of staff, or one of one partner's people; more than one is nobody. */
export async function placeOf(manager: EntityManager, claims: Claims, rules: ClaimRules): Promise<Placing> {
  const [staff, partners] = await Promise.all([
    staffNamed(manager, staffNames(claims, rules)),
    partnersNamed(manager, found(claims, rules.partner)),
  ]);
  const [only, ...others] = [...staff, ...partners];
  if (!only) return { membership: null, why: 'nobody' };
  if (others.length > 0) return { membership: null, why: 'several' };
  const roles = rules.role && found(claims, rules.role).map((role) => role.toLowerCase());
  if (only.kind !== 'partner' && roles && !roles.includes(only.kind)) return { membership: null, why: 'another role' };
  const isAdmin = only.kind === 'partner' && found(claims, rules.admin).some((value) => value !== 'false');
  return { membership: { ...only, isAdmin } };
}

/** An e-mail address counts when the issuer has seen that it is theirs. */
function staffNames(claims: Claims, { staff }: ClaimRules): string[] {
  if (staff.claim === 'email' && claims['email_verified'] !== true) return [];
  return found(claims, staff);
}

type Place = Pick<Membership, 'kind' | 'key'>;

async function staffNamed(manager: EntityManager, names: readonly string[]): Promise<readonly Place[]> {
  const places = new Map<string, Place>();
  for (const name of names.filter(isSearchable)) {
    const rows = await manager.query<StaffRow[]>(
      name.includes('@')
        ? 'select key, role from staff where lower(email) = $1'
        : 'select key, role from staff where key = $1',
      [name.includes('@') ? name.toLowerCase() : name],
    );
    for (const { key, role } of rows) places.set(key, { kind: role.toLowerCase() as HolderKind, key });
  }
  return [...places.values()];
}

async function partnersNamed(manager: EntityManager, names: readonly string[]): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const key of new Set(names.filter(isSearchable)))
    if (await manager.existsBy(PartnerEntity, { key })) places.push({ kind: 'partner', key });
  return places;
}

const LONGEST = 200;

/** A zero character is refused by Postgres, and no key is as long as an essay. */
function isSearchable(name: string): boolean {
  return name.length > 0 && name.length <= LONGEST && !name.includes('\0');
}
