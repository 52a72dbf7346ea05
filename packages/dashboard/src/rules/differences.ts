/** What two versions of the policy say differently, as a reader compares them. */
import type { PolicyVersionFragment } from './policies.graphql.ts';

export type Version = Pick<PolicyVersionFragment, 'version' | 'parameters' | 'tiers'>;

export interface ParameterDifference {
  readonly name: string;
  readonly label: string;
  /** null where a version says nothing of it. */
  readonly first: string | null;
  readonly second: string | null;
}

/** The parameters that two versions read differently, in the first one's order; what only the second has comes last. */
export function parameterDifferences(first: Version, second: Version): ParameterDifference[] {
  const others = new Map(second.parameters.map((parameter) => [parameter.name, parameter]));
  const own = first.parameters.map(({ name, label, reading }) => ({
    ...{ name, label, first: reading },
    second: others.get(name)?.reading ?? null,
  }));
  const known = new Set(first.parameters.map(({ name }) => name));
  const added = second.parameters
    .filter(({ name }) => !known.has(name))
    .map(({ name, label, reading }) => ({ name, label, first: null, second: reading }));
  return [...own, ...added].filter((each) => each.first !== each.second);
}

export interface TierDifference {
  readonly tier: Version['tiers'][number]['tier'];
  readonly first: string;
  readonly second: string;
}

const minimums = (tier: Version['tiers'][number] | undefined) => (tier ? `${tier.sourced} / ${tier.total}` : '—');

/** The tiers whose minimums differ, sourced and total. */
export function tierDifferences(first: Version, second: Version): TierDifference[] {
  const names = [...new Set([...first.tiers, ...second.tiers].map(({ tier }) => tier))];
  const of = ({ tiers }: Version, name: string) => minimums(tiers.find(({ tier }) => tier === name));
  return names
    .map((tier) => ({ tier, first: of(first, tier), second: of(second, tier) }))
    .filter((each) => each.first !== each.second);
}
