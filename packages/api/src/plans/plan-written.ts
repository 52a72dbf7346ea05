/** What people write in plans, as the API is given it: ids of what is there, texts of what is new. */
import type { InitiativeStatus, PlanMetric, PlanSide, ReviewKind } from '@tierline/rules';

type Maybe<Value> = Value | null | undefined;

export interface CommitmentWritten {
  readonly key?: Maybe<string>;
  readonly side: PlanSide;
  readonly owner: string;
  readonly due: string;
  readonly text: string;
}

export interface ContentWritten {
  readonly goals?: Maybe<string>;
  readonly owner?: Maybe<string>;
  readonly partnerOwner?: Maybe<{ name: string; email: string }>;
  readonly tierTarget?: Maybe<{ tier: string; on: string }>;
  readonly objectives?: Maybe<
    readonly { key?: Maybe<string>; metric: PlanMetric; targets: readonly string[]; weight: number }[]
  >;
  readonly initiatives?: Maybe<
    readonly { key?: Maybe<string>; status?: Maybe<InitiativeStatus>; sharedDeals?: Maybe<readonly string[]> }[]
  >;
  readonly commitments?: Maybe<readonly CommitmentWritten[]>;
  readonly capacity?: Maybe<object>;
  readonly accreditations?: Maybe<readonly object[]>;
  readonly opportunities?: Maybe<readonly { customer: string; productLine: string; nextStep?: Maybe<string> }[]>;
  readonly risks?: Maybe<readonly { key?: Maybe<string>; text: string }[]>;
}

/** What every act on a plan is given. */
export interface OnPlan {
  readonly plan: string;
  readonly expectedVersion: number;
  readonly clientMutationId?: Maybe<string>;
}

export interface RemarkWritten {
  readonly objective?: Maybe<string>;
  readonly text: string;
}

export interface ReviewWritten extends OnPlan {
  readonly kind: ReviewKind;
  readonly on?: Maybe<string>;
  readonly attendees: readonly string[];
  readonly decision: string;
  readonly comments?: Maybe<string>;
  readonly commitments?: Maybe<readonly CommitmentWritten[]>;
  readonly progress?: Maybe<readonly { initiative: string; status: InitiativeStatus }[]>;
}
