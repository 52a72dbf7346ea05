import { userInfo } from 'node:os';
import type { Role, Viewer } from '../auth/viewer.js';

/** In what capacity somebody acts: as a viewer of the API, as a customer at a proof, at the command line, or nobody: the program itself. */
export type AuthorRole = Role | 'customer' | 'terminal' | 'program';

/** In whose name somebody may act. */
export type PartyKind = 'partner' | 'customer';

export interface Party {
  readonly kind: PartyKind;
  readonly key: string;
}

/** Where a request came from. */
export interface Origin {
  readonly requestId: string;
  /** As the connection tells it, or a proxy that is trusted. */
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Who does something, as the audit log keeps it. */
export interface Author {
  readonly role: AuthorRole;
  readonly key: string | null;
  /** The public id of the person; at a terminal, the name of the system's user. */
  readonly person: string | null;
  /** The id of the token that was shown, or 'session'. */
  readonly credential: string | null;
  readonly origin: Origin | null;
}

/** What stands for the command line where a key of a member of staff would stand. */
export const AT_THE_TERMINAL = 'terminal';

const LONGEST_AGENT = 200;

export function authorOf({ role, key, credential, person }: Viewer, origin: Origin | null): Author {
  return {
    role,
    key,
    person: person?.id ?? null,
    credential: credential.kind === 'token' ? credential.id : 'session',
    origin,
  };
}

/** Whoever sits at the command line of the installation, by the name that the system knows them under. */
export function authorAtTheTerminal(): Author {
  return { role: 'terminal', key: AT_THE_TERMINAL, person: systemUser(), credential: null, origin: null };
}

/** Somebody at a customer who answers a proof by a link; null for a domain that is nobody's customer yet. */
export function authorOfCustomer(key: string | null, origin: Origin | null): Author {
  return { role: 'customer', key, person: null, credential: null, origin };
}

/** What the program does by itself, on time. */
export const theProgram: Author = { role: 'program', key: null, person: null, credential: null, origin: null };

/** What a client says of itself, cut to a length and without what could pass for something else in a listing. */
export function trimmedAgent(text: string | undefined): string | null {
  return text === undefined ? null : text.slice(0, LONGEST_AGENT).replaceAll(/[^\x20-\x7e]/g, '?');
}

/** In a container the user may have no name. */
function systemUser(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
