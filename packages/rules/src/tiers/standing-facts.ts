import type { Day, Tier } from '../history.js';
import type { TierHistory } from '../outcome.js';
import type { Policy } from '../policy.js';
import type { Measured } from './outlook.js';
import type { Points } from './points.js';
import type { Recalibration } from './recalibrations.js';

/** What is known of a partner's tier at the end of a day: its standing is told from it. */
export interface StandingFacts extends Measured {
  readonly on: Day;
  /** In force on that day. */
  readonly policy: Policy;
  readonly history: TierHistory;
  readonly points: Points;
  readonly performing: Tier;
  readonly credited: Tier;
  /** The next one. */
  readonly recalibration: Recalibration;
  /** What the history would become if the figures stayed as they are. */
  readonly ifStaying: TierHistory;
}
