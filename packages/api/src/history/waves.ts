import { kindOfSubject, type SubjectKind } from './projection-tables.js';

/** Each kind rests on those before it, plans on nothing; customers also on tiers, but on those of days before only. */
const order: Readonly<Record<SubjectKind, number>> = { staff: 0, partner: 0, plan: 0, customer: 1, tier: 2 };

/** Subjects that are to be decided one after the other, those that others rest on first. */
export class Waves {
  readonly #waves: Set<string>[] = [new Set(), new Set(), new Set()];

  constructor(subjects: Iterable<string>) {
    this.add(subjects);
  }

  add(subjects: Iterable<string>): void {
    for (const subject of subjects) this.#waveOf(subject).add(subject);
  }

  /** Which of these are not waiting yet. */
  missing(subjects: Iterable<string>): string[] {
    return [...new Set(subjects)].filter((subject) => !this.#waveOf(subject).has(subject));
  }

  /** The next subjects to decide together; none when all have been decided. */
  next(): readonly string[] {
    const wave = this.#waves.find(({ size }) => size > 0);
    const subjects = [...(wave ?? [])];
    wave?.clear();
    return subjects;
  }

  #waveOf(subject: string): Set<string> {
    return this.#waves[order[kindOfSubject(subject)]] as Set<string>;
  }
}
