import { History1764000000000 } from './1764000000000-history.js';
import { People1764000000001 } from './1764000000001-people.js';
import { Deals1764000000002 } from './1764000000002-deals.js';
import { Figures1764000000003 } from './1764000000003-figures.js';
import { Access1764000000004 } from './1764000000004-access.js';

/** Every migration, oldest first. */
export const migrations = [
  History1764000000000,
  People1764000000001,
  Deals1764000000002,
  Figures1764000000003,
  Access1764000000004,
];
