import { computed, type ComputedRef } from 'vue';
import { useWidget, type Reading } from '../graphql/widget.ts';
import { apiLocale } from '../i18n/locale.ts';
import { PoliciesDocument, type PolicyVersionFragment } from './policies.graphql.ts';

export interface Policies {
  readonly reading: Reading;
  readonly inForce: ComputedRef<readonly PolicyVersionFragment[]>;
  /** Those that come with the product and decide nothing here. */
  readonly others: ComputedRef<readonly PolicyVersionFragment[]>;
  readonly known: ComputedRef<readonly PolicyVersionFragment[]>;
}

/** The versions of the program's rules: those that decide here, and those that they can be compared with. */
export function usePolicies(): Policies {
  const widget = useWidget(PoliciesDocument, () => ({ locale: apiLocale() }));
  const inForce = computed(() => widget.data.value?.policies ?? []);
  const known = computed(() => widget.data.value?.knownPolicies ?? []);
  const deciding = computed(() => new Set(inForce.value.map(({ version }) => version)));
  return {
    reading: widget,
    inForce,
    known,
    others: computed(() => known.value.filter(({ version }) => !deciding.value.has(version))),
  };
}
