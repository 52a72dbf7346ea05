import type { EventRefusal } from '../refused-event.js';

/** A line of the file that was not taken, and everything that was found wrong with it. */
export interface RefusedLine {
  readonly line: number;
  readonly refusals: readonly EventRefusal[];
}

/** The longest line that is read, in bytes. */
export const LINE_LIMIT = 1 << 20;

export const tooLong: EventRefusal = {
  field: '',
  code: 'LINE_TOO_LONG',
  message: 'The line is longer than 1 MB; no event is, so look for a missing end of line.',
  messageJa: '行が1MBを超えています。そのようなイベントはないため、改行が抜けていないか確認してください。',
};

export const notUtf8: EventRefusal = {
  field: '',
  code: 'NOT_UTF8',
  message: 'The line is not UTF-8; save the file in that encoding.',
  messageJa: '行がUTF-8ではありません。ファイルをUTF-8で保存してください。',
};
