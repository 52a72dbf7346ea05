/** The store cannot be opened as it is; the message is for the operator and says what to do. */
export class StoreRefused extends Error {}

/** The store cannot be written just now: locked, full, away. Nothing was taken; the caller may try again. */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('the store cannot take changes at the moment', { cause });
  }
}

const unavailable =
  /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)|08\w{3}|53\w{3}|55P03|57P0\d|ECONN\w+|ETIMEDOUT|EPIPE)$/;

/** Whether an error of a driver speaks of the store's state and not of the statement. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return true;
  const code = codeOf(error);
  return (
    (code !== undefined && unavailable.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(messageOf(error))
  );
}

/** Whether Postgres asks for the transaction to be run again. */
export function isWorthRepeating(error: unknown): boolean {
  const code = codeOf(error);
  return code === '40001' || code === '40P01';
}

/** Whether Postgres was handed a text that it cannot hold: one with U+0000 in it. SQLite compares such a text like any other. */
export function isTextUnheld(error: unknown): boolean {
  return codeOf(error) === '22021';
}

/** The code that the driver gave, looked for through the errors that wrap it. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOf(error.driverError) : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
