import * as m from '#messages';
import { formatInstant } from '../format/date.ts';
import { planSides } from '../terms/plan-states.ts';
import type { Hand } from './plan.ts';

/** Who did it, and when: the person at the vendor, else the side. */
export function handText({ side, staff, at }: Hand, zone: string): string {
  return m.plan_hand({ who: staff?.name ?? planSides[side](), at: formatInstant(at, zone) });
}
