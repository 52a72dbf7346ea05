import { contentFaults, dayIn, planKey, revisionFaults } from '@tierline/rules';
import { earlierEvent } from '../acts/earlier.js';
import { recordOnce } from '../acts/record-once.js';
import type { Acting } from '../auth/acting.js';
import { notFound, userError, type UserErrorRecord } from '../decisions/user-errors.js';
import { partnersByKey, type PartnerRecord } from '../partners/partner.loader.js';
import { StaffService } from '../staff/staff.service.js';
import { actOnPlan, byViewer, sideOfActing } from './plan-acts.js';
import { asRead, type Draft, draftOf, type Drafting, writtenAgain } from './plan-draft.js';
import { contentErrors, type PlanAnswer, refusal } from './plan-refusals.js';
import type { ContentWritten, OnPlan } from './plan-written.js';
import { type PlanRecord, plansById } from './plan.loader.js';

interface Opening {
  readonly partnerKey: string;
  readonly year: number;
  readonly firstQuarter?: string | null;
  readonly currency?: string | null;
  readonly content?: ContentWritten | null;
  readonly clientMutationId?: string | null;
}

/** How what a plan says comes about (team.pdm-duties): opened as an outline, revised by both sides, amended once it is agreed. */
export class PlanWritingService {
  constructor(private readonly acting: Acting) {}

  /** Opens a partner's plan for a year, as an outline of the vendor's. */
  async open(input: Opening): Promise<PlanAnswer> {
    const { reading, viewer, history } = this.acting;
    const partner = await reading.load(partnersByKey, input.partnerKey);
    if (!partner) return refusal(notFound('partnerKey'));
    const { year } = input;
    const id = history.deciding.ids.publicId('plan', planKey({ partner: partner.key, year }));
    const mutation = 'openPlan';
    const earlier = await earlierEvent(this.acting, { mutation, ...input }, 'PlanOpened');
    const owner = earlier?.content.owner ?? (await this.#managerOf(partner));
    if (owner === null && input.content?.owner == null) return refusal(ownerMissing);
    const today = dayIn(reading.now.toISOString(), partner.timeZone);
    const empty: Draft = {
      currency: input.currency ?? partner.currency,
      policyVersion: earlier?.content.policyVersion ?? history.deciding.policies.on(today).version,
      ...{ owner: owner ?? '', goals: '', objectives: [], initiatives: [], commitments: [] },
      ...{ accreditations: [], opportunities: [], risks: [] },
    };
    const drafting = await draftOf(this.acting, partner, empty, input.content ?? {});
    if (typeof drafting !== 'function') return refusal(...drafting);
    let content: Draft | null = null;
    const { errors } = await recordOnce(this.acting, {
      ...{ mutation, clientMutationId: input.clientMutationId },
      event: (name) => ({
        ...{ type: 'PlanOpened', partner: partner.key, year, staff: viewer.key, content: (content = drafting(name)) },
        firstQuarter: input.firstQuarter ?? `${year}-Q1`,
      }),
      hindrances: async () =>
        (await reading.load(plansById, id))
          ? [thereAlready(year)]
          : contentErrors(contentFaults(asRead(content, { partner: partner.key, year }))),
    });
    if (errors.length > 0) return refusal(...errors.map(ofOpening));
    return { businessPlan: await reading.load(plansById, id), userErrors: [] };
  }

  /** Writes in a plan that is not agreed: the vendor anything, the partner what is its own. */
  async revise(input: OnPlan & { content: ContentWritten }): Promise<PlanAnswer> {
    const prepared = await this.#prepare('revisePlan', 'PlanRevised', input);
    if ('userErrors' in prepared) return prepared;
    const { plan, drafting } = prepared;
    let content: Draft | null = null;
    return actOnPlan(this.acting, plan, input, {
      ...{ mutation: 'revisePlan', act: 'REVISE' },
      event: (name) => ({ type: 'PlanRevised', ...byViewer(this.acting), content: (content = drafting(name)) }),
      hindrances: ({ state }) =>
        contentErrors(revisionFaults(state.content, asRead(content, plan), sideOfActing(this.acting))),
    });
  }

  /** Proposes to change a plan that is agreed; a proposal takes the place of the one before. */
  async amend(input: OnPlan & { content: ContentWritten; reason: string }): Promise<PlanAnswer> {
    const prepared = await this.#prepare('amendPlan', 'PlanAmended', input);
    if ('userErrors' in prepared) return prepared;
    const { plan, drafting } = prepared;
    const { reason } = input;
    let content: Draft | null = null;
    return actOnPlan(this.acting, plan, input, {
      ...{ mutation: 'amendPlan', act: 'AMEND' },
      event: (name) => ({ type: 'PlanAmended', ...byViewer(this.acting), reason, content: (content = drafting(name)) }),
      hindrances: () => contentErrors(contentFaults(asRead(content, plan))),
    });
  }

  async #prepare(
    mutation: string,
    type: 'PlanRevised' | 'PlanAmended',
    input: OnPlan & { content: ContentWritten },
  ): Promise<PlanAnswer | { readonly plan: PlanRecord; readonly drafting: Drafting }> {
    const { reading } = this.acting;
    const plan = await reading.load(plansById, input.plan);
    const partner = plan && (await reading.load(partnersByKey, plan.partner));
    if (!plan || !partner) return refusal(notFound('plan'));
    const earlier = await earlierEvent(this.acting, { mutation, ...input }, type);
    const before = writtenAgain(earlier?.content ?? plan.state.content);
    const drafting = await draftOf(this.acting, partner, before, input.content);
    return typeof drafting === 'function' ? { plan, drafting } : refusal(...drafting);
  }

  async #managerOf(partner: PartnerRecord): Promise<string | null> {
    const { reading } = this.acting;
    const today = dayIn(reading.now.toISOString(), partner.timeZone);
    return (await new StaffService(reading).managerOf(partner, today))?.key ?? null;
  }
}

const ownerMissing = userError(
  'OWNER_MISSING',
  'The partner has no development manager today; name in content.owner who answers for the plan.',
  ['content', 'owner'],
);

/** The currency stands beside the content where a plan is opened, and nowhere else in what is asked. */
function ofOpening(error: UserErrorRecord): UserErrorRecord {
  return error.field?.join('.') === 'content.currency' ? { ...error, field: ['currency'] } : error;
}

function thereAlready(year: number) {
  return userError('PLAN_EXISTS', `The partner has a plan for ${year}; revise or amend that one.`, ['year']);
}
