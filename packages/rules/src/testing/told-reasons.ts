/** Reasons as lines of text that a table can hold: clause, whether it holds, facts, and the types of the events that it rests on. */
import type { Fact, Reason } from '../decision.js';
import { decide, type Story } from './story.js';

/** Amounts short, so that a reason fits in a line. */
function factText(fact: Fact): string {
  if (typeof fact === 'object' && fact !== null && 'minor' in fact) return `${fact.minor}${fact.currency}`;
  return Array.isArray(fact) ? fact.join('+') : String(fact);
}

function told({ clause, holds, facts, evidence, audience }: Reason, types: ReadonlyMap<string, string>) {
  const shown = Object.entries(facts).map(([name, fact]) => `${name}=${factText(fact)}`);
  const rests = evidence.map((id) => types.get(id) ?? id).join('+');
  return [
    `${clause} ${holds}`,
    ...shown,
    ...(rests ? [`by ${rests}`] : []),
    ...(audience ? [`for ${audience}`] : []),
  ].join(' ');
}

/** Every reason that the lines of a shared deal give. */
export function reasonsOf(events: NonNullable<Story['events']>, key: string, story: Story = {}): string[] {
  const types = new Map(events.map(({ type }, place) => [`e${place + 1}`, type]));
  const { sharedDeals } = decide({ ...story, events, through: '2026-06' });
  const lines = sharedDeals.find((deal) => deal.key === key)?.credit?.lines ?? [];
  return lines.flatMap(({ reasons }) => reasons.map((each) => told(each, types)));
}
