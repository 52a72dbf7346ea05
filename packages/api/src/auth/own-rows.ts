import { both, either, name, type Sql, sql } from '../reading/sql.js';
import type { Viewer } from './viewer.js';

/** What people have to come in with, as conditions of the statements that read it: by the alias of a row. */
export interface OwnRows {
  /** An API token: one's own; of a partner, for those who look after its tokens; all, for ops. A token sees itself. */
  token(row: string): Sql;
  /** A session of the person who asks. */
  session(row: string): Sql;
  /** A view of a page that the person who asks keeps. */
  savedView(row: string): Sql;
  /** An export: of those who stand where who started it stands. */
  export(row: string): Sql;
}

const everything = sql`true`;
const nothing = sql`false`;

/** Of tokens, sessions and views each sees only what is theirs; `viewer` null stands for nobody. */
export function ownRows(viewer: Viewer | null): OwnRows {
  if (!viewer) return { token: () => nothing, session: () => nothing, savedView: () => nothing, export: () => nothing };
  const { credential, person, role, key } = viewer;
  const ofStarter = (row: string) => sql`${name(row)}.role = ${role} and ${name(row)}.holder = ${key}`;
  if (credential.kind === 'token')
    return {
      token: (row) => sql`${name(row)}.id = ${credential.id}`,
      session: () => nothing,
      savedView: () => nothing,
      export: ofStarter,
    };
  const id = person?.id ?? '';
  const ofHolder = (row: string) => sql`${name(row)}.holder_kind = ${role} and ${name(row)}.holder_key = ${key}`;
  const own = (row: string) => both(sql`${name(row)}.person = ${id}`, ofHolder(row));
  return {
    export: ofStarter,
    session: (row) => sql`${name(row)}.person = ${id}`,
    savedView: (row) => sql`${name(row)}.person = ${id}`,
    token: (row) => {
      if (role === 'ops') return everything;
      if (role === 'partner') return person?.isAdmin === true ? ofHolder(row) : own(row);
      return either(own(row), both(sql`${name(row)}.person is null`, ofHolder(row)));
    },
  };
}
