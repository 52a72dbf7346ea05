import { together } from './audiences/audience.js';
import { credentials } from './audiences/credentials.js';
import { dealings } from './audiences/dealings.js';
import { deals } from './audiences/deals.js';
import { exports } from './audiences/exports.js';
import { figures } from './audiences/figures.js';
import { operations } from './audiences/operations.js';
import { partners } from './audiences/partners.js';
import { payments } from './audiences/payments.js';
import { people } from './audiences/people.js';
import { plans } from './audiences/plans.js';
import { program } from './audiences/program.js';
import { proofLinks } from './audiences/proof-links.js';
import { reports } from './audiences/reports.js';
import { savedViews } from './audiences/saved-views.js';

/**
 * Who may see what of the schema, field by field: the one place where it is said, an area a file. The schema is not built while a
 * field has no entry here or an entry has no field. Which rows somebody may see is said in scope.ts.
 */
export const audiences = together(
  program,
  credentials,
  plans,
  partners,
  deals,
  dealings,
  figures,
  operations,
  reports,
  exports,
  payments,
  people,
  proofLinks,
  savedViews,
);
