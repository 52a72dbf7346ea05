import * as z from 'zod/mini';
import type { StaffRole } from '../../history.js';
import { Fault } from '../fault.js';
import { oneOf, textLeaf, truth } from '../fields/leaf.js';
import { instant } from '../fields/moments.js';
import { region } from '../fields/places.js';
import { email, key, name, said, text } from '../fields/text.js';

export const program = oneOf('SOLUTIONS_PARTNER', 'SOLUTIONS_PROVIDER');
export const segment = oneOf('SMALL_BUSINESS', 'MID_MARKET', 'ENTERPRISE');

const roles: readonly StaffRole[] = ['PDM', 'GS', 'OPS'];
const retiredRoles: ReadonlySet<string> = new Set(['CC', 'CAM', 'CHANNEL_CONSULTANT', 'CHANNEL_ACCOUNT_MANAGER']);

/** team.single-contact-2024: the two roles that ended are told apart from a mere slip of the pen. */
const role = textLeaf<StaffRole>((written) => {
  const known = roles.find((one) => one === written);
  if (known) return known;
  if (
    retiredRoles.has(
      written
        .trim()
        .toUpperCase()
        .replace(/[\s-]+/g, '_'),
    )
  )
    return new Fault('RETIRED_ROLE', {}, 'team.single-contact-2024');
  return new Fault('UNKNOWN_VALUE', { allowed: roles.join(', ') });
});

export const StaffJoined = z.strictObject({
  type: z.literal('StaffJoined'),
  at: instant,
  staff: key,
  name,
  email,
  role,
  region: z.optional(region),
  segment: z.optional(segment),
  manager: z.optional(key),
});

export const PdmAssigned = z.strictObject({
  type: z.literal('PdmAssigned'),
  at: instant,
  partner: key,
  staff: key,
  reason: z.optional(text),
});

export const UpmarketException = z.strictObject({
  type: z.literal('UpmarketException'),
  at: instant,
  region,
  allowed: truth,
  reason: said(),
});
