import type { Day, DealWon, Edition, ProductLine, Recorded } from '../history.js';
import { byTime } from '../history.js';
import type { Money } from '../money.js';
import type { SubscriptionPeriod } from '../outcome.js';
import type { Dossier } from '../registration/dossier.js';

/** One thing that set, or ended, a product line. */
interface Step {
  readonly productLine: ProductLine;
  readonly set: { readonly edition: Edition; readonly mrr: Money } | null;
  /** First day in force. */
  readonly effective: Day;
  /** First day agreed: a deal's close date, even where the subscription starts later. */
  readonly agreed: Day;
  readonly event: Recorded;
}

/** What a customer owns, from won deals and from everything outside of them, line by line. */
export class Subscriptions {
  readonly periods: readonly SubscriptionPeriod[];
  readonly #steps: ReadonlyMap<ProductLine, readonly Step[]>;
  readonly #periodsOf = new Map<ProductLine, SubscriptionPeriod[]>();

  constructor(dossier: Dossier) {
    const steps = new Map<ProductLine, Step[]>();
    for (const step of stepsOf(dossier)) {
      const line = steps.get(step.productLine);
      if (line) line.push(step);
      else steps.set(step.productLine, [step]);
    }
    this.#steps = steps;
    for (const [productLine, line] of steps) this.#periodsOf.set(productLine, periodsOf(productLine, line));
    this.periods = [...this.#periodsOf.values()].flat();
  }

  /** Every period of a line, oldest first. */
  of(productLine: ProductLine): readonly SubscriptionPeriod[] {
    return this.#periodsOf.get(productLine) ?? [];
  }

  /** The line as it is in force on `day`, if it is. */
  on(productLine: ProductLine, day: Day): SubscriptionPeriod | undefined {
    return this.#periodsOf
      .get(productLine)
      ?.findLast(({ from, until }) => from <= day && (until === null || day < until));
  }

  /**
   * The edition that the customer had bought before `closedOn`, whether or not the subscription had started; null for none,
   * also where the line ends before `startsOn`, the day on which a deal closed then takes effect.
   */
  ownedBefore(productLine: ProductLine, closedOn: Day, startsOn: Day): Edition | null {
    return this.#newest(productLine, startsOn, ({ agreed }) => agreed < closedOn)?.edition ?? null;
  }

  /** What the customer had bought of a line before a deal; deals of one day see one another in the order in which they were recorded. */
  boughtBefore(productLine: ProductLine, won: Recorded<DealWon>): Step['set'] {
    const { closedOn, startsOn = closedOn } = won;
    return this.#newest(productLine, startsOn, ({ agreed, event }) => {
      return agreed < closedOn || (agreed === closedOn && byTime(event, won) < 0);
    });
  }

  /** The newest purchase that `isKnown` and stands: neither called off, nor ended before `startsOn`. */
  #newest(productLine: ProductLine, startsOn: Day, isKnown: (step: Step) => boolean): Step['set'] {
    const steps = this.#steps.get(productLine) ?? [];
    const ends = steps.filter(({ set, effective }) => set === null && effective < startsOn);
    const standing = steps.filter(
      (step) => step.set && isKnown(step) && !isCalledOff(step, steps) && !ends.some((end) => inEffect(step, end) < 0),
    );
    return standing.sort((a, b) => compare(a.agreed, b.agreed) || byTime(a.event, b.event)).at(-1)?.set ?? null;
  }

  /** The first day on which the line's run that holds `day` is over; null while it goes on. `day` itself if the line is not in force. */
  endOfRun(productLine: ProductLine, day: Day): Day | null {
    const start = this.on(productLine, day);
    if (!start) return day;
    return this.#periodsOf.get(productLine)?.findLast(({ since }) => since === start.since)?.until ?? null;
  }
}

function stepsOf(dossier: Dossier): Step[] {
  const { of } = dossier;
  const direct: Step[] = [
    ...of('SubscriptionChanged').map((event) => ({ ...once(event), set: { edition: event.edition, mrr: event.mrr } })),
    ...of('SubscriptionEnded').map((event) => ({ ...once(event), set: null })),
  ];
  const sold = dossier.deals.flatMap(({ ending }) =>
    ending?.type !== 'DealWon'
      ? []
      : ending.lines.map(({ productLine, edition, mrr }) => ({
          productLine,
          set: { edition, mrr },
          effective: ending.startsOn ?? ending.closedOn,
          agreed: ending.closedOn,
          event: ending,
        })),
  );
  return [...direct, ...sold];
}

function once(event: Recorded & { productLine: ProductLine; effective: Day }) {
  return { productLine: event.productLine, effective: event.effective, agreed: event.effective, event };
}

/** Of several steps on one day the last one made holds; a line that is set anew on the day it ended goes on without a break. */
function periodsOf(productLine: ProductLine, steps: Step[]): SubscriptionPeriod[] {
  steps.sort(inEffect);
  const periods: SubscriptionPeriod[] = [];
  const kept = steps.filter((step) => !isCalledOff(step, steps));
  const lastOfDay = kept.filter((step, index) => kept[index + 1]?.effective !== step.effective);
  for (const { set, effective, event } of lastOfDay) {
    const open = periods.at(-1);
    const isRunning = open !== undefined && open.until === null;
    if (isRunning && set && open.edition === set.edition && sameMoney(open.mrr, set.mrr)) continue;
    if (isRunning) periods[periods.length - 1] = { ...open, until: effective };
    if (!set) continue;
    const since = isRunning ? open.since : effective;
    periods.push({ productLine, ...set, from: effective, until: null, since, evidence: event.id });
  }
  return periods;
}

/** By the day on which they take effect; of one day in the order in which they were told. */
function inEffect(a: Step, b: Step): number {
  return compare(a.effective, b.effective) || byTime(a.event, b.event);
}

/**
 * A sale is called off by an end that is reported after it and takes effect before the subscription has started: where nothing
 * else is in force then, the end can mean nothing else.
 */
function isCalledOff({ set, agreed, effective, event }: Step, steps: readonly Step[]): boolean {
  if (!set || agreed === effective) return false;
  return steps.some(
    (end) =>
      end.set === null &&
      agreed <= end.effective &&
      end.effective < effective &&
      byTime(event, end.event) < 0 &&
      !steps.findLast((before) => before.effective < end.effective && !isCalledOff(before, steps))?.set,
  );
}

function sameMoney(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
