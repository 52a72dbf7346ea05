import { dealings } from './dealings.js';
import { credentials } from './credentials.js';
import { deals } from './deals.js';
import { exports } from './exports.js';
import { figures } from './figures.js';
import { partners } from './partners.js';
import { plans } from './plans.js';
import { program } from './program.js';
import { proofLinks } from './proof-links.js';
import { reports } from './reports.js';
import { savedViews } from './saved-views.js';
import type { TwinArea } from './step.js';

/** Everything that a partner can ask and do, an area a file, like the audiences. */
export const twinAreas: readonly TwinArea[] = [
  program,
  credentials,
  plans,
  partners,
  deals,
  dealings,
  proofLinks,
  figures,
  reports,
  exports,
  savedViews,
];
