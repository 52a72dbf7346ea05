/** Lets one task run at a time, in the order of arrival; a task calls `done` when it is over. */
export class OneAtATime {
  readonly #waiting: ((done: () => void) => void)[] = [];
  #busy = false;

  add(task: (done: () => void) => void): void {
    this.#waiting.push(task);
    if (!this.#busy) this.#next();
  }

  #next(): void {
    const task = this.#waiting.shift();
    this.#busy = task !== undefined;
    task?.(() => this.#next());
  }
}
