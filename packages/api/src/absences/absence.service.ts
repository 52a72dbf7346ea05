import { dayIn } from '@tierline/rules';
import { recordOnce } from '../acts/record-once.js';
import { partnerActedFor } from '../acts/partner-acted-for.js';
import type { Acting } from '../auth/acting.js';
import { userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partnersByKey, type PartnerRecord } from '../partners/partner.loader.js';

export interface NewAbsence {
  readonly partnerKey?: string | null;
  readonly from: string;
  readonly to: string;
  readonly clientMutationId?: string | null;
}

export interface AbsenceAnswer {
  readonly partner: PartnerRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** When partners are away (comms.out-of-office). */
export class AbsenceService {
  constructor(private readonly acting: Acting) {}

  /** Announces an absence: no clock runs against the partner on its days from then on. One that is over already is refused. */
  async announce({ partnerKey, from, to, clientMutationId }: NewAbsence): Promise<AbsenceAnswer> {
    const { reading } = this.acting;
    const partner = await partnerActedFor(this.acting, partnerKey);
    if ('code' in partner) return { partner: null, userErrors: [partner] };
    const { errors } = await recordOnce(this.acting, {
      mutation: 'announceAbsence',
      clientMutationId,
      event: () => ({ type: 'AbsenceAnnounced', partner: partner.key, from, to }),
      names: { partner: 'partnerKey' },
      hindrances: () => Promise.resolve(to < dayIn(reading.now.toISOString(), partner.timeZone) ? [isOver] : []),
    });
    if (errors.length > 0) return { partner: null, userErrors: errors };
    return { partner: await reading.load(partnersByKey, partner.key), userErrors: [] };
  }
}

const isOver = userError(
  'IN_THE_PAST',
  'The absence is over; only one that is told beforehand stops the clock. Ask the growth specialist for an extension instead.',
  ['to'],
  'comms.out-of-office',
);
