import * as m from '#messages';
import { monthsOf } from '@tierline/rules';
import { computed } from 'vue';
import { step } from '../../figure/steps.ts';
import { formatDay, formatMonth, formatQuarter } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { formatRate } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import { productLineName } from '../../terms/product-line.ts';
import { entryKinds, statementStates, withheldMark } from '../../terms/states.ts';
import { checkAccrual, checkSum, total, withParts } from '../../figure/footing.ts';
import type { Builder, Explanation, FootingRow, LinkRow, Section, WorkingLine } from '../model.ts';
import { ExplainStatementDocument, type EntryRowFragment, type ExplainStatementQuery } from './statement.graphql.ts';

type Partner = NonNullable<ExplainStatementQuery['partner']>;
type Statement = Partner['statement'];

/** An entry as a row of a ledger. */
export function entryRow(entry: EntryRowFragment): FootingRow {
  const kind = entry.kind === 'ACCRUAL' ? '' : ` · ${entryKinds[entry.kind]()}`;
  return {
    id: entry.id,
    label: `${entry.customer.name} — ${productLineName(entry.productLine)}`,
    note: `${formatMonth(entry.month)} · ${formatMoney(entry.base)} × ${formatRate(entry.rate)}${kind}`,
    amount: entry.amount,
    step: step('entry', entry.id),
    groups: {
      customer: entry.customer.name,
      line: productLineName(entry.productLine),
      month: formatMonth(entry.month),
      kind: entryKinds[entry.kind](),
    },
  };
}

function byMonth({ entries, total: stated }: Statement): WorkingLine[] {
  const months = [...new Set(entries.map(({ month }) => month))].sort();
  const lines = months.map((month, index): WorkingLine => {
    const found = total(
      entries.filter((entry) => entry.month === month).map(({ amount }) => amount),
      stated.currency,
    );
    return { sign: index === 0 ? '' : '+', label: formatMonth(month), value: found ? formatMoney(found) : '—' };
  });
  return [...lines, { sign: '=', label: m.explain_total(), value: formatMoney(stated) }];
}

function withheldRows({ associations }: Partner, quarter: string): LinkRow[] {
  const months: readonly string[] = monthsOf(quarter);
  return associations.nodes.flatMap(({ id, customer, productLine, withheld }) =>
    withheld
      .filter(({ month }) => months.includes(month))
      .map(({ month }) => ({
        id: `${id} ${month}`,
        label: `${customer.name} — ${productLineName(productLine)}`,
        note: formatMonth(month),
        marks: [withheldMark],
        step: step('month', id, month),
      })),
  );
}

function explain(partner: Partner, quarter: string): Explanation {
  const { statement } = partner;
  const { entries, payableOn, status } = statement;
  const foots = checkSum(
    entries.map(({ amount }) => amount),
    statement.total,
  );
  const withheld = withheldRows(partner, quarter);
  const whyNot: Section[] =
    withheld.length > 0 ? [{ kind: 'links', heading: m.explain_withheld(), rows: withheld }] : [];
  return {
    title: m.explain_statement_title({ quarter: formatQuarter(quarter) }),
    lead: m.explain_statement_lead({ payableOn: formatDay(payableOn) }),
    figure: statement.total,
    state: statementStates[status],
    reasons: [],
    sections: [
      {
        kind: 'working',
        heading: m.explain_working(),
        lines: byMonth(statement),
        check: foots,
      },
      {
        kind: 'footing',
        heading: m.explain_statement_rows(),
        rows: entries.map(entryRow),
        total: statement.total,
        check: withParts(foots, entries.filter(({ kind }) => kind === 'ACCRUAL').map(checkAccrual)),
      },
      ...whyNot,
    ],
  };
}

/** The revenue share of a quarter: every entry booked in it, and the months that gave none. */
export function useStatementExplanation([partner = '', quarter = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainStatementDocument, () => ({ partner, quarter }));
  return {
    reading: widget,
    explanation: computed(() => {
      const found = widget.data.value?.partner;
      return found ? explain(found, quarter) : null;
    }),
  };
}
