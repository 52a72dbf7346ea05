/** The only door of the rules. */
export * from './money.js';
export { decimalsOf, isCurrency } from './policies/currencies.js';
export * from './calendar.js';
export type * from './history.js';
export { byTime } from './history.js';
export * from './decision.js';
export * from './policy.js';
export { defaultPolicies } from './policies/default.js';
export { shippedPolicies } from './policies/shipped.js';
export { notUtf8, POLICY_FILE_KIB, readPolicies, readPolicyFile, tooLarge } from './policy-file/read.js';
export type { PolicyFileReading } from './policy-file/read.js';
export type { PolicyFault } from './policy-file/fault.js';
export { versionDifferences } from './policy-file/differences.js';
export type { VersionDifference } from './policy-file/differences.js';
export { isRegion, timeZoneOf } from './policies/regions.js';
export * from './outcome.js';
export * from './facts.js';
export { clauseOf, clauses, isClauseCode } from './clauses/register.js';
export type { ClauseCode, ClauseEntry } from './clauses/register.js';
export { inPageOrder } from './clauses/order.js';
export { citedIn, decisionKinds, keepingOf } from './clauses/citings.js';
export type { DecisionKind, Keeping } from './clauses/citings.js';
export { isReadWith, whyReading } from './clauses/readings.js';
export { mendableUntil } from './explain/mending.js';
export { explain } from './explain/explain.js';
export { eventSentence } from './explain/event-sentence.js';
export { factLabel, factText } from './explain/fact-text.js';
export { parameterLabel, parametersOf, parameterText } from './explain/parameters.js';
export type { Parameter } from './explain/parameters.js';
export {
  editionName,
  lineWithEdition,
  motionName,
  productLineName,
  programName,
  sanctionName,
  tierName,
  violationName,
} from './explain/names.js';
export type { Locale } from './explain/names.js';
export { dayText, instantText, moneyText, monthText, percentText, quarterText } from './explain/values.js';
export { bantOf } from './communication/bant.js';
export type { BantReport, BantWord } from './communication/bant.js';
export { waiverFaults } from './onboarding/waiver.js';
export type { PlannedOnboarding, WaiverFault } from './onboarding/waiver.js';
export { onboardingFailures } from './conduct/onboarding-failures.js';
export { consequencesOn } from './conduct/record.js';
export type { ConductRecord, Consequence, OnboardingFailure, Shortcoming } from './conduct/record.js';
export { effectsOf, sanctionsWith, standsOn } from './conduct/sanction-effects.js';
export type { SanctionEffect } from './conduct/sanction-effects.js';
export { catalogLines } from './install-base/catalog.js';
export { lineOpportunity } from './install-base/line-verdict.js';
export { potentialShare } from './install-base/potential-share.js';
export type { LineOpportunity, LineStanding, LineState, OwnLine } from './install-base/line-verdict.js';
export { decideCustomer } from './decide-customer.js';
export { monthlyTogether, previewDeal } from './credit/preview.js';
export type { DealSupposed, LinePreview, StandingToday } from './credit/preview.js';
export { carried } from './credit/portion.js';
export type { Portions } from './credit/portion.js';
export { compareOutcomes } from './comparison/outcomes.js';
export { compareTiers } from './comparison/tiers.js';
export type { TierDifference } from './comparison/tiers.js';
export type { CreditDifference, LineGift, PolicyDifference, ShareDifference } from './comparison/outcomes.js';
export { isMissed } from './deadlines/missed.js';
export { staleness } from './registration/activity.js';
export { dealMetrics, ratioText } from './registration/metrics.js';
export type { DealMetrics, MeasuredDeal } from './registration/metrics.js';
export type { GrowthSpecialist } from './team/gs-assignment.js';
export { growthSpecialists } from './team/gs-assignment.js';
export { regionalSupport } from './team/extra-region.js';
export type { RegionalSupport } from './team/extra-region.js';
export { dealHome } from './registration/deal-home.js';
export { entryReasons } from './revenue-share/reasons.js';
export { bookingQuarter, lastDayOfQuarter, payableOn } from './revenue-share/statement.js';
export { mrrMovements } from './mrr/movements.js';
export type { MovementKind, MrrMovement, MrrMovements } from './mrr/movements.js';
export { countsTowardTier, soldLine, soldReasons, soldSum } from './mrr/sold.js';
export type { SoldFloor } from './mrr/sold.js';
export { managedOn, managedShares, subscriptionTotals } from './mrr/managed.js';
export { managedReasons, visitsInWindow } from './mrr/managed-reasons.js';
export { accessOn } from './mrr/portal-record.js';
export { programOn } from './team/program.js';
export { creditedAtClose, creditedOn } from './tiers/credited-tier.js';
export { tierHistory } from './tiers/history.js';
export type { TierQuestion } from './tiers/history.js';
export { pointsFrom, pointSources } from './tiers/sources.js';
export type { PointSource } from './tiers/sources.js';
export { tierStanding } from './tiers/standing.js';
export type { StandingQuestion, TierPoints, TierStanding } from './tiers/standing.js';
export type { TierGoal } from './tiers/goals.js';
export type { RequirementName, TierRequirement } from './tiers/requirements.js';
export type { RollOff } from './tiers/roll-offs.js';
export type { WindowMonth, WindowMonthState } from './tiers/window-months.js';
export { pathTo } from './tiers/path.js';
export type { OpenDealMrr, PathMix, PointPrices, TierPath } from './tiers/path.js';
export { tierForecast } from './tiers/forecast.js';
export type { TierForecast } from './tiers/forecast.js';
export { tiersAhead } from './tiers/ahead.js';
export type { TierAhead, TierBasis } from './tiers/ahead.js';
export { partnerFacts } from './team/partner-facts.js';
export type {
  AccrualReading,
  Chance,
  ExpectedLine,
  ForecastInput,
  ForecastRate,
  OpenDeal,
  PartnerPast,
  StandingLine,
} from './forecast/input.js';
export { estimates, forecast, forecastPaths, MOST_QUARTERS } from './forecast/forecast.js';
export type { ForecastBand, ForecastEstimate, ForecastQuarter } from './forecast/forecast.js';
export type { ForecastLine } from './forecast/contributions.js';
export { accrualReading, missingRate } from './forecast/ahead.js';
export { forecastLineReasons } from './forecast/reasons.js';
export { expectedLine } from './forecast/expected-line.js';
export type { LineToday } from './forecast/expected-line.js';
export { forecastStage, isUpmarketReferral, linesExpected } from './forecast/open-deal.js';
export { pastOf } from './forecast/past.js';
export type { PastDeal, PastLine } from './forecast/past.js';
export { simulate, supposedOf } from './forecast/what-if.js';
export type { QuarterDifference, Supposition, WhatIf } from './forecast/what-if.js';
export { accuracyByHorizon, errorOf } from './forecast/accuracy.js';
export type { ForecastError, HorizonAccuracy, TriedForecast } from './forecast/accuracy.js';
export type * from './plans/plan.js';
export type { PlanEvent } from './plans/plan-events.js';
export type {
  PlanComment,
  PlanReview,
  PlanState,
  PlanVersion,
  ProposedAmendment,
  Settlement,
} from './plans/plan-state.js';
export { quartersOf } from './plans/plan-state.js';
export { planCourse } from './plans/course.js';
export { commitmentsOf } from './plans/commitments.js';
export type { StandingCommitment } from './plans/commitments.js';
export { contentFaults, readinessFaults, revisionFaults } from './plans/content-faults.js';
export type { PlanFault } from './plans/content-faults.js';
export { planDifference } from './plans/difference.js';
export type { PlanDifference, PlanPart } from './plans/difference.js';
export { businessDaysOf, daysOfQuarter, quarterFigure, stateOfQuarter } from './plans/figures.js';
export type { ProjectionMethod, QuarterFigure, QuarterMeasure, QuarterState } from './plans/figures.js';
export { planMetrics } from './plans/metrics.js';
export type { MetricLimit, MetricNature, MetricUnit } from './plans/metrics.js';
export { figureReasons } from './plans/reasons.js';
export { planScore } from './plans/score.js';
export type { MeasuredObjective, ObjectiveScore, PlanScore } from './plans/score.js';
export { planHindrance, waitsFor } from './plans/steps.js';
export type { PlanAct, PlanHindrance, PlanStanding } from './plans/steps.js';
export { planning } from './policies/planning.js';
export { planKey } from './history/plan-keys.js';
export { responseDeadlines } from './deadlines/response.js';
export type { HolidayCalendar } from './deadlines/business-time.js';
export { normaliseDomain } from './history/domain.js';
export { canonicalText, decodeStored } from './history/canonical.js';
export { dealOf, keysOf } from './history/keys.js';
export type { EventKeys, Home, Need, ObjectKey, ObjectKind } from './history/keys.js';
export { isEventType, parseLine, validateEvent } from './history/validate.js';
export type { Validation } from './history/validate.js';
export type { Refusal } from './history/refusals.js';
export type { LanguageException } from './upmarket/language-exceptions.js';
export { languageException } from './upmarket/language-exceptions.js';
export { attention } from './policies/attention.js';
export { attentionKinds, daysUntil, isNear, ranked, urgencyOf } from './attention/rank.js';
export type { AttentionKind, Ranked, Urgency } from './attention/rank.js';
