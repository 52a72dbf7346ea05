/** What the customer has on each day: the last thing that took effect by then. */
import type { Day, Edition, ProductLine, Recorded } from '../../history.js';
import type { Money } from '../../money.js';
import { type CaseFile, inTime } from './case-file.js';

export interface Owned {
  readonly edition: Edition;
  readonly mrr: Money;
}

/** Something that sets a line, or ends it. */
interface Setting {
  readonly line: ProductLine;
  readonly owned: Owned | null;
  readonly effective: Day;
  /** When it was agreed: a sale's close date, though the subscription may start later. */
  readonly agreed: Day;
  readonly told: number;
}

/** Everything that sets or ends a line, as it happened. */
function settingsOf(events: readonly Recorded[]): Setting[] {
  const settings: Setting[] = [];
  const endings = new Map<string, Recorded>();
  const ordered = inTime(events);
  for (const event of ordered)
    if (event.type === 'DealWon' || event.type === 'DealLost') endings.set(event.deal, event);
  ordered.forEach((event, told) => {
    if (event.type === 'SubscriptionChanged') {
      const { productLine: line, edition, mrr, effective } = event;
      settings.push({ line, owned: { edition, mrr }, effective, agreed: effective, told });
    } else if (event.type === 'SubscriptionEnded') {
      const { productLine: line, effective } = event;
      settings.push({ line, owned: null, effective, agreed: effective, told });
    } else if (event.type === 'DealWon' && endings.get(event.deal) === event) {
      for (const { productLine: line, edition, mrr } of event.lines) {
        const { closedOn: agreed, startsOn: effective = agreed } = event;
        settings.push({ line, owned: { edition, mrr }, effective, agreed, told });
      }
    }
  });
  return settings;
}

/** The setting that holds on `day`: the one that took effect last, of several on one day the one told last. */
function inForce(settings: readonly Setting[], day: Day): Setting | null {
  let holds: Setting | null = null;
  for (const setting of settings) {
    if (setting.effective > day) continue;
    if (holds === null || setting.effective > holds.effective) holds = setting;
    else if (setting.effective === holds.effective && setting.told > holds.told) holds = setting;
  }
  return holds;
}

/** An end that finds nothing in force can only mean the sale that is agreed and has not started: it is called off. */
function isCalledOff(sale: Setting, settings: readonly Setting[]): boolean {
  if (!sale.owned || sale.agreed === sale.effective) return false;
  return settings.some((end) => {
    if (end.owned || end.told < sale.told) return false;
    if (end.effective < sale.agreed || end.effective >= sale.effective) return false;
    const before = settings.filter((one) => one.effective < end.effective && !isCalledOff(one, settings));
    return !inForce(before, end.effective)?.owned;
  });
}

export class Ownership {
  readonly lines: readonly ProductLine[];
  readonly #file: CaseFile;
  readonly #settings: ReadonlyMap<ProductLine, readonly Setting[]>;
  readonly #byDay = new Map<ProductLine, (Owned | null)[]>();
  readonly #place: ReadonlyMap<Day, number>;

  constructor(file: CaseFile) {
    this.#file = file;
    const all = settingsOf(file.events);
    this.lines = [...new Set(all.map(({ line }) => line))].sort();
    this.#settings = new Map(this.lines.map((line) => [line, all.filter((setting) => setting.line === line)]));
    this.#place = new Map(file.days.map((day, place) => [day, place]));
    for (const line of this.lines) {
      const settings = this.#settings.get(line) ?? [];
      const real = settings.filter((setting) => !isCalledOff(setting, settings));
      this.#byDay.set(
        line,
        file.days.map((day) => inForce(real, day)?.owned ?? null),
      );
    }
  }

  /** What the customer has of the line on `day`. */
  on(line: ProductLine, day: Day): Owned | null {
    const place = this.#place.get(day);
    if (place === undefined) throw new Error(`the oracle was not asked about ${day}`);
    return this.#byDay.get(line)?.[place] ?? null;
  }

  /** The first day from `day` on without the line; null where it never ends. */
  gone(line: ProductLine, day: Day): Day | null {
    const { days } = this.#file;
    for (let place = this.#place.get(day) ?? 0; place < days.length; place += 1) {
      const date = days[place] ?? '';
      if (!this.on(line, date)) return date;
    }
    return null;
  }

  /**
   * The edition that was bought before `closedOn`, started or not, of several the one agreed last; none where it was called off,
   * or ends before `startsOn`.
   */
  before(line: ProductLine, closedOn: Day, startsOn: Day): Edition | null {
    const settings = this.#settings.get(line) ?? [];
    let bought: Setting | null = null;
    for (const one of settings) {
      if (!one.owned || one.agreed >= closedOn || isCalledOff(one, settings)) continue;
      const isOver = settings.some(
        (end) =>
          !end.owned &&
          end.effective < startsOn &&
          (end.effective > one.effective || (end.effective === one.effective && end.told > one.told)),
      );
      if (!isOver && (bought === null || one.agreed >= bought.agreed)) bought = one;
    }
    return bought?.owned?.edition ?? null;
  }
}
