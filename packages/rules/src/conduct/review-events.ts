/** What partners have to say to the vendor, and what it answers: appeals, concerns and tickets. */
import type { Instant, Key } from '../history.js';

interface Happened<Type extends string> {
  type: Type;
  at: Instant;
}

/** A partner appeals either a sanction or the finding of a violation. */
export interface SanctionAppealed extends Happened<'SanctionAppealed'> {
  appeal: Key;
  sanction?: Key | undefined;
  violation?: Key | undefined;
  text: string;
}
/** An appeal that is upheld lifts its sanction, or strikes its violation off the record, from the day of the decision on. */
export interface AppealDecided extends Happened<'AppealDecided'> {
  appeal: Key;
  staff: Key;
  upheld: boolean;
  reason: string;
}
/** What a partner tells its development manager; it becomes a ticket once that one opens it. */
export interface ConcernRaised extends Happened<'ConcernRaised'> {
  ticket: Key;
  partner: Key;
  text: string;
}
/** Opened for partner operations: of the concern that was raised under this key or, with `partner`, of what was told by word of mouth. */
export interface TicketOpened extends Happened<'TicketOpened'> {
  ticket: Key;
  staff: Key;
  text: string;
  partner?: Key | undefined;
}
/** `manager`: of the development manager. Without `staff` it is the partner that escalates. */
export interface TicketEscalated extends Happened<'TicketEscalated'> {
  ticket: Key;
  manager: Key;
  reason: string;
  staff?: Key | undefined;
}
export interface TicketAnswered extends Happened<'TicketAnswered'> {
  ticket: Key;
  staff: Key;
  answer: string;
  closes: boolean;
}

export type ReviewEvent =
  SanctionAppealed | AppealDecided | ConcernRaised | TicketOpened | TicketEscalated | TicketAnswered;
