import { dayIn, type PartnerFacts, type SanctionEffect, sanctionsWith } from '@tierline/rules';
import type { Acting } from '../auth/acting.js';
import { ofTheProgram } from '../auth/scope.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partnersByKey, type PartnerRecord } from '../partners/partner.loader.js';
import { Reading } from '../reading/reading.js';

/**
 * Any partner of the program, for the vendor's people who bring one to a deal: they may name each, also those whose deals they do
 * not see. Nothing of it is shown to them.
 */
export async function anyPartner({ history, reading }: Acting, key: string): Promise<PartnerRecord | null> {
  const whole = new Reading(history.database, reading.identities, ofTheProgram, reading.now);
  return (await partnersByKey([key], whole)).get(key) ?? null;
}

/** An error where a sanction keeps the partner today, in its region, from what it is to be given (review.sanctions). */
export function barredBy(
  { facts, timeZone }: Pick<PartnerRecord, 'facts' | 'timeZone'>,
  effect: SanctionEffect,
  now: Date,
): readonly UserErrorRecord[] {
  const today = dayIn(now.toISOString(), timeZone);
  const standing = sanctionsWith(effect, JSON.parse(facts) as PartnerFacts, today);
  if (standing.length === 0) return [];
  const kinds = standing.map(({ kind }) => kind).join(', ');
  const message = `A sanction keeps the partner from it (${kinds}); it can be done once the sanction is lifted.`;
  return [userError('SANCTIONED', message, ['partnerKey'], 'review.sanctions')];
}
