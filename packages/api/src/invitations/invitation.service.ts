import { normalInstant } from '@tierline/rules';
import { anyPartner, barredBy } from '../acts/any-partner.js';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { vendorDealsByKey } from '../shared-deals/vendor-deal.loader.js';
import { hasOpenInvitation } from './invitation-list.loader.js';
import { type InvitationRecord, invitationsByKey } from './invitation.loader.js';

export interface InvitationAnswer {
  readonly invitation: InvitationRecord | null;
  readonly userErrors: readonly UserErrorRecord[];
}

/** The vendor's offers to sell one of its deals together with a partner (overlay.invitation). */
export class InvitationService {
  constructor(private readonly acting: Acting) {}

  /**
   * Invites a partner, unless a sanction keeps it from invitations (review.sanctions) or the time of an earlier notice still runs,
   * which a second one would only seem to lengthen (overlay.72-hours).
   */
  async invite(input: {
    dealKey: string;
    partnerKey: string;
    clientMutationId?: string | null;
  }): Promise<InvitationAnswer> {
    const { viewer, reading } = this.acting;
    const { dealKey, partnerKey, clientMutationId } = input;
    if (!(await reading.load(vendorDealsByKey, dealKey))) return refused(notFound('dealKey'));
    if (!(await anyPartner(this.acting, partnerKey))) return refused(notFound('partnerKey'));
    const { name, errors } = await recordOnce(this.acting, {
      mutation: 'invitePartner',
      clientMutationId,
      event: (invitation) => ({
        ...{ type: 'OverlayInvited', invitation: `inv-${invitation}`, deal: dealKey, partner: partnerKey },
        staff: viewer.key,
      }),
      hindrances: async () => {
        const deal = await reading.load(vendorDealsByKey, dealKey);
        const partner = await anyPartner(this.acting, partnerKey);
        return [
          ...(deal && !deal.hasEnded ? [] : [ended]),
          ...(partner ? barredBy(partner, 'NO_INVITATION', reading.now) : []),
          ...((await hasOpenInvitation(reading, { deal: dealKey, partner: partnerKey })) ? [invitedAlready] : []),
        ];
      },
    });
    if (errors.length > 0) return refused(...errors);
    return { invitation: await reading.load(invitationsByKey, `inv-${name}`), userErrors: [] };
  }

  /** Takes the invited partner's answer, while the time for it runs (overlay.72-hours). */
  async answer(input: {
    invitation: string;
    accepted: boolean;
    clientMutationId?: string | null;
  }): Promise<InvitationAnswer> {
    const { reading } = this.acting;
    const { invitation: key, accepted, clientMutationId } = input;
    if (!(await reading.load(invitationsByKey, key))) return refused(notFound('invitation'));
    const { errors } = await recordOnce(this.acting, {
      mutation: 'answerInvitation',
      clientMutationId,
      event: () => ({ type: 'OverlayAnswered', invitation: key, accepted }),
      hindrances: async () => {
        const invitation = await reading.load(invitationsByKey, key);
        if (!invitation) return [notFound('invitation')];
        if (invitation.answeredAt !== null) return [answeredAlready];
        const partner = await anyPartner(this.acting, invitation.partner);
        const isLate = invitation.dueAt === null || normalInstant(reading.now.toISOString()) > invitation.dueAt;
        return [
          ...(partner ? barredBy(partner, 'NO_INVITATION', reading.now) : []).map((error) => ({
            ...error,
            field: null,
          })),
          ...(isLate ? [tooLate] : []),
        ];
      },
    });
    if (errors.length > 0) return refused(...errors);
    return { invitation: await reading.load(invitationsByKey, key), userErrors: [] };
  }
}

function refused(...userErrors: readonly UserErrorRecord[]): InvitationAnswer {
  return { invitation: null, userErrors };
}

const ended = userError('NOT_OPEN', 'The deal has ended; partners are invited to an open one.', ['dealKey']);
const invitedAlready = userError(
  'INVITED_ALREADY',
  'The partner is invited to this deal, and its time for an answer runs from the first notice; wait for the answer.',
  ['partnerKey'],
  'overlay.72-hours',
);
const answeredAlready = userError(
  'ANSWERED_ALREADY',
  'The invitation is answered; the first answer counts.',
  ['invitation'],
  'overlay.invitation',
);
const tooLate = userError(
  'TOO_LATE',
  'The time for an answer has passed, and the vendor goes on alone; ask the growth specialist to invite you again.',
  ['invitation'],
  'overlay.72-hours',
);
