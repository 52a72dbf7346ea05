export interface RoundsOptions {
  /** How often a round is begun, in milliseconds, unless one is under way. */
  readonly every: number;
  /** How long after the start the first is; else as long as between the others. */
  readonly first?: number;
}

/** Work that is looked for now and then, one round at a time: whoever asks for one while one is under way waits for that one. */
export class Rounds<Found> {
  #timer: NodeJS.Timeout;
  #running: Promise<Found> | null = null;
  #isStopping = false;

  constructor(
    private readonly round: () => Promise<Found>,
    { every, first = every }: RoundsOptions,
  ) {
    this.#timer = setTimeout(() => {
      this.#timer = setInterval(() => void this.look(), every).unref();
      void this.look();
    }, first).unref();
  }

  /** Whether what is long should break off. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Does a round now. */
  look(): Promise<Found> {
    this.#running ??= this.round().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Begins no more rounds; resolves when the one under way has ended or, where a patience is given, after so many milliseconds. */
  async stop(patience?: number): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    if (!this.#running) return;
    await (patience === undefined ? this.#running : Promise.race([this.#running, after(patience)]));
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
