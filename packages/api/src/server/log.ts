import { pino, type Logger } from 'pino';

/** Never in the log: what gives access, and what statements were bound to, which may be about people. */
const KEPT_OUT = [
  'authorization',
  'cookie',
  '*.authorization',
  '*.cookie',
  'err.parameters',
  'err.detail',
  'err.driverError.parameters',
  'err.driverError.detail',
  'err.originalError.parameters',
  'err.cause.parameters',
  'err.cause.detail',
];

/** The server's log, on standard error: one JSON object a line. */
export function serverLog(): Logger {
  return pino({ level: 'info', redact: { paths: KEPT_OUT, censor: '(kept out)' } }, pino.destination(2));
}
