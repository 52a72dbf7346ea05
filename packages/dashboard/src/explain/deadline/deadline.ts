import * as m from '#messages';
import { computed } from 'vue';
import { step } from '../../figure/steps.ts';
import { formatInstant, formatZone } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { formatList } from '../../format/number.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { deadlineKinds } from '../../terms/states.ts';
import { useZone } from '../../viewer/zone.ts';
import { failingFirst, type Builder, type EventRow, type Explanation, type FactRow } from '../model.ts';
import { ExplainDeadlineDocument, type ExplainDeadlineQuery } from './deadline.graphql.ts';

type Partner = NonNullable<ExplainDeadlineQuery['partner']>;
type Deadline = Partner['deadlines'][number];

/** What may have moved a clock: announced absence, and the vendor's word. */
const MOVES: ReadonlySet<string> = new Set(['comms.out-of-office', 'comms.exceptions']);

/** The clock from its start to its end, with what stopped or moved it. */
function course({ startedAt, dueAt, metAt, reasons }: Deadline, zone: string): EventRow[] {
  const at = (instant: string) => `${formatInstant(instant, zone)} ${formatZone(instant, zone)}`;
  const moves = reasons.flatMap((reason, index) =>
    MOVES.has(reason.clause.code)
      ? [{ id: String(index), when: m.explain_deadline_moved(), what: reason.detail, step: step('reason', index) }]
      : [],
  );
  return [
    { id: 'start', when: at(startedAt), what: m.explain_deadline_started() },
    ...moves,
    { id: 'due', when: at(dueAt), what: m.explain_deadline_due() },
    ...(metAt ? [{ id: 'met', when: at(metAt), what: m.explain_deadline_met() }] : []),
  ];
}

function facts({ sharedDeal, customer, atStake, clause }: Deadline, partner: string): FactRow[] {
  const deal = sharedDeal && {
    label: m.deal(),
    value: sharedDeal.domain,
    step: step('credit', sharedDeal.id),
    deal: { partner, key: sharedDeal.key },
  };
  return [
    ...(deal ? [deal] : []),
    ...(customer ? [{ label: m.customer(), value: customer.name }] : []),
    ...(atStake.length > 0
      ? [{ label: m.explain_deadline_at_stake(), value: formatList(atStake.map(formatMoney)) }]
      : []),
    { label: m.clause(), value: clause.code, step: step('clause', clause.code) },
  ];
}

function explain(found: Deadline, partner: string, zone: string): Explanation {
  const { kind, dueAt, metAt, missed } = found;
  const ordered = { ...found, reasons: missed ? failingFirst(found.reasons) : found.reasons };
  return {
    title: deadlineKinds[kind](),
    lead: missed ? m.explain_deadline_missed_lead() : metAt ? m.explain_deadline_met_lead() : m.explain_deadline_lead(),
    figure: `${formatInstant(dueAt, zone)} ${formatZone(dueAt, zone)}`,
    state: null,
    reasons: ordered.reasons,
    sections: [
      { kind: 'events', heading: m.explain_deadline_clock(), rows: course(ordered, zone) },
      { kind: 'facts', rows: facts(found, partner) },
      { kind: 'reasons', heading: m.explain_reasons() },
    ],
  };
}

/** By its own name, or the most urgent of its kind about a shared deal or a customer with this key. */
function named(deadlines: readonly Deadline[], kind: string, key: string): Deadline | undefined {
  const ofKind = deadlines.filter((each) => each.kind === kind);
  const about = ofKind.filter(({ sharedDeal, customer }) =>
    [sharedDeal?.key, sharedDeal?.id, customer?.key, customer?.id].includes(key),
  );
  return ofKind.find((each) => each.key === key) ?? about.find(({ metAt }) => metAt === null) ?? about[0];
}

/** By when something has to be done: from where its time runs, over which days, and what moved it. */
export function useDeadlineExplanation([partner = '', kind = '', key = '']: readonly string[]): Builder {
  const zone = useZone();
  const widget = useWidget(ExplainDeadlineDocument, () => ({ partner, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const found = named(widget.data.value?.partner?.deadlines ?? [], kind, key);
      return found ? explain(found, partner, zone.value) : null;
    }),
  };
}
