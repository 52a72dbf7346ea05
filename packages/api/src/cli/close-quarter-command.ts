import process from 'node:process';
import { amountText, type Money } from '@tierline/rules';
import { AT_THE_TERMINAL } from '../audit/author.js';
import { type Closing, closeQuarter, type QuarterFigures } from '../closing/close-quarter.js';
import { payQuarter } from '../closing/pay-quarter.js';
import { noting } from './noting.js';
import { withStore } from './open-store.js';
import { counted, print } from './output.js';

/** Closes a quarter, or says what it would close; the exit code tells whether something stands in the way. */
export async function closeOne(quarter: string, isDryRun: boolean): Promise<void> {
  const isDone = await withStore(
    async ({ history }) => {
      const alongside = noting(history, { act: 'close-quarter', object: { kind: 'quarter', key: quarter } });
      return report(await closeQuarter(history, quarter, { by: AT_THE_TERMINAL, isDryRun, alongside }), isDryRun);
    },
    { decides: true },
  );
  if (!isDone) process.exitCode = 1;
}

/** Keeps that a closed quarter is paid; the exit code tells whether it could be. */
export async function payOne(quarter: string): Promise<void> {
  const payment = await withStore(
    async ({ history }) => {
      const alongside = noting(history, { act: 'pay-quarter', object: { kind: 'quarter', key: quarter } });
      return payQuarter(history, quarter, { by: AT_THE_TERMINAL, alongside });
    },
    { decides: true },
  );
  if (payment === null) {
    await print(`${quarter} is not closed; what may still change is not paid. Close it first.`);
    process.exitCode = 1;
    return;
  }
  const { marked, figures } = payment;
  const done = `${counted(marked, 'statement')} of ${quarter} marked as paid.`;
  await print(marked > 0 ? done : `${quarter} has no statement left to be marked as paid.`);
  await printFigures(figures);
}

async function report({ figures, hindrances, closedBefore }: Closing, isDryRun: boolean): Promise<boolean> {
  const { quarter, closedAt } = figures;
  if (closedBefore) await print(`${quarter} was closed on ${day(closedAt)} already; nothing was done.`);
  else if (hindrances.length > 0) await print(`${quarter} ${isDryRun ? 'could not be' : 'was not'} closed.`);
  else await print(isDryRun ? `${quarter} could be closed; nothing was done.` : `${quarter} is closed.`);
  await printFigures(figures);
  for (const { message } of hindrances) await print(`Hindered: ${message}`);
  return hindrances.length === 0;
}

async function printFigures({ statements, entries, corrections, totals, payableOn }: QuarterFigures): Promise<void> {
  await print(
    `${counted(statements, 'partner')}, ${counted(entries, 'entry', 'entries')}, of which ${counted(corrections, 'correction')} of earlier quarters; payable on ${payableOn}.`,
  );
  for (const total of totals) await print(`Total ${total.currency} ${grouped(total)}`);
}

function grouped(amount: Money): string {
  const [whole = '', ...decimals] = amountText(amount).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...decimals].join('.');
}

function day(instant: Date | null): string {
  return instant?.toISOString().slice(0, 10) ?? '';
}
