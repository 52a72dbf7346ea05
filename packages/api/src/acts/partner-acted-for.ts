import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partnersByKey, type PartnerRecord } from '../partners/partner.loader.js';

/** The partner in whose name the viewer acts: the one that it names, or itself where it is one; why not, where there is none. */
export async function partnerActedFor(
  { viewer, reading, attempt }: Acting,
  partnerKey: string | null | undefined,
): Promise<PartnerRecord | UserErrorRecord> {
  const key = partnerKey ?? (viewer.role === 'partner' ? viewer.key : null);
  if (key === null) return userError('REQUIRED', 'Say for which partner: give partnerKey.', ['partnerKey']);
  const partner = await reading.load(partnersByKey, key);
  if (partner && viewer.role !== 'partner') attempt.inNameOf({ kind: 'partner', key });
  return partner ?? notFound('partnerKey');
}
