import process from 'node:process';
import { isDecidedOtherwise } from '../history/policies-in-force.js';
import { verify, type Verification } from '../history/verify.js';
import { reportUndecided, withStore } from './open-store.js';
import { counted, print, say } from './output.js';

const OTHERWISE =
  'what is stored was decided with another policy; serve, import and rebuild decide it again with the one in force now';

/** Verifies the store; the exit code tells whether it is as the history says. */
export async function verifyStore(): Promise<void> {
  const isEqual = await withStore(
    async ({ history, between }) => {
      // Verifying writes nothing that another policy would decide: what it gives otherwise is what is reported.
      if (await isDecidedOtherwise(history)) say(`tierline: ${OTHERWISE}`);
      else reportUndecided(await history.advance({ between }));
      return report(await verify(history));
    },
    { check: true },
  );
  if (!isEqual) process.exitCode = 1;
}

async function report({ events, subjects, differences, first, undecided }: Verification): Promise<boolean> {
  const scope = `${counted(events, 'event')}, ${counted(subjects, 'subject')}`;
  if (differences === 0 && undecided.length === 0) {
    await print(`Everything stored is as the history says (${scope}).`);
    return true;
  }
  await print(`${counted(differences, 'difference')} between what is stored and what the history says (${scope}).`);
  for (const { table, key, finding } of first) await print(`${table} ${key}: ${finding}`);
  if (differences > first.length) await print(`… and ${differences - first.length} more.`);
  if (undecided.length > 0) await print(`${counted(undecided.length, 'subject')} could not be compared.`);
  return false;
}
