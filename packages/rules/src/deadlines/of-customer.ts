import type { DecisionContext } from '../facts.js';
import { partnerOf } from '../facts.js';
import type { CustomerRecord, DeadlineOutcome, SubscriptionPeriod } from '../outcome.js';
import type { DealFile, Dossier } from '../registration/dossier.js';
import { groupBy } from '../registration/dossier.js';
import { onboardingDeadlines } from './onboarding-start.js';
import { overlayDeadlines } from './overlay.js';
import { proofDeadlines } from './proof-signature.js';
import { responseDeadlines } from './response.js';

/** Everything that partners have to do by some time in the dealings with one customer. */
export function deadlinesOf(
  dossier: Dossier,
  customer: CustomerRecord | null,
  subscriptions: readonly SubscriptionPeriod[],
  context: DecisionContext,
): DeadlineOutcome[] {
  const { deals, onboardings, of } = dossier;
  const { partners, policies, holidays } = context;
  return [
    ...responses(dossier, context),
    ...overlayDeadlines({ invited: of('OverlayInvited'), answered: of('OverlayAnswered'), deals, partners, policies }),
    ...(customer ? onboardingDeadlines({ deals, subscriptions, onboardings, customer, policies, holidays }) : []),
    ...deals.flatMap((deal) => signatures(deal, dossier, customer, context)),
  ];
}

function responses({ deals, of }: Dossier, { partners, policies, holidays }: DecisionContext): DeadlineOutcome[] {
  const messages = groupBy(of('MessageSent'), ({ sharedDeal }) => sharedDeal);
  const extensions = of('DeadlineExtended');
  return deals
    .flatMap(({ sharedDeals }) => sharedDeals)
    .filter(({ key }) => messages.has(key))
    .flatMap(({ key, origin }) => {
      const partner = partnerOf(origin.partner, { partners });
      return responseDeadlines({
        messages: messages.get(key) ?? [],
        extensions,
        partner,
        sharedDeal: key,
        policies,
        holidays,
      });
    });
}

function signatures(
  deal: DealFile,
  { of }: Dossier,
  customer: CustomerRecord | null,
  context: DecisionContext,
): DeadlineOutcome[] {
  return proofDeadlines({
    deal,
    opened: of('DealOpened'),
    timeZone: ({ origin }) => customer?.timeZone ?? partnerOf(origin.partner, context).timeZone,
    policies: context.policies,
  });
}
