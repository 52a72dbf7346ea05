import process from 'node:process';
import {
  defaultPolicies,
  type Policy,
  type PolicyBook,
  type VersionDifference,
  versionDifferences,
} from '@tierline/rules';
import { faultLine, readPolicyFileAt } from '../policies/policy-file.js';
import { counted, print } from './output.js';

/** How much of a value a summary shows. */
const SHOWN = 60;

/** Says what is wrong with a policy file, a line for each fault, or what its versions are; the exit code tells which. */
export async function checkPolicy(path: string): Promise<void> {
  const reading = await readPolicyFileAt(path);
  if (!reading.ok) {
    for (const fault of reading.faults) await print(faultLine(path, fault));
    process.exitCode = 1;
    return;
  }
  await print(`${path}: ${counted(reading.versions.length, 'version')}, no faults.`);
  for (const policy of reading.book.all) await printVersion(policy, reading.book, reading.versions.includes(policy));
}

async function printVersion(policy: Policy, { all }: PolicyBook, isOwn: boolean): Promise<void> {
  const next = all[all.indexOf(policy) + 1];
  const until = next ? ` until ${next.version} is` : '';
  const origin = isOwn ? '' : ', as it comes with the product';
  await print(`${policy.version}: in force from ${policy.effectiveFrom}${until}${origin}`);
  const [base] = defaultPolicies.all;
  if (!isOwn || !base) return;
  const differences = versionDifferences(policy, base);
  if (differences.length === 0) await print(`  as ${base.version}`);
  for (const difference of differences) await print(`  ${differenceText(difference, base.version)}`);
}

function differenceText({ path, own, other }: VersionDifference, base: string): string {
  return `${path}: ${shown(own)} (${base}: ${shown(other)})`;
}

function shown(value: string | null): string {
  if (value === null) return 'nothing';
  return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
}
