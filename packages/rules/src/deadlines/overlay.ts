import { Temporal } from 'temporal-polyfill';
import { normalInstant } from '../calendar.js';
import { sanctionsWith } from '../conduct/sanction-effects.js';
import { reason } from '../decision.js';
import { type PartnerFacts, partnerOf } from '../facts.js';
import type { Key, OverlayAnswered, OverlayInvited, Recorded } from '../history.js';
import { byTime } from '../history.js';
import { localDay } from '../local-day.js';
import type { DeadlineOutcome } from '../outcome.js';
import type { PolicyBook } from '../policy.js';
import type { DealFile } from '../registration/dossier.js';

export interface Invitations {
  readonly invited: readonly Recorded<OverlayInvited>[];
  /** Answers to any invitations; those to others are passed over. */
  readonly answered: readonly Recorded<OverlayAnswered>[];
  /** The customer's deals: an invitation that led to a shared deal is shown on it. */
  readonly deals: readonly DealFile[];
  readonly partners: ReadonlyMap<Key, PartnerFacts>;
  readonly policies: PolicyBook;
}

/**
 * By when each invited partner answers, and whether it did, in the order of the invitations (overlay.72-hours). The instant of
 * the invitation governs: plain hours run from it, over weekends and holidays alike, and its day in the partner's region says
 * which policy is in force. Accepting and declining are both an answer, and the first one counts; an answer in the last instant is in time.
 */
export function overlayDeadlines({ invited, ...rest }: Invitations): DeadlineOutcome[] {
  return [...invited]
    .sort(byTime)
    .filter((invitation) => isOpenTo(partnerOf(invitation.partner, rest), invitation))
    .map((invitation) => deadline(invitation, rest));
}

/** A partner whom a sanction kept from invitations on that day, in its region, was not invited: it owes no answer (review.sanctions). */
function isOpenTo(partner: PartnerFacts, { instant }: Recorded<OverlayInvited>): boolean {
  return sanctionsWith('NO_INVITATION', partner, localDay(instant, partner.timeZone)).length === 0;
}

function deadline(
  invitation: Recorded<OverlayInvited>,
  { answered, deals, partners, policies }: Omit<Invitations, 'invited'>,
): DeadlineOutcome {
  const partner = partnerOf(invitation.partner, { partners });
  const { timeZone } = partner;
  const hours = policies.on(localDay(invitation.instant, timeZone)).parameters.overlayAnswerHours;
  const dueAt = normalInstant(Temporal.Instant.from(invitation.instant).add({ hours }).toString());
  const [answer] = answered
    .filter((one) => one.invitation === invitation.invitation && one.instant >= invitation.instant)
    .sort(byTime);
  const metAt = answer?.instant ?? null;
  const isLate = metAt !== null && metAt > dueAt;
  const facts = { invitedAt: invitation.instant, timeZone, hours, dueAt, answeredAt: metAt };
  return {
    kind: 'OVERLAY_ANSWER',
    subject: invitation.invitation,
    partner: partner.key,
    sharedDeal: sharedDealOf(invitation, deals),
    startedAt: invitation.instant,
    dueAt,
    metAt,
    clause: 'overlay.72-hours',
    reasons: [
      reason('overlay.72-hours', !isLate, { ...facts, accepted: answer?.accepted ?? null }, [
        invitation.id,
        answer?.id,
      ]),
    ],
  };
}

/** The partner's own shared deal on the deal that it was invited to, once there is one. */
function sharedDealOf({ deal, partner }: OverlayInvited, deals: readonly DealFile[]): Key | null {
  const file = deals.find(({ key, sharedDeals }) => key === deal || sharedDeals.some((shared) => shared.key === deal));
  return file?.sharedDeals.find(({ origin }) => origin.partner === partner)?.key ?? null;
}
