import * as m from '#messages';
import { computed } from 'vue';
import { checkSum } from '../../figure/footing.ts';
import { step } from '../../figure/steps.ts';
import { formatDay, formatInstant } from '../../format/date.ts';
import { formatMoney } from '../../format/money.ts';
import { useWidget } from '../../graphql/widget.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { useZone } from '../../viewer/zone.ts';
import { failingFirst, type Builder, type Explanation, type Section } from '../model.ts';
import { ExplainManagedMrrDocument, type ExplainManagedMrrQuery } from './managed-mrr.graphql.ts';

type Managed = NonNullable<ExplainManagedMrrQuery['partner']>['managedMrr'];

interface Asked {
  readonly partner: string;
  readonly on: string;
  readonly zone: string;
}

function rates({ rates }: Managed): Section[] {
  if (rates.length === 0) return [];
  const rows = rates.map(({ from, to, rate, day }) => ({
    label: m.explain_exchange_on({ day: formatDay(day) }),
    value: m.explain_exchange_pair({ from, to, rate }),
  }));
  return [{ kind: 'facts', rows }];
}

function notCounted({ notCounted }: Managed, { partner, on }: Asked): Section[] {
  if (notCounted.length === 0) return [];
  const rows = notCounted.map(({ customer, reasons }) => ({
    id: customer.id,
    label: customer.name,
    note: reasons.find(({ holds }) => !holds)?.detail ?? '',
    marks: [],
    step: step('managed', partner, on, customer.id),
  }));
  return [{ kind: 'links', heading: m.explain_managed_not_counted(), rows }];
}

function explain(managed: Managed, asked: Asked): Explanation {
  const { partner, on, zone } = asked;
  return {
    title: m.explain_managed_title({ day: formatDay(on) }),
    lead: m.explain_managed_lead(),
    figure: managed.total,
    state: null,
    reasons: [],
    sections: [
      {
        kind: 'footing',
        heading: m.explain_managed_rows(),
        rows: managed.customers.map(({ customer, share, subscriptions, lastWorkAt }) => ({
          id: customer.id,
          label: customer.name,
          note: m.explain_managed_note({ of: formatMoney(subscriptions), at: formatInstant(lastWorkAt, zone) }),
          amount: share,
          step: step('managed', partner, on, customer.id),
        })),
        total: managed.total,
        check: checkSum(
          managed.customers.map(({ share }) => share),
          managed.total,
        ),
      },
      ...rates(managed),
      ...notCounted(managed, asked),
    ],
  };
}

/** Managed MRR of a partner on a day: the customers that it serves, each by its share. */
export function useManagedMrrExplanation([partner = '', on = '']: readonly string[]): Builder {
  const zone = useZone();
  const widget = useWidget(ExplainManagedMrrDocument, () => ({ partner, on, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed(() => {
      const managed = widget.data.value?.partner?.managedMrr;
      return managed ? explain(managed, { partner, on, zone: zone.value }) : null;
    }),
  };
}

/** Why one customer counts toward managed MRR, or does not. */
export function useManagedCustomerExplanation([partner = '', on = '', id = '']: readonly string[]): Builder {
  const widget = useWidget(ExplainManagedMrrDocument, () => ({ partner, on, locale: apiLocale() }));
  return {
    reading: widget,
    explanation: computed((): Explanation | null => {
      const managed = widget.data.value?.partner?.managedMrr;
      const counted = managed?.customers.find(({ customer }) => customer.id === id);
      const found = counted ?? managed?.notCounted.find(({ customer }) => customer.id === id);
      if (!found) return null;
      return {
        title: found.customer.name,
        lead: counted ? m.explain_managed_customer_lead() : m.explain_managed_none_lead(),
        figure: counted?.share ?? null,
        state: null,
        reasons: failingFirst(found.reasons),
        sections: [
          ...(counted ? [] : [{ kind: 'whyNot' as const }]),
          { kind: 'reasons', heading: counted ? m.explain_reasons() : m.explain_why_not() },
        ],
      };
    }),
  };
}
