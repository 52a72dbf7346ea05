/** The words of business plans, each state as a shape and a word. */
import * as m from '#messages';
import type { StateMark } from './states.ts';

export const planStatuses = {
  OUTLINE: { icon: 'ring', tone: 'plain', word: m.plan_outline },
  DRAFT: { icon: 'half', tone: 'warn', word: m.plan_draft },
  SUBMITTED: { icon: 'clock', tone: 'pen', word: m.plan_submitted },
  CHANGES_REQUESTED: { icon: 'turn', tone: 'warn', word: m.plan_changes_requested },
  AGREED: { icon: 'disc', tone: 'good', word: m.plan_agreed },
  AMENDED: { icon: 'disc', tone: 'good', word: m.plan_amended },
  CLOSED: { icon: 'check', tone: 'plain', word: m.plan_closed },
} as const satisfies Record<string, StateMark>;

export const planSides = { VENDOR: m.plan_side_vendor, PARTNER: m.plan_side_partner } as const;

export const metricWords = {
  SOLD_MRR: m.plan_metric_sold_mrr,
  SOURCED_MRR: m.plan_metric_sourced_mrr,
  MANAGED_MRR: m.plan_metric_managed_mrr,
  DEALS_REGISTERED: m.plan_metric_deals_registered,
  DEALS_WON: m.plan_metric_deals_won,
  NEW_CUSTOMERS: m.plan_metric_new_customers,
  CLOSE_RATE: m.plan_metric_close_rate,
  REVENUE_SHARE: m.plan_metric_revenue_share,
  SOURCED_POINTS: m.plan_metric_sourced_points,
  TOTAL_POINTS: m.plan_metric_total_points,
} as const;

export const initiativeStatuses = {
  PLANNED: { icon: 'ring', tone: 'plain', word: m.plan_initiative_planned },
  RUNNING: { icon: 'half', tone: 'pen', word: m.plan_initiative_running },
  DONE: { icon: 'check', tone: 'good', word: m.plan_initiative_done },
  DROPPED: { icon: 'dash', tone: 'plain', word: m.plan_initiative_dropped },
} as const satisfies Record<string, StateMark>;

export const commitmentStates = {
  OPEN: { icon: 'ring', tone: 'plain', word: m.plan_commitment_open },
  OVERDUE: { icon: 'warn', tone: 'bad', word: m.plan_commitment_overdue },
  KEPT: { icon: 'check', tone: 'good', word: m.plan_commitment_kept },
  BROKEN: { icon: 'cross', tone: 'bad', word: m.plan_commitment_broken },
} as const satisfies Record<string, StateMark>;

export const quarterStates = {
  NOT_BEGUN: { icon: 'ring', tone: 'plain', word: m.plan_quarter_not_begun },
  RUNNING: { icon: 'half', tone: 'pen', word: m.plan_quarter_running },
  OVER: { icon: 'disc', tone: 'plain', word: m.plan_quarter_over },
} as const satisfies Record<string, StateMark>;

export const projectionMethods = {
  FINAL: m.plan_method_final,
  LINEAR: m.plan_method_linear,
  TREND: m.plan_method_trend,
  STEADY: m.plan_method_steady,
  FORECAST: m.plan_method_forecast,
} as const;

export const gravities = {
  LOW: { icon: 'ring', tone: 'plain', word: m.plan_gravity_low },
  MEDIUM: { icon: 'half', tone: 'warn', word: m.plan_gravity_medium },
  HIGH: { icon: 'warn', tone: 'bad', word: m.plan_gravity_high },
} as const satisfies Record<string, StateMark>;

export const accreditationStates = {
  HELD: { icon: 'check', tone: 'good', word: m.plan_accreditation_held },
  PLANNED: { icon: 'ring', tone: 'plain', word: m.plan_accreditation_planned },
} as const satisfies Record<string, StateMark>;

export const reviewKinds = {
  MONTHLY: m.plan_review_monthly,
  QBR: m.plan_review_qbr,
  ANNUAL: m.plan_review_annual,
} as const;

export const planParts = {
  PLAN: m.plan_part_plan,
  OBJECTIVE: m.plan_part_objective,
  INITIATIVE: m.plan_part_initiative,
  COMMITMENT: m.plan_part_commitment,
  CAPACITY: m.plan_part_capacity,
  ACCREDITATION: m.plan_part_accreditation,
  OPPORTUNITY: m.plan_part_opportunity,
  RISK: m.plan_part_risk,
} as const;

export const differenceKinds = {
  ADDED: { icon: 'disc', tone: 'good', word: m.plan_change_added },
  REMOVED: { icon: 'dash', tone: 'bad', word: m.plan_change_removed },
  CHANGED: { icon: 'turn', tone: 'warn', word: m.plan_change_changed },
} as const satisfies Record<string, StateMark>;

export const versionCauses = {
  OPENED: m.plan_cause_opened,
  REVISED: m.plan_cause_revised,
  AMENDED: m.plan_cause_amended,
} as const;
