import { addMonths } from '@tierline/rules';
import { useClientHandle } from '@urql/vue';
import { computed, type ComputedRef } from 'vue';
import { useCursorPages, type CursorPages } from '../../graphql/cursor-pages.ts';
import { useWidget } from '../../graphql/widget.ts';
import { usePartner } from '../../viewer/partner.ts';
import { type AddressState, type AddressValue, choice, useAddressState } from '../../views/address.ts';
import {
  LedgerCustomersDocument,
  LedgerDocument,
  type LedgerQuery,
  type LedgerQueryVariables,
} from './ledger.graphql.ts';

export type LedgerEntry = LedgerQuery['revenueShareEntries']['nodes'][number];
export const entryKindNames = ['ACCRUAL', 'REVERSAL', 'REINSTATEMENT', 'CORRECTION'] as const;

export interface LedgerFilter {
  readonly month: string;
  readonly kind: (typeof entryKindNames)[number] | '';
  readonly line: string;
  /** The customer's key. */
  readonly customer: string;
}

const month: AddressValue<string> = {
  parse: (text) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined),
  write: (value) => value || undefined,
  fallback: '',
};
const chosenText: AddressValue<string> = { parse: (text) => text, write: (value) => value || undefined, fallback: '' };

export function filterOf(partner: string, { month: of, kind, line, customer }: LedgerFilter) {
  return {
    partner,
    ...(of && { month: { gte: of, lt: addMonths(of, 1) } }),
    ...(kind && { kind }),
    ...(line && { productLine: line }),
    ...(customer && { customer }),
  } satisfies LedgerQueryVariables['filter'];
}

const PAGE = 100;
const LARGEST_PAGE = 200;

export interface Ledger {
  readonly address: AddressState<LedgerFilter>;
  readonly pages: CursorPages<LedgerEntry>;
  readonly customers: ComputedRef<readonly { key: string; name: string }[]>;
  readonly productLines: ComputedRef<readonly string[]>;
  /** Every entry that matches, also those not loaded yet. Throws where one of the pages cannot be read. */
  readonly whole: () => Promise<readonly LedgerEntry[]>;
}

/** The partner's ledger, narrowed by the server to what the address says. */
export function useLedger(): Ledger {
  const { scope } = usePartner();
  const { client } = useClientHandle();
  const address = useAddressState<LedgerFilter>({
    month,
    kind: choice(entryKindNames),
    line: chosenText,
    customer: chosenText,
  });
  const filter = computed(() => filterOf(scope.value.key, address.values.value));
  const pages = useCursorPages({
    query: LedgerDocument,
    variables: (after) => ({ filter: filter.value, after, first: PAGE }),
    connectionOf: ({ revenueShareEntries }: LedgerQuery) => revenueShareEntries,
  });
  const known = useWidget(LedgerCustomersDocument, () => ({ partner: scope.value.key }));
  const associations = computed(() => known.data.value?.partner?.associations.nodes ?? []);

  async function whole(): Promise<readonly LedgerEntry[]> {
    const entries: LedgerEntry[] = [];
    for (let after: string | null = null, more = true; more;) {
      const variables: LedgerQueryVariables = { filter: filter.value, after, first: LARGEST_PAGE };
      const { data, error } = await client.query(LedgerDocument, variables).toPromise();
      if (!data) throw error ?? new Error('the ledger was not answered');
      entries.push(...data.revenueShareEntries.nodes);
      ({ hasNextPage: more, endCursor: after } = data.revenueShareEntries.pageInfo);
    }
    return entries;
  }

  return {
    address,
    pages,
    customers: computed(() => {
      const named = new Map(associations.value.map(({ customer: { key, name } }) => [key, { key, name }]));
      return [...named.values()].sort((a, b) => a.name.localeCompare(b.name));
    }),
    productLines: computed(() => [...new Set(associations.value.map(({ productLine }) => productLine))].sort()),
    whole,
  };
}
