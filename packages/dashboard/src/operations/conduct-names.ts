import * as m from '#messages';

export const violationNames = {
  NOT_COOPERATING: m.operations_violation_not_cooperating,
  MISREPRESENTATION: m.operations_violation_misrepresentation,
  UNAPPROVED_DISCOUNT: m.operations_violation_unapproved_discount,
  GIFT: m.operations_violation_gift,
  ONBOARDING_FAILURE: m.operations_violation_onboarding_failure,
  OTHER: m.operations_violation_other,
} as const;

export const sanctionNames = {
  WARNING: m.operations_sanction_warning,
  REVENUE_SHARE_LOST: m.operations_sanction_revenue_share_lost,
  TIER_LOWERED: m.operations_sanction_tier_lowered,
  TIER_WITHDRAWN: m.operations_sanction_tier_withdrawn,
  SPECIAL_DEALS_LOST: m.operations_sanction_special_deals_lost,
  SUSPENDED: m.operations_sanction_suspended,
  REMOVED: m.operations_sanction_removed,
} as const;
