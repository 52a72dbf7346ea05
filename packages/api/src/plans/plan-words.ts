import type {
  InitiativeStatus as Progress,
  PlanDifference,
  PlanMetric as Metric,
  PlanPart as Part,
  PlanSide as Side,
  PlanStatus as Status,
  PlanVersion,
  ProjectionMethod as Method,
  QuarterState as State,
  ReviewKind as Kind,
} from '@tierline/rules';
import { registerEnumType } from 'type-graphql';

/** The words of the rules as the schema has them: each stands for itself. */
type Words<Word extends string> = { readonly [Each in Word]: Each };
/** What each word means. */
type Meanings<Word extends string> = Readonly<Record<Word, { readonly description: string }>>;

function told<Word extends string>(name: string, description: string, meanings: Readonly<Record<Word, string>>) {
  const entries = Object.entries<string>(meanings);
  const words = Object.fromEntries(entries.map(([word]) => [word, word])) as Words<Word>;
  const valuesConfig = Object.fromEntries(entries.map(([word, said]) => [word, { description: said }]));
  registerEnumType(words, { name, description, valuesConfig: valuesConfig as Meanings<Word> });
  return words;
}

export const PlanSide = told<Side>('PlanSide', 'Whose word or whose duty something of a plan is.', {
  VENDOR: "The vendor's: the development manager and ops.",
  PARTNER: "The partner's.",
});

export const PlanStatus = told<Status>('PlanStatus', 'How far a business plan has come.', {
  OUTLINE: "The vendor's own; the partner does not learn of it.",
  DRAFT: 'Shared: both sides write.',
  SUBMITTED: 'The partner has signed it; it waits for the vendor, and nobody writes.',
  CHANGES_REQUESTED: 'The vendor has sent it back.',
  AGREED: 'Both sides have signed it; what it says is frozen.',
  AMENDED: 'Frozen again after a change to which both sides agreed.',
  CLOSED: 'Over, with its score.',
});

export const PlanMetric = told<Metric>(
  'PlanMetric',
  'What an objective is measured in; always computed, never typed.',
  {
    SOLD_MRR: "Sold MRR of twelve months at the quarter's end.",
    SOURCED_MRR: "The Partner Sourced part of sold MRR at the quarter's end.",
    MANAGED_MRR: "Managed MRR at the quarter's end.",
    DEALS_REGISTERED: 'Shared deals registered in the quarter.',
    DEALS_WON: 'Shared deals won in the quarter.',
    NEW_CUSTOMERS: 'Customers with which the first association began in the quarter.',
    CLOSE_RATE: 'Won of the shared deals that were won or lost in the quarter, 1 for all.',
    REVENUE_SHARE: "What stands on the quarter's statement.",
    SOURCED_POINTS: "Points toward the sourced minimum at the quarter's end.",
    TOTAL_POINTS: "All points at the quarter's end.",
  },
);

export const QuarterState = told<State>('QuarterState', 'Where a quarter stands on a day.', {
  NOT_BEGUN: 'It is to come.',
  RUNNING: 'It has begun.',
  OVER: 'Its last day is over.',
});

export const ProjectionMethod = told<Method>('ProjectionMethod', "How a quarter's end is projected.", {
  FINAL: 'The quarter is over.',
  LINEAR: 'What came so far, by the business days of the region that have passed.',
  TREND: 'Where it stood before the quarter, and what was added since by the same days.',
  STEADY: 'A rate stays as it is.',
  FORECAST: "The product's own forecast of revenue share.",
});

export const InitiativeStatus = told<Progress>('InitiativeStatus', 'How far an initiative has come.', {
  PLANNED: 'It has not begun.',
  RUNNING: 'It is under way.',
  DONE: 'It is done.',
  DROPPED: 'It was given up.',
});

export const ReviewKind = told<Kind>('ReviewKind', 'Which review it is.', {
  MONTHLY: 'Of a month.',
  QBR: 'The quarterly business review.',
  ANNUAL: 'Of the year.',
});

export type CommitmentState = 'OPEN' | 'OVERDUE' | 'KEPT' | 'BROKEN';
export const CommitmentState = told<CommitmentState>('CommitmentState', 'What became of a commitment.', {
  OPEN: 'It is not due yet.',
  OVERDUE: 'Its day is over, and nobody has said what became of it.',
  KEPT: 'It was kept.',
  BROKEN: 'It was not kept.',
});

export type AccreditationState = 'HELD' | 'PLANNED';
export const AccreditationState = told<AccreditationState>('AccreditationState', 'Whether an accreditation is there.', {
  HELD: 'The partner has it.',
  PLANNED: 'The partner means to have it.',
});

export type RiskGravity = 'LOW' | 'MEDIUM' | 'HIGH';
export const RiskGravity = told<RiskGravity>('RiskGravity', 'How grave a risk is.', {
  LOW: 'It would be a nuisance.',
  MEDIUM: 'It would cost a part of the plan.',
  HIGH: 'It would cost the plan.',
});

export const PlanPart = told<Part>('PlanPart', 'Which part of a plan a difference is in.', {
  PLAN: 'The plan itself.',
  OBJECTIVE: 'An objective.',
  INITIATIVE: 'An initiative.',
  COMMITMENT: 'A commitment.',
  CAPACITY: 'The capacity.',
  ACCREDITATION: 'An accreditation.',
  OPPORTUNITY: 'An opportunity of the install base.',
  RISK: 'A risk.',
});

export type DifferenceKind = PlanDifference['kind'];
export const DifferenceKind = told<DifferenceKind>('PlanDifferenceKind', 'What is other.', {
  ADDED: 'It was not there before.',
  REMOVED: 'It is no longer there.',
  CHANGED: 'It is another.',
});

export type VersionCause = PlanVersion['cause'];
export const VersionCause = told<VersionCause>('PlanVersionCause', 'What made a version of a plan.', {
  OPENED: 'The plan was opened.',
  REVISED: 'One side wrote in it.',
  AMENDED: 'Both sides agreed to change it.',
});
