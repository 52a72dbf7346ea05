import { userError, type UserErrorRecord } from '../decisions/user-errors.js';

/** The record that a registration is made from (registration.two-ways). */
export interface Source {
  readonly from?: 'CONTACT' | 'COMPANY' | 'EXISTING_DEAL' | null;
  readonly contact?: { readonly name: string; readonly email: string } | null;
  readonly existingDeal?: string | null;
}

/**
 * What a registration must say of the record that it is made from, and what does not belong to it: of a contact its name and
 * address, of an existing deal by what the partner's CRM knows it; a company is named by its domain (registration.two-ways).
 */
export function misfitsOfSource({ from, contact, existingDeal }: Source): readonly UserErrorRecord[] {
  const source = from ?? 'COMPANY';
  return [
    ...misfit('contact', contact != null, source === 'CONTACT', {
      missing: 'A registration from a contact names it: give its name and e-mail address.',
      idle: `A registration from ${source} has no contact of its own; leave contact out, or register from CONTACT.`,
    }),
    ...misfit('existingDeal', (existingDeal ?? '').trim() !== '', source === 'EXISTING_DEAL', {
      missing: 'A registration from an existing deal names it: give its reference in your CRM.',
      idle: `A registration from ${source} turns no existing deal; leave existingDeal out, or register from EXISTING_DEAL.`,
    }),
  ];
}

function misfit(
  field: string,
  isGiven: boolean,
  isAsked: boolean,
  { missing, idle }: { readonly missing: string; readonly idle: string },
): readonly UserErrorRecord[] {
  if (isGiven === isAsked) return [];
  return [userError(isAsked ? 'REQUIRED' : 'NOT_FITTING', isAsked ? missing : idle, [field], 'registration.two-ways')];
}
