import { computed, type ComputedRef } from 'vue';
import { useWidget, type Widget } from '../graphql/widget.ts';
import { apiLocale } from '../i18n/locale.ts';
import { parameterDifferences, type ParameterDifference } from './differences.ts';
import type { PolicyVersionFragment } from './policies.graphql.ts';
import { RuleDocument, type RuleQuery } from './rule.graphql.ts';

export type Rule = NonNullable<RuleQuery['clause']>;

export interface RuleVersion {
  readonly policy: PolicyVersionFragment;
  /** What it changed of the clause against the version before it; null for the first. */
  readonly changes: readonly ParameterDifference[] | null;
}

/** The versions of the policy, the newest first, each with what it changed of the readings that `names` name. */
export function versionsOf(policies: readonly PolicyVersionFragment[], names: readonly string[]): RuleVersion[] {
  const changed = (before: PolicyVersionFragment | undefined, policy: PolicyVersionFragment) =>
    before ? parameterDifferences(before, policy).filter(({ name }) => names.includes(name)) : null;
  return policies.map((policy, index) => ({ policy, changes: changed(policies[index - 1], policy) })).reverse();
}

export interface RuleReading {
  readonly widget: Widget<RuleQuery>;
  readonly rule: ComputedRef<Rule | null>;
  readonly versions: ComputedRef<readonly RuleVersion[]>;
  /** Where the program's own page was published. */
  readonly page: ComputedRef<{ readonly said: string; readonly url: string } | null>;
}

/** One clause, with what the policy settles in it and since when. */
export function useRule(code: () => string): RuleReading {
  const widget = useWidget(RuleDocument, () => ({ code: code(), locale: apiLocale() }));
  const rule = computed(() => widget.data.value?.clause ?? null);
  const policies = computed(() => widget.data.value?.policies ?? []);
  return {
    widget,
    rule,
    versions: computed(() =>
      versionsOf(
        policies.value,
        (rule.value?.parameters ?? []).map(({ name }) => name),
      ),
    ),
    page: computed(() => policies.value[0]?.sources[0] ?? null),
  };
}
