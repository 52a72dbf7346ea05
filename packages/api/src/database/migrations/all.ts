import { History1764000000000 } from './1764000000000-history.js';
import { People1764000000001 } from './1764000000001-people.js';
import { Deals1764000000002 } from './1764000000002-deals.js';
import { Figures1764000000003 } from './1764000000003-figures.js';
import { Access1764000000004 } from './1764000000004-access.js';
import { Tiers1764000000005 } from './1764000000005-tiers.js';
import { Ledger1764000000010 } from './1764000000010-ledger.js';
import { Team1764000000020 } from './1764000000020-team.js';
import { Portions1764000000030 } from './1764000000030-portions.js';
import { Upmarket1764000000030 } from './1764000000030-upmarket.js';
import { Forecast1764000000040 } from './1764000000040-forecast.js';
import { Acts1764000000060 } from './1764000000060-acts.js';
import { PeopleWhoSignIn1764000000090 } from './1764000000090-people-who-sign-in.js';
import { Review1764000000070 } from './1764000000070-review.js';
import { Mail1764000000100 } from './1764000000100-mail.js';
import { ProofLinks1764000000101 } from './1764000000101-proof-links.js';
import { Audit1764000000140 } from './1764000000140-audit.js';
import { Revisions1764000000130 } from './1764000000130-revisions.js';
import { Plans1764000000110 } from './1764000000110-plans.js';
import { Payments1764000000150 } from './1764000000150-payments.js';
import { Schedules1764000000151 } from './1764000000151-schedules.js';
import { Exports1764000000160 } from './1764000000160-exports.js';
import { SavedViews1764000000170 } from './1764000000170-saved-views.js';

/** Every migration, oldest first. */
export const migrations = [
  History1764000000000,
  People1764000000001,
  Deals1764000000002,
  Figures1764000000003,
  Access1764000000004,
  Tiers1764000000005,
  Ledger1764000000010,
  Team1764000000020,
  Portions1764000000030,
  Upmarket1764000000030,
  Forecast1764000000040,
  Acts1764000000060,
  PeopleWhoSignIn1764000000090,
  Review1764000000070,
  Mail1764000000100,
  ProofLinks1764000000101,
  Audit1764000000140,
  Revisions1764000000130,
  Plans1764000000110,
  Payments1764000000150,
  Schedules1764000000151,
  Exports1764000000160,
  SavedViews1764000000170,
];
