import type { ComputedRef } from 'vue';
import type { LocationQuery } from 'vue-router';
import { isFound } from '../format/fold.ts';
import { credits, motions, proofs, stages } from '../terms/states.ts';
import { choice, readAddress, textValue, useAddressState, type AddressSchema } from '../views/address.ts';
import { viewOf, type Deal } from './row.ts';

/** What a list of shared deals is narrowed to. It lives in the address, so that a view can be sent to somebody. */
export interface DealFilters {
  readonly stage: keyof typeof stages | '';
  readonly motion: keyof typeof motions | '';
  readonly credit: keyof typeof credits | '';
  readonly proof: keyof typeof proofs | 'NONE' | '';
  readonly q: string;
}

const keys = <Value extends object>(values: Value) => Object.keys(values) as (keyof Value & string)[];

const schema: AddressSchema<DealFilters> = {
  stage: choice(keys(stages)),
  motion: choice(keys(motions)),
  credit: choice(keys(credits)),
  proof: choice([...keys(proofs), 'NONE']),
  q: textValue(),
};

/** Reads filters from an address; a value that does not exist narrows nothing. */
export const parseFilters = (query: LocationQuery): DealFilters => readAddress<DealFilters>(schema, query);

export function matches(deal: Deal, { stage, motion, credit, proof, q }: DealFilters): boolean {
  const view = viewOf(deal);
  return (
    (stage === '' || deal.stage === stage) &&
    (motion === '' || deal.motion === motion) &&
    (credit === '' || deal.credit?.outcome === credit) &&
    (proof === '' || (proof === 'NONE' ? view.proof === null : view.proof === proofs[proof])) &&
    isFound(q, [view.name, deal.domain, deal.key, view.products].join(' '))
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
  const address = useAddressState<DealFilters>(schema);
  return {
    filters: address.values,
    isNarrowed: address.isChanged,
    set: address.set,
    clear: () => address.clear(),
  };
}
