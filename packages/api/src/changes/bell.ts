/** Tells the processes on one store that something was committed, and nothing more. */
export interface Bell {
  /** Never waits and never fails: who does not hear it looks by itself, a little later. */
  ring(): void;
  stop(): Promise<void>;
}
