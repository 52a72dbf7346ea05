import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { MOST_PINNED, parseScenario, type Scenario, scenarioText } from './scenario.ts';

export interface ScenarioAddress {
  readonly scenario: ComputedRef<Scenario>;
  /** As it stands in the address; empty for the unmodified one. */
  readonly text: ComputedRef<string>;
  /** What stands in the address is no scenario: the forecast itself is shown. */
  readonly isSpoilt: ComputedRef<boolean>;
  readonly pinned: ComputedRef<readonly string[]>;
  /** Supposes more: while something is typed the address is replaced, a choice is a step to come back from. */
  readonly suppose: (change: Scenario, how?: 'typing' | 'choice') => void;
  readonly reset: () => void;
  readonly show: (text: string) => void;
  readonly pin: () => void;
  readonly unpin: (text: string) => void;
}

/** The scenario's place in the address: whoever opens it supposes the same. */
export function useScenarioAddress(): ScenarioAddress {
  const route = useRoute();
  const router = useRouter();
  const given = computed(() => String(route.query['scn'] ?? ''));
  const parsed = computed(() => parseScenario(given.value));
  const scenario = computed(() => parsed.value ?? {});
  const pinned = computed(() => {
    const texts = String(route.query['pin'] ?? '').split('.');
    return texts.filter((each) => each !== '' && parseScenario(each) !== null).slice(0, MOST_PINNED);
  });

  function go(change: { scn?: string; pin?: readonly string[] }, how: 'push' | 'replace' = 'push'): void {
    const { scn = given.value, pin = pinned.value } = change;
    const query = { ...route.query, scn: scn || undefined, pin: pin.join('.') || undefined };
    void router[how]({ query, hash: route.hash });
  }

  return {
    scenario,
    text: computed(() => scenarioText(scenario.value)),
    isSpoilt: computed(() => parsed.value === null),
    pinned,
    suppose: (change, how = 'choice') =>
      go({ scn: scenarioText({ ...scenario.value, ...change }) }, how === 'typing' ? 'replace' : 'push'),
    reset: () => go({ scn: '' }),
    show: (text) => go({ scn: text }),
    pin: () => {
      const text = scenarioText(scenario.value);
      if (text && !pinned.value.includes(text)) go({ pin: [...pinned.value, text].slice(-MOST_PINNED) });
    },
    unpin: (text) => go({ pin: pinned.value.filter((each) => each !== text) }),
  };
}
