import { accruals } from './accruals.report.js';
import { associations } from './associations.report.js';
import { deals } from './deals.report.js';
import { forecasts } from './forecasts.report.js';
import { mrrMonthly } from './mrr-monthly.report.js';
import { planVersusActual } from './plan-versus-actual.report.js';
import type { Report } from './report.js';
import { tierHistory } from './tier-history.report.js';

/** Every report, in the order in which they are told of. */
export const reports: readonly Report[] = [
  deals,
  associations,
  mrrMonthly,
  accruals,
  forecasts,
  tierHistory,
  planVersusActual,
];
