import type { DecisionContext } from '../facts.js';
import { partnerOf } from '../facts.js';
import type { Instant, Key } from '../history.js';
import { motionOf } from '../motions/motion.js';
import type { CreditOutcome, SharedDealOutcome } from '../outcome.js';
import { proofOutcome, proofsOf } from '../proof/proofs.js';
import { gsOfDeal } from '../team/deal-gs.js';
import { lastActivities } from './activity.js';
import type { DealFile, Dossier, SharedDealFile } from './dossier.js';
import { ownExpectedClose } from './expected-close.js';
import { recordedDomain, rulingInForce, stageOf } from './standing.js';

/** What the history makes of every shared deal of a customer; `credits` by the shared deal's key, none for open deals. */
export function sharedDealOutcomes(
  dossier: Dossier,
  credits: ReadonlyMap<Key, CreditOutcome>,
  context: DecisionContext,
): SharedDealOutcome[] {
  const activities = lastActivities(dossier);
  return dossier.deals.flatMap((deal) =>
    deal.sharedDeals.map((file) => ({
      ...outcomeOf(file, deal, dossier, context),
      lastActivityAt: activities.get(file.key) ?? file.origin.instant,
      credit: credits.get(file.key) ?? null,
    })),
  );
}

function outcomeOf(
  file: SharedDealFile,
  deal: DealFile,
  { customer }: Dossier,
  context: DecisionContext,
): Omit<SharedDealOutcome, 'credit' | 'lastActivityAt'> {
  const { origin } = file;
  const partner = partnerOf(origin.partner, context);
  const zone = customer?.timeZone ?? partner.timeZone;
  const closedOn = deal.ending?.closedOn ?? null;
  const domain = recordedDomain(file, customer);
  const ruling = rulingInForce(file, closedOn, zone);
  const { gs, reasons } = gsOfDeal({ file, domain, customer, partner, ruling, specialists: context.specialists });
  return {
    key: file.key,
    partner: origin.partner,
    deal: deal.key,
    domain,
    motion: motionOf(file),
    stage: stageOf(file, deal, zone),
    gs,
    gsReasons: reasons,
    ...stated(file),
    closedOn,
    proofs: proofsOf(file, deal).map(proofOutcome),
  };
}

type Stated = Pick<SharedDealOutcome, 'registeredAt' | 'relationship' | 'need' | 'expectedClose' | 'expectedLines'>;

/** What was said when it was registered, or last since; of a partner that the vendor added there is the moment only. */
function stated({ origin, updates }: SharedDealFile): Stated {
  const registeredAt: Instant = origin.instant;
  const registered = origin.type === 'DealRegistered' ? origin : null;
  return {
    registeredAt,
    relationship: registered?.relationship ?? null,
    need: updates.findLast(({ need }) => need !== undefined)?.need ?? registered?.need ?? null,
    expectedClose: ownExpectedClose({ origin, updates }) ?? null,
    expectedLines:
      updates.findLast(({ expectedLines }) => expectedLines !== undefined)?.expectedLines ??
      registered?.expectedLines ??
      [],
  };
}
