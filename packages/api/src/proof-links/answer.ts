import { isMailAddress } from '../mail/mail-address.js';

/** What somebody at the customer says to a proof. */
export interface Answer {
  readonly accepts: boolean;
  readonly name: string;
  readonly email: string;
  /** Why not, where they say so. */
  readonly reason: string;
  /** Whether they ticked that they confirm what is shown, and may. */
  readonly isConfirmed: boolean;
}

/** Why an answer was not taken: what is missing or cannot be, or that the page showed something else than stands now. */
export type AnswerFault = 'NAME' | 'EMAIL' | 'TICK' | 'REASON' | 'STALE';

const LONGEST_NAME = 120;
const LONGEST_REASON = 1_000;
/** What cannot be seen, or turns the reading direction (101). */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const UNREADABLE_BUT_LINES = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}]/u;

/** What is wrong with an answer; to decline as well somebody has to say who they are: a robot that presses buttons does not (93). */
export function faultsOf({ accepts, name, email, reason, isConfirmed }: Answer): readonly AnswerFault[] {
  const faults: readonly [AnswerFault, boolean][] = [
    ['NAME', name.trim() === '' || name.length > LONGEST_NAME || UNREADABLE.test(name) || name.includes('://')],
    ['EMAIL', !isMailAddress(email.trim())],
    ['TICK', accepts && !isConfirmed],
    ['REASON', reason.length > LONGEST_REASON || UNREADABLE_BUT_LINES.test(reason)],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}
