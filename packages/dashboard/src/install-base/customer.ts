import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { apiLocale } from '../i18n/locale.ts';
import { usePartner } from '../viewer/partner.ts';
import { CustomerOfPartnerDocument, type CustomerOfPartnerQuery } from './customer.graphql.ts';

type Found = NonNullable<CustomerOfPartnerQuery['partner']>;
type Row = Found['installBase']['nodes'][number];
type Managed = Found['managedMrr'];

export interface CustomerView extends Row {
  readonly associations: Found['associations']['nodes'];
  readonly deals: Found['sharedDeals']['nodes'];
  readonly managed: Managed['customers'][number] | null;
  /** Why it counts toward managed MRR, or why not; null where the customer has let nobody in. */
  readonly checks: Managed['notCounted'][number]['reasons'] | null;
}

/** One customer as the partner in view sees it. */
export function useCustomer(key: () => string): {
  widget: Widget<CustomerOfPartnerQuery>;
  customer: ComputedRef<CustomerView | null>;
} {
  const { scope } = usePartner();
  const widget = useWidget(CustomerOfPartnerDocument, () => ({
    partner: scope.value.key,
    customer: key(),
    locale: apiLocale(),
  }));
  const customer = computed(() => {
    const found = widget.data.value?.partner;
    const row = found?.installBase.nodes[0];
    if (!found || !row || row.customer.key !== key()) return null;
    const isIts = (each: { customer: { id: string } }) => each.customer.id === row.customer.id;
    const managed = found.managedMrr.customers.find(isIts) ?? null;
    const checks = managed?.reasons ?? found.managedMrr.notCounted.find(isIts)?.reasons ?? null;
    return { ...row, associations: found.associations.nodes, deals: found.sharedDeals.nodes, managed, checks };
  });
  return { widget, customer };
}
