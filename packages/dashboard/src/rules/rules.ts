import { computed, type ComputedRef } from 'vue';
import { useWidget, type Reading } from '../graphql/widget.ts';
import { language } from '../i18n/locale.ts';
import { isFound } from '../ui/search-text.ts';
import { choice, textValue, useAddressState, type AddressState } from '../views/address.ts';
import { RulesDocument, type ClauseLineFragment } from './rules.graphql.ts';
import { keepings, kindWords } from './words.ts';

type Keeping = keyof typeof keepings;
type Kind = keyof typeof kindWords;

export interface RulesFilter {
  readonly q: string;
  readonly kind: Kind | '';
  readonly keeping: Keeping | '';
}

export const sectionOf = (clause: ClauseLineFragment) =>
  language.value === 'ja' ? clause.sectionInJapanese : clause.sectionInEnglish;

export interface RuleSection {
  readonly name: string;
  readonly clauses: readonly ClauseLineFragment[];
}

/** Clauses that fit, found by their code and by their words in either language. */
export function fitting(clauses: readonly ClauseLineFragment[], { q, kind, keeping }: RulesFilter) {
  return clauses.filter(
    (clause) =>
      (kind === '' || clause.kinds.includes(kind)) &&
      (keeping === '' || clause.keeping === keeping) &&
      isFound(`${clause.code} ${clause.inEnglish} ${clause.inJapanese} ${sectionOf(clause)}`, q),
  );
}

/** Neighbours of one section under its name, in the page's order. */
export function bySection(clauses: readonly ClauseLineFragment[]): RuleSection[] {
  const named = new Map<string, ClauseLineFragment[]>();
  for (const clause of clauses) named.set(sectionOf(clause), [...(named.get(sectionOf(clause)) ?? []), clause]);
  return [...named].map(([name, each]) => ({ name, clauses: each }));
}

export interface Rules {
  readonly reading: Reading;
  readonly address: AddressState<RulesFilter>;
  readonly version: ComputedRef<string>;
  readonly count: ComputedRef<number>;
  readonly shown: ComputedRef<readonly ClauseLineFragment[]>;
}

/** Every clause of the program, narrowed to what the address says. */
export function useRules(): Rules {
  const widget = useWidget(RulesDocument, () => ({}));
  const address = useAddressState<RulesFilter>({
    q: textValue(),
    kind: choice(Object.keys(kindWords) as Kind[]),
    keeping: choice(Object.keys(keepings) as Keeping[]),
  });
  const clauses = computed(() => widget.data.value?.policy.clauses ?? []);
  return {
    reading: widget,
    address,
    version: computed(() => widget.data.value?.policy.version ?? ''),
    count: computed(() => clauses.value.length),
    shown: computed(() => fitting(clauses.value, address.values.value)),
  };
}
