/** A command that did not do what was asked, for a reason that the one who asked can mend: one sentence, and the exit code. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}
