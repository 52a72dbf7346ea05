import { REASONS } from './fragments.js';
import { asks, type TwinArea } from './step.js';

/** What a partner has sold, serves, earns and may expect. */
export const figures: TwinArea = {
  questions: [
    asks(
      `${REASONS} { partner(key: "p1") { deadlines { kind dueAt } associations { totalCount edges { cursor } nodes { id productLine motion since until mrr { amount currency }
       customer { key } sharedDeal { key } revenueShare { rate firstMonth lastMonth } reasons { ...R } withheld { month reasons { ...R } } } } } }`,
    ),
    asks(
      `${REASONS} { partner(key: "p1") { soldMrr(on: "2025-12-15") { total { amount } sourced { amount } assisted { amount } lines { productLine customer { key } now { amount currency } twelveMonthsBefore { amount } counted { amount } } }
       revenueShare(from: "2025-07", to: "2025-11") { id kind month rate bookedIn base { amount } amount { amount } exchange { rate day } corrects { id } reasons { ...R } }
       statement(quarter: "2025-Q4") { status payableOn total { amount } entries { id } settlement { closedAt paidAt carriedTo carried { quarter total { amount } } } } } }`,
    ),
    asks(
      `${REASONS} { partner(key: "p1") { managedMrr(on: "2025-12-15") { total { amount currency } rates { from }
       customers { customer { id name subscriptions { productLine } } subscriptions { amount } share { amount } lastWorkAt servicingPartners reasons { ...R } }
       notCounted { customer { id name } reasons { ...R } } }
       tier(on: "2025-12-15") { credited performing points { sourced assisted managed total } next { tier sourcedMissing totalMissing } keep { tier } recalibratesOn projected safeUntil
         rollOffs { day sourced assisted managed } requirements { name have projected expiring keep next } window { month best state } history { day tier uncapped cause evidence { id type } } reasons { ...R } }
       tierForecast(on: "2025-12-15") { recalibratesOn ifFiguresStay ifNothingNew } tierBasis { asOf input } } }`,
    ),
    asks(
      `${REASONS} { partner(key: "p1") { forecast(quarters: 6) { quarter accrued { amount currency } committed { amount } pipeline { amount } low { amount } high { amount }
       bands { coverage low { amount } high { amount } } method reasons { ...R }
       lines { kind customer { id name } association { id } sharedDeal { id } productLine base { amount } rate months full { amount } stage closesIn amount { amount } reasons { ...R } } }
       forecastBasis(quarters: 6) { asOf policyVersion input } keptForecasts(quarter: "2026-Q1") { madeOn } forecastAccuracy { horizons { ahead } forecasts { quarter } } } }`,
    ),
  ],
  acts: [],
};
