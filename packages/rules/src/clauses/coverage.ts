/** Where the product keeps each clause. coverage.test.ts holds it against the tree. */

/** The product's roadmap: 2 the whole program in rules, 3 the whole API, 4 the whole dashboard. */
export type RoadmapStep = 2 | 3 | 4;

/** A module that computes, refuses, keeps or shows what the clause says; `where` is its path in the repository. */
export interface Place {
  readonly how: 'rule' | 'guard' | 'tracker' | 'showing';
  readonly where: string;
}

/** `plannedFor`: the step that builds the clause or, where there are places already, the rest of it. */
export interface Coverage {
  readonly places: readonly Place[];
  readonly plannedFor?: RoadmapStep;
}

const inRules =
  (how: Place['how']) =>
  (path: string): Place => ({ how, where: `packages/rules/src/${path}` });
const rule = inRules('rule');
const guard = inRules('guard');
const tracker = inRules('tracker');
const inApi =
  (how: Place['how']) =>
  (path: string): Place => ({ how, where: `packages/api/src/${path}` });
const guardInApi = inApi('guard');
const trackerInApi = inApi('tracker');
const showing = inRules('showing');
const showingInApi = inApi('showing');
const planned = (plannedFor: RoadmapStep): Coverage => ({ places: [], plannedFor });

export const coverage = {
  'team.one-pdm': { places: [guardInApi('staff/assignment.service.ts')] },
  'team.pdm-duties': { places: [rule('plans/reasons.ts'), tracker('plans/course.ts')], plannedFor: 4 },
  'team.pdm-handover': {
    places: [guardInApi('staff/assignment.service.ts'), trackerInApi('staff/team.resolver.ts')],
    plannedFor: 4,
  },
  'team.gs-territory': { places: [rule('team/gs-assignment.ts'), rule('team/deal-gs.ts')] },
  'team.gs-assignment': { places: [rule('team/gs-assignment.ts'), rule('team/deal-gs.ts')] },
  'team.gs-duties': { places: [guardInApi('quotes/quote.service.ts')] },
  'team.single-contact-2024': { places: [guard('history/events/team.ts')] },
  'team.extra-region-pdm': { places: [rule('team/extra-region.ts')] },
  'credit.partner-terms': { places: [rule('credit/associations.ts'), rule('tiers/standing-reasons.ts')] },
  'credit.provider-terms': {
    places: [rule('credit/associations.ts'), rule('revenue-share/accruals.ts'), rule('tiers/performance.ts')],
  },
  'credit.stops-on-termination': { places: [rule('credit/associations.ts')] },
  'credit.eligible-sales': { places: [rule('credit/line-table.ts'), rule('credit/line-credit.ts')] },
  'credit.discretion': { places: [tracker('registration/standing.ts')] },
  'managed.total-of-serviced': {
    places: [rule('mrr/managed.ts'), rule('mrr/managed-reasons.ts'), rule('tiers/managed-spans.ts')],
  },
  'managed.qualifying-work': { places: [rule('mrr/portal-record.ts'), rule('mrr/managed.ts')] },
  'managed.login-is-not-work': { places: [rule('mrr/portal-record.ts'), rule('mrr/managed-reasons.ts')] },
  'managed.counts-after-sale': {
    places: [rule('mrr/managed.ts'), rule('mrr/managed-reasons.ts'), rule('tiers/managed-spans.ts')],
  },
  'sold.definition': { places: [rule('mrr/sold.ts'), rule('tiers/sold-spans.ts')] },
  'sold.needs-no-management': { places: [rule('mrr/sold.ts')] },
  'poi.required': { places: [rule('proof/signed-by-close.ts')] },
  'poi.waiver-needs-poi': { places: [guardInApi('onboarding/waived.ts')] },
  'poi.generated-with-quote': { places: [tracker('proof/proofs.ts')] },
  'poi.follows-quote': {
    places: [tracker('proof/proofs.ts'), rule('credit/line-credit.ts'), trackerInApi('proof-links/follow-proofs.ts')],
  },
  'poi.manual-fallback': { places: [tracker('proof/proofs.ts')] },
  'poi.customer-accepts-or-declines': {
    places: [tracker('proof/proofs.ts'), trackerInApi('proof-links/answering.ts')],
  },
  'poi.two-purposes': { places: [showingInApi('proof-links/statements.ts')] },
  'poi.signed-by-close': { places: [rule('proof/signed-by-close.ts')] },
  'poi.partners-duty': {
    places: [tracker('deadlines/proof-signature.ts'), trackerInApi('deadlines/at-stake.service.ts')],
  },
  'access.partner-admin-set': { places: [tracker('mrr/portal-record.ts'), trackerInApi('portal/portal.service.ts')] },
  'comms.shared-platform': { places: [trackerInApi('correspondence/message.service.ts')] },
  'comms.48-hours': { places: [rule('deadlines/response.ts')] },
  'comms.holiday': { places: [rule('deadlines/response.ts')] },
  'comms.exceptions': { places: [rule('deadlines/response.ts')] },
  'comms.out-of-office': { places: [rule('deadlines/response.ts')] },
  'comms.bant': { places: [tracker('communication/bant.ts')] },
  'comms.not-cooperating': { places: [trackerInApi('conduct/conduct.service.ts')] },
  'onboarding.as-agreed': { places: [trackerInApi('onboarding/onboarding.service.ts')] },
  'onboarding.no-misrepresentation': { places: [trackerInApi('conduct/conduct.service.ts')] },
  'onboarding.live-sessions': {
    places: [tracker('onboarding/findings.ts'), trackerInApi('onboarding/onboarding.inputs.ts')],
  },
  'onboarding.start-in-time': { places: [rule('deadlines/onboarding-start.ts')] },
  'onboarding.meets-expectations': {
    places: [tracker('onboarding/findings.ts'), trackerInApi('onboarding/onboarding.inputs.ts')],
  },
  'onboarding.checked': {
    places: [tracker('onboarding/findings.ts'), trackerInApi('onboarding/onboarding.service.ts')],
  },
  'onboarding.failures': { places: [rule('conduct/record.ts')] },
  'onboarding.required-service': planned(4),
  'onboarding.partner-may-waive': { places: [guard('onboarding/waiver.ts')] },
  'onboarding.provider-may-not-waive': { places: [guard('onboarding/waiver.ts')] },
  'onboarding.waiver-on-poi': { places: [guard('onboarding/waiver.ts')] },
  'discount.approval-first': {
    places: [guardInApi('discounts/discount.service.ts'), guardInApi('discounts/discount-request.service.ts')],
  },
  'discount.unapproved-not-applied': { places: [guardInApi('quotes/quote.service.ts')] },
  'conduct.no-gifts': { places: [trackerInApi('conduct/violation.service.ts')] },
  'review.vendor-directs': planned(4),
  'review.feedback': { places: [guard('history/events/registration.ts')] },
  'review.repeat-removal': { places: [rule('conduct/record.ts')] },
  'review.sanctions': {
    places: [
      rule('conduct/sanction-effects.ts'),
      rule('revenue-share/accruals.ts'),
      rule('best-partner-wins/candidates.ts'),
      rule('tiers/tier-course.ts'),
    ],
  },
  'review.warning-recipient': { places: [guardInApi('conduct/sanction.service.ts')] },
  'feedback.csat': { places: [trackerInApi('surveys/survey.service.ts')] },
  'feedback.pdm-ticket': { places: [trackerInApi('tickets/ticketing.service.ts')] },
  'registration.purchase-domain': { places: [rule('registration/standing.ts'), rule('registration/deal-home.ts')] },
  'registration.wrong-domain': { places: [rule('registration/standing.ts')] },
  'registration.qualified-first': { places: [guard('history/events/registration.ts')] },
  'registration.no-domain-ownership': planned(4),
  'registration.two-ways': {
    places: [tracker('history/events/registration.ts'), guardInApi('shared-deals/registration-source.ts')],
  },
  'registration.no-capacity-limit': { places: [rule('registration/standing.ts'), rule('team/gs-assignment.ts')] },
  'registration.no-expiry': {
    places: [rule('registration/standing.ts'), tracker('registration/activity.ts')],
    plannedFor: 4,
  },
  'registration.metrics': { places: [tracker('registration/metrics.ts')], plannedFor: 4 },
  'registration.keep-gs-informed': {
    places: [trackerInApi('correspondence/messaging.service.ts'), trackerInApi('shared-deals/update.service.ts')],
  },
  'overlay.gs-owns-accounts': planned(4),
  'overlay.invitation': { places: [trackerInApi('invitations/invitation.service.ts')] },
  'overlay.72-hours': { places: [rule('deadlines/overlay.ts'), guardInApi('invitations/invitation.service.ts')] },
  'motion.sourced': { places: [rule('motions/motion.ts')] },
  'motion.assisted': { places: [rule('motions/motion.ts')] },
  'motion.assisted-consent': { places: [rule('motions/motion.ts'), guardInApi('deal-course/addition.service.ts')] },
  'motion.old-names': { places: [showing('history/events/registration.ts')] },
  'eligible.products': { places: [rule('credit/line-table.ts')] },
  'eligible.starter-only': { places: [rule('credit/line-table.ts')] },
  'eligible.already-owned': { places: [rule('credit/line-table.ts')] },
  'eligible.starter-within-larger': { places: [rule('credit/line-table.ts')] },
  'bpw.many-may-sell': { places: [tracker('registration/dossier.ts')] },
  'bpw.confidential': { places: [guard('credit/line-credit.ts'), guard('credit/won-deal.ts')] },
  'bpw.one-credit': { places: [rule('best-partner-wins/verdict.ts')] },
  'bpw.signed-poi-wins': { places: [rule('best-partner-wins/verdict.ts')] },
  'bpw.sourcing-priority': { places: [rule('best-partner-wins/verdict.ts')] },
  'bpw.two-signed': { places: [rule('best-partner-wins/verdict.ts')] },
  'bpw.vendor-decides': {
    places: [rule('best-partner-wins/verdict.ts'), guardInApi('deal-course/adjudication.service.ts')],
  },
  'upmarket.partner-conditions': { places: [rule('upmarket/partner-conditions.ts')] },
  'upmarket.language-exception': { places: [rule('upmarket/language-exceptions.ts')] },
  'upmarket.deal-conditions': {
    places: [rule('upmarket/deal-conditions.ts'), rule('upmarket/deal-mrr.ts'), rule('credit/line-table.ts')],
  },
  'upmarket.reward': { places: [rule('upmarket/referral.ts')] },
  'upmarket.no-right-to-referrals': planned(4),
  'line.associations': { places: [rule('credit/associations.ts')] },
  'line.one-partner': { places: [guard('credit/line-credit.ts')] },
  'line.catalog': { places: [rule('credit/line-table.ts')] },
  'upsell.auto-credit': { places: [rule('credit/line-credit.ts')] },
  'upsell.auto-credit-may-change': { places: [rule('credit/upsell.ts'), rule('credit/uncredited.ts')] },
  'upsell.by-line-total': { places: [rule('credit/line-credit.ts')] },
  'upsell.unassociated': { places: [rule('credit/line-table.ts')] },
  'upsell.others-line': { places: [rule('credit/line-credit.ts')] },
  'revshare.rate': { places: [rule('revenue-share/accruals.ts'), rule('revenue-share/reasons.ts')] },
  'revshare.term': { places: [rule('credit/associations.ts')] },
  'revshare.monthly-quarterly': { places: [rule('revenue-share/accruals.ts'), rule('revenue-share/ledger.ts')] },
  'revshare.conditions': { places: [rule('revenue-share/accruals.ts'), rule('revenue-share/ledger.ts')] },
  'privacy.deal-information': { places: [guardInApi('shared-deals/deal-events.loader.ts')] },
} satisfies Record<string, Coverage>;
