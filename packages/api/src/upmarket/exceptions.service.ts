import type { Reading } from '../reading/reading.js';
import { exceptionsNow, type ExceptionRecord } from './exception.loader.js';

/** The regions of which the vendor has said whether it does without the accreditation. */
export class ExceptionsService {
  constructor(private readonly reading: Reading) {}

  /** What was said last of each, by region. */
  now(): Promise<readonly ExceptionRecord[]> {
    return exceptionsNow(this.reading);
  }
}
