import {
  commitmentsOf,
  type PlanContent,
  planDifference,
  type PlanDifference,
  type PlanReview,
  planning,
  type PolicyBook,
  type StandingCommitment,
} from '@tierline/rules';
import { Cursors, Page, type PageArgs } from '../reading/page.js';
import type { Reading } from '../reading/reading.js';
import { Refused } from '../reading/refused.js';
import type { SharedDealRecord } from '../shared-deals/shared-deal.loader.js';
import { openDealsOfPartners } from './pipeline.loader.js';
import { countPlans, type PlanFilter, type PlanRecord, plansById, plansOfPartners, plansPage } from './plan.loader.js';
import type { CommitmentState } from './plan-words.js';

export interface CommitmentRecord {
  readonly key: string;
  readonly side: StandingCommitment['side'];
  readonly owner: string;
  readonly due: string;
  readonly text: string;
  readonly state: CommitmentState;
  readonly reason: string | null;
  readonly settledAt: string | null;
  readonly review: string | null;
}

export interface AgendaRecord {
  readonly plan: PlanRecord;
  readonly on: string;
  readonly last: PlanReview | null;
  readonly lastCommitments: readonly CommitmentRecord[];
  readonly nextCommitments: readonly CommitmentRecord[];
}

/** The business plans that the viewer may know of. */
export class PlanService {
  constructor(
    private readonly reading: Reading,
    _policies: PolicyBook,
  ) {}

  byId(id: string): Promise<PlanRecord | null> {
    return this.reading.load(plansById, id);
  }

  async ofPartner({ key }: { readonly key: string }): Promise<readonly PlanRecord[]> {
    return (await this.reading.load(plansOfPartners, key)) ?? [];
  }

  /** A page of all plans, the newest year first, then by partner. */
  async page(filter: PlanFilter, args: PageArgs): Promise<Page<PlanRecord>> {
    const cursors = new Cursors(this.reading.identities, 'business plans', filter);
    const slice = cursors.slice(args);
    return new Page({
      rows: await plansPage(filter, slice, this.reading),
      slice,
      cursors,
      placeOf: ({ year, partner }) => [String(year), partner],
      count: () => countPlans(filter, this.reading),
      anyUpTo: async (place) => (await countPlans(filter, this.reading, place)) > 0,
    });
  }

  /** What was promised in the plan and at its reviews by the end of `day`, by the day it is due. */
  commitments({ state }: PlanRecord, day: string): readonly CommitmentRecord[] {
    return commitmentsOf(state).map((each) => shown(each, day));
  }

  /**
   * What is other between two versions. A partner reads no further back than the version that was shared with it. Throws Refused
   * for a number that is no version's.
   */
  difference(plan: PlanRecord, from: number, to: number): readonly PlanDifference[] {
    return planDifference(this.#contentAt(plan, from, 'from'), this.#contentAt(plan, to, 'to'));
  }

  /** The versions that the viewer may read: all, or from the one on that was shared. */
  versions({ state }: PlanRecord): PlanRecord['state']['versions'] {
    if (this.reading.scope.seesOutlines) return state.versions;
    const before = state.versions.filter(({ version }) => version <= (state.publishedIn ?? 0));
    return state.versions.slice(Math.max(0, before.length - 1));
  }

  /** What was said of it; of what was said before it was shared a partner reads nothing. */
  comments({ state }: PlanRecord): PlanRecord['state']['comments'] {
    if (this.reading.scope.seesOutlines) return state.comments;
    return state.comments.filter(({ version }) => state.publishedIn !== null && version >= state.publishedIn);
  }

  /** What a review on `day` goes through: the last promises first, then the pipeline by name, then what is next. */
  agenda(plan: PlanRecord, day: string): AgendaRecord {
    const { reviews } = plan.state;
    const last =
      [...reviews]
        .filter(({ on }) => on <= day)
        .sort((a, b) => (a.on < b.on ? -1 : 1))
        .at(-1) ?? null;
    const all = this.commitments(plan, day);
    const isLast = ({ review }: CommitmentRecord) => review === (last?.review ?? null);
    const isOpen = ({ state }: CommitmentRecord) => state === 'OPEN' || state === 'OVERDUE';
    return {
      ...{ plan, on: day, last },
      lastCommitments: all.filter(isLast),
      nextCommitments: all.filter((each) => !isLast(each) && isOpen(each)),
    };
  }

  /** The partner's open deals, those that are expected to close first before the others. */
  async pipeline({ partner }: PlanRecord): Promise<readonly SharedDealRecord[]> {
    return ((await this.reading.load(openDealsOfPartners, partner)) ?? []).slice(0, planning.pipelineByName);
  }

  #contentAt(plan: PlanRecord, version: number, argument: string): PlanContent {
    const [first] = this.versions(plan);
    const found = plan.state.versions.findLast((each) => each.version <= version);
    if (!found || !first || version < first.version || version > plan.version)
      throw new Refused(
        'BAD_USER_INPUT',
        `${argument} is ${version}, which is no version of this plan; give one from ${first?.version ?? 1} to ${plan.version}.`,
      );
    return found.content;
  }
}

function shown(
  { commitment, side, owner, due, text, review, settlement }: StandingCommitment,
  day: string,
): CommitmentRecord {
  const open = due < day ? 'OVERDUE' : 'OPEN';
  return {
    ...{ key: commitment, side, owner, due, text, review },
    state: settlement ? (settlement.kept ? 'KEPT' : 'BROKEN') : open,
    reason: settlement?.reason ?? null,
    settledAt: settlement?.by.at ?? null,
  };
}
