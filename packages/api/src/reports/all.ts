import { accruals } from './accruals.report.js';
import { associations } from './associations.report.js';
import { deals } from './deals.report.js';
import type { Report } from './report.js';

/** Every report, in the order in which they are told of. */
export const reports: readonly Report[] = [deals, associations, accruals];
