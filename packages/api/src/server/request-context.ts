import type { Charge } from '../allowances/allowances.js';
import { AssociationService } from '../associations/association.service.js';
import { type Scope, scopeOf } from '../auth/scope.js';
import type { Guesses } from '../auth/guesses.js';
import { isGiven } from '../auth/token-scopes.js';
import type { Side, Viewer } from '../auth/viewer.js';
import { ViewerService } from '../auth/viewer.service.js';
import { ConductService } from '../conduct/conduct.service.js';
import { InstallBaseService } from '../install-base/install-base.service.js';
import { AdjudicationPreviewService } from '../deal-course/adjudication-preview.service.js';
import { CustomerService } from '../customers/customer.service.js';
import type { Acting } from '../auth/acting.js';
import { Attempt } from '../audit/attempt.js';
import { authorOf, type Origin, theProgram } from '../audit/author.js';
import type { AuditObject } from '../audit/record-audit.js';
import type { ChangesService } from '../changes/changes.service.js';
import type { ChangeStream } from '../changes/change-stream.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { DeadlineService } from '../deadlines/deadline.service.js';
import { EvidenceService } from '../decisions/evidence.service.js';
import type { SystemService } from '../operations/system.service.js';
import { PolicyService } from '../decisions/policy.service.js';
import { ForecastAccuracyService } from '../forecast/forecast-accuracy.service.js';
import { ForecastBasisService } from '../forecast/forecast-basis.service.js';
import { ForecastService } from '../forecast/forecast.service.js';
import type { PolicyBook } from '@tierline/rules';
import type { History } from '../history/history.js';
import { ManagedMrrService } from '../managed-mrr/managed-mrr.service.js';
import { ManagedReasonsService } from '../managed-mrr/managed-reasons.service.js';
import { MessageService } from '../correspondence/message.service.js';
import { NodeService } from '../nodes/node.service.js';
import { PartnerService } from '../partners/partner.service.js';
import { PolicyComparisonService } from '../policy-comparison/policy-comparison.service.js';
import { RespondingService } from '../proof-links/responding.service.js';
import { PlanService } from '../plans/plan.service.js';
import { ProofService } from '../proofs/proof.service.js';
import { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import { ExchangeService } from '../revenue-share/exchange.service.js';
import { RevenueShareService } from '../revenue-share/revenue-share.service.js';
import { RegionalSupportService } from '../regional-support/regional-support.service.js';
import { SharedDealService } from '../shared-deals/shared-deal.service.js';
import { SoldMrrService } from '../sold-mrr/sold-mrr.service.js';
import { StaffService } from '../staff/staff.service.js';
import { TierService } from '../tiers/tier.service.js';

/** What the server has for as long as it runs. */
export interface Installation {
  /** Counts tokens of proof links that were none. */
  readonly proofGuesses: Guesses;
  readonly history: History;
  readonly changes: ChangesService;
  /** How this server is doing. */
  readonly system: SystemService;
}

/**
 * What one request has: who asks, and the services that read and write in their name. Apollo hands resolvers a copy of it, which
 * is why it has no truly private fields.
 */
export class RequestContext {
  readonly now: Date;
  readonly scope: Scope;
  readonly partners: PartnerService;
  readonly customers: CustomerService;
  readonly staff: StaffService;
  readonly sharedDeals: SharedDealService;
  readonly proofs: ProofService;
  readonly messages: MessageService;
  readonly associations: AssociationService;
  readonly revenueShare: RevenueShareService;
  readonly soldMrr: SoldMrrService;
  readonly managedMrr: ManagedMrrService;
  readonly managedReasons: ManagedReasonsService;
  readonly tiers: TierService;
  readonly conduct: ConductService;
  readonly regionalSupport: RegionalSupportService;
  readonly installBase: InstallBaseService;
  readonly forecasts: ForecastService;
  readonly forecastAccuracy: ForecastAccuracyService;
  readonly deadlines: DeadlineService;
  readonly evidence: EvidenceService;
  readonly policies: PolicyService;
  readonly self: ViewerService;
  readonly nodes: NodeService;

  readonly changes: ChangesService;
  /** What the operation was charged; null until it was, and for what happens later in a subscription. */
  charge: Charge | null = null;
  private readonly reading: Reading;
  private readonly made = new Map<unknown, unknown>();
  private attempt: Attempt | null = null;

  constructor(
    private readonly installation: Installation,
    readonly viewer: Viewer | null,
    /** Where it comes from; null for what is not a request of its own. */
    readonly origin: Origin | null = null,
  ) {
    const { database, deciding } = installation.history;
    this.now = deciding.now();
    this.scope = scopeOf(viewer, this.now);
    this.changes = installation.changes;
    const reading = new Reading(database, deciding.ids, this.scope, this.now);
    this.reading = reading;
    this.partners = new PartnerService(reading);
    this.customers = new CustomerService(reading);
    this.staff = new StaffService(reading);
    this.sharedDeals = new SharedDealService(reading, deciding.policies);
    this.proofs = new ProofService(reading);
    this.messages = new MessageService(reading);
    this.associations = new AssociationService(reading, deciding.policies);
    this.revenueShare = new RevenueShareService(reading, deciding.policies);
    const exchange = new ExchangeService(reading);
    this.soldMrr = new SoldMrrService(reading, exchange, deciding.policies);
    this.managedMrr = new ManagedMrrService(reading, exchange, deciding.policies);
    this.managedReasons = new ManagedReasonsService(reading, this.managedMrr, deciding.policies);
    this.tiers = new TierService(reading, deciding.policies);
    this.installBase = new InstallBaseService(reading, deciding.policies);
    this.regionalSupport = new RegionalSupportService(reading, deciding.policies, this.soldMrr, this.staff);
    this.conduct = new ConductService(reading, deciding.policies);
    this.forecasts = new ForecastService(reading, new ForecastBasisService(reading, deciding.policies));
    this.forecastAccuracy = new ForecastAccuracyService(reading);
    this.deadlines = new DeadlineService(reading, deciding.policies);
    this.evidence = new EvidenceService(reading);
    this.policies = new PolicyService(deciding.policies);
    this.self = new ViewerService(reading, viewer);
    this.nodes = this.finders();
  }

  /** The address that the request came from; null for what is not a request of its own. */
  get address(): string | null {
    return this.origin?.address ?? null;
  }

  get side(): Side {
    return this.scope.side;
  }

  /** A service that changes something, in the name of who asks. Throws Refused where nobody has signed in. */
  acts<Service>(Service: new (acting: Acting) => Service): Service {
    return new Service(this.acting());
  }

  /** A service that reads: one for the request, made when it is first needed. */
  reads<Service>(Service: new (reading: Reading, policies: PolicyBook) => Service): Service {
    const made = this.made.get(Service) ?? new Service(this.reading, this.installation.history.deciding.policies);
    this.made.set(Service, made);
    return made as Service;
  }

  get system(): SystemService {
    return this.installation.system;
  }

  get policyComparisons(): PolicyComparisonService {
    return new PolicyComparisonService(this.installation.history, this.partners);
  }

  get adjudicationPreviews(): AdjudicationPreviewService {
    const { viewer } = this.acting();
    return new AdjudicationPreviewService(this.installation.history, this.reading, viewer.key);
  }

  /** Answers of customers to proofs: whoever has the link may give one. */
  get responding(): RespondingService {
    const { history, proofGuesses: guesses } = this.installation;
    return new RespondingService({ history, guesses, viewer: this.viewer, origin: this.origin });
  }

  /** The same viewer's context at a later moment: nothing that was read for this one is in it. */
  later(): RequestContext {
    return new RequestContext(this.installation, this.viewer);
  }

  async followChanges({ partner, after }: { partner?: string | null; after?: string | null }): Promise<ChangeStream> {
    const { viewer } = this.acting();
    const followed = partner == null ? null : await this.partners.byId(partner);
    if (partner != null && !followed) throw new Refused('NOT_FOUND', 'There is no such partner here.');
    const scope = () => scopeOf(viewer, this.installation.history.deciding.now());
    return this.changes.follow({ viewer, scope, partner: followed?.key ?? null, after: after ?? null });
  }

  /** Where the changes that have not happened yet begin; null for whoever may not read them. */
  async changesCursor(): Promise<string | null> {
    return this.viewer && isGiven('read', this.viewer) ? this.changes.now(this.viewer) : null;
  }

  /** Begins a mutation: what acts in this request from then on acts as part of it. Mutations of one request follow one another. */
  attempting(act: string, named: AuditObject | null): { attempt: Attempt; work: UnitOfWork } {
    const author = this.viewer ? authorOf(this.viewer, this.origin) : theProgram;
    this.attempt = new Attempt(act, { author, at: this.now, named });
    return { attempt: this.attempt, work: this.installation.history.database.work };
  }

  private acting(): Acting {
    if (!this.viewer) throw new Refused('UNAUTHENTICATED', 'Sign in first.');
    const attempt = this.attempt ?? this.attempting('subscribe', null).attempt;
    return { viewer: this.viewer, reading: this.reading, history: this.installation.history, attempt };
  }

  private finders(): NodeService {
    const finders = {
      Partner: this.partners,
      Customer: this.customers,
      SharedDeal: this.sharedDeals,
      Poi: this.proofs,
      Association: this.associations,
      RevenueShareEntry: this.revenueShare,
      BusinessPlan: this.reads(PlanService),
      Staff: this.staff,
      ApiToken: this.self,
      PartnerUser: this.self,
    };
    return new NodeService(finders, () => this.policies.versionOn(this.now.toISOString().slice(0, 10)));
  }
}
