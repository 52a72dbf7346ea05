import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQuery } from 'vue-router';
import { credits, motions, proofs, stages } from '../terms/states.ts';
import { viewOf, type Deal } from './row.ts';

/** What a list of shared deals is narrowed to. It lives in the address, so that a view can be sent to somebody. */
export interface DealFilters {
  readonly stage: keyof typeof stages | '';
  readonly motion: keyof typeof motions | '';
  readonly credit: keyof typeof credits | '';
  readonly proof: keyof typeof proofs | 'NONE' | '';
  readonly q: string;
}

function oneOf<Value extends string>(query: LocationQuery, name: string, values: readonly Value[]): Value | '' {
  return values.find((value) => value === query[name]) ?? '';
}

const keys = <Value extends object>(values: Value) => Object.keys(values) as (keyof Value & string)[];

/** Reads filters from an address; a value that does not exist narrows nothing. */
export function parseFilters(query: LocationQuery): DealFilters {
  const { q } = query;
  return {
    stage: oneOf(query, 'stage', keys(stages)),
    motion: oneOf(query, 'motion', keys(motions)),
    credit: oneOf(query, 'credit', keys(credits)),
    proof: oneOf(query, 'proof', [...keys(proofs), 'NONE' as const]),
    q: typeof q === 'string' ? q : '',
  };
}

/** Text as it is searched: width, case and accents of the writing make no difference. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

export function matches(deal: Deal, { stage, motion, credit, proof, q }: DealFilters): boolean {
  const view = viewOf(deal);
  const haystack = folded([view.name, deal.domain, deal.key, view.products].join(' '));
  return (
    (stage === '' || deal.stage === stage) &&
    (motion === '' || deal.motion === motion) &&
    (credit === '' || deal.credit?.outcome === credit) &&
    (proof === '' || (proof === 'NONE' ? view.proof === null : view.proof === proofs[proof])) &&
    folded(q)
      .split(/\s+/)
      .every((word) => haystack.includes(word))
  );
}

export interface DealFiltersInAddress {
  readonly filters: ComputedRef<DealFilters>;
  readonly isNarrowed: ComputedRef<boolean>;
  /** Writes one filter. A choice is a step of the browser's history; typing is not. */
  set<Name extends keyof DealFilters>(name: Name, value: DealFilters[Name]): void;
  clear(): void;
}

export function useDealFilters(): DealFiltersInAddress {
  const route = useRoute();
  const router = useRouter();
  const filters = computed(() => parseFilters(route.query));
  return {
    filters,
    isNarrowed: computed(() => Object.values(filters.value).some((value) => value !== '')),
    set(name, value) {
      const query = { ...route.query, [name]: value || undefined };
      void (name === 'q' ? router.replace({ query }) : router.push({ query }));
    },
    clear() {
      const { stage: _s, motion: _m, credit: _c, proof: _p, q: _q, ...others } = route.query;
      void router.push({ query: others });
    },
  };
}
