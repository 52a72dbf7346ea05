import { dealings } from './dealings.js';
import { deals } from './deals.js';
import { exports } from './exports.js';
import { figures } from './figures.js';
import { operations } from './operations.js';
import { partners } from './partners.js';
import { payments } from './payments.js';
import { people } from './people.js';
import { plans } from './plans.js';
import { program } from './program.js';
import { proofLinks } from './proof-links.js';
import { reports } from './reports.js';
import type { Verdict, Verdicts } from './verdicts.js';

/** What is expected of every field, an area a file, like the audiences. Throws where two areas speak of the same field. */
export const verdicts: Verdicts = [
  program,
  people,
  plans,
  partners,
  deals,
  dealings,
  figures,
  operations,
  payments,
  exports,
  proofLinks,
  reports,
]
  .flatMap((area) => Object.entries(area))
  .reduce<Record<string, Verdict>>((all, [type, { at, seen }]) => {
    const known = all[type];
    const twice = [...seen.keys()].find((field) => known?.seen.has(field));
    if (twice) throw new Error(`${type}.${twice} has two verdicts`);
    return { ...all, [type]: { at, seen: new Map([...(known?.seen ?? []), ...seen]) } };
  }, {});
