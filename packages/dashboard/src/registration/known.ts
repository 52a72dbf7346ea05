import { parseMoney, shippedPolicies, type Policy, type StandingToday } from '@tierline/rules';
import { useQuery } from '@urql/vue';
import { computed, type ComputedRef } from 'vue';
import { usePartner } from '../viewer/partner.ts';
import {
  CustomerStandingDocument,
  OwnDealsOnDomainDocument,
  PolicyInForceDocument,
  type OwnDealsOnDomainQuery,
} from './known.graphql.ts';

export type OwnDeal = NonNullable<OwnDealsOnDomainQuery['partner']>['sharedDeals']['nodes'][number];

/** The partner's own shared deals on a domain. What others have there is not asked, and would not be told. */
export function useOwnDeals(domain: () => string | null): ComputedRef<readonly OwnDeal[]> {
  const { scope } = usePartner();
  const { data } = useQuery({
    query: OwnDealsOnDomainDocument,
    variables: () => ({ partner: scope.value.key, domain: domain() ?? '' }),
    pause: () => domain() === null,
  });
  return computed(() => (domain() === null ? [] : (data.value?.partner?.sharedDeals.nodes ?? [])));
}

export interface CustomerKnown {
  readonly name: string;
  readonly standing: ReadonlyMap<string, StandingToday>;
}

/** How the lines stand with the customer of the partner's own deals; null of a customer of whom the partner knows nothing. */
export function useCustomerKnown(deals: () => readonly OwnDeal[]): ComputedRef<CustomerKnown | null> {
  const { scope } = usePartner();
  const customer = computed(() => deals().find((deal) => deal.customer)?.customer ?? null);
  const { data } = useQuery({
    query: CustomerStandingDocument,
    variables: () => ({ partner: scope.value.key, customer: customer.value?.key ?? '' }),
    pause: () => customer.value === null,
  });
  return computed(() => {
    const row = data.value?.partner?.installBase.nodes[0];
    if (!customer.value || row?.customer.id !== customer.value.id) return null;
    const standing = row.lines.map(({ productLine, state, estimatedMonthlyRevenueShare: now }) => {
      const monthlyNow = now && parseMoney(now.amount, now.currency);
      return [productLine, { state, monthlyNow }] as const;
    });
    return { name: customer.value.name, standing: new Map(standing) };
  });
}

/** The version of the rules in force on a day, and the same version here. `policy` is null where this page does not know it. */
export interface PolicyHere {
  readonly version: string;
  readonly policy: Policy | null;
}

export function usePolicyHere(on: () => string): ComputedRef<PolicyHere | null> {
  const { data } = useQuery({ query: PolicyInForceDocument, variables: () => ({ on: on() }) });
  return computed(() => {
    const inForce = data.value?.policy;
    return inForce ? { version: inForce.version, policy: shippedPolicies.get(inForce.version) ?? null } : null;
  });
}
