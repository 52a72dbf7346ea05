import { type Policy, PolicyBook, shippedPolicies } from '@tierline/rules';

/** A policy to compare with: a version alone, as if it had always been in force, or the versions in force. */
export interface ComparedPolicy {
  readonly name: string;
  readonly book: PolicyBook;
}

/** The versions that decide in this installation, each in its time. */
export const IN_FORCE = 'in-force';

/** A policy by its name: a version that comes with the product or that is in force here; null for any other name. */
export function policyNamed(name: string, inForce: PolicyBook): ComparedPolicy | null {
  if (name === IN_FORCE) return { name, book: inForce };
  const version = inForce.all.find((policy) => policy.version === name) ?? shippedPolicies.get(name);
  return version ? { name, book: alone(version) } : null;
}

/** The names that `policyNamed` knows. */
export function policyNames(inForce: PolicyBook): string[] {
  return [...new Set([...shippedPolicies.keys(), ...inForce.all.map(({ version }) => version), IN_FORCE])];
}

const FIRST_DAY = '1970-01-01';

function alone(policy: Policy): PolicyBook {
  return new PolicyBook([{ ...policy, effectiveFrom: FIRST_DAY }]);
}
