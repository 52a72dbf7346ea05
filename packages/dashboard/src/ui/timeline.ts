import type { IconName, Tone } from './icons.ts';

export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  /** The instant or day itself, and how it is shown. */
  readonly at: string;
  readonly when: string;
  readonly icon?: IconName;
  readonly tone?: Tone;
}
