import { asks, byPerson, does, refused, type TwinArea } from './step.js';

const MADE = 'token { id name scopes holder isPersonal isValid expiresAt replacedUntil } text';
const wish = { name: 'reports', scopes: ['read'] };
const token = '«@createToken.token.id»';

/** What p1's people come in with. */
export const credentials: TwinArea = {
  questions: [
    asks('{ tokens { nodes { id name holder isValid } totalCount pageInfo { hasNextPage } } }'),
    asks('{ sessions { id device address } }'),
  ],
  acts: [
    refused('FORBIDDEN', 'createToken', wish),
    byPerson(refused('UNKNOWN_SCOPE', 'createToken', { ...wish, scopes: ['everything'] })),
    byPerson(does('createToken', MADE, { ...wish, holder: 'partner:p1' })),
    byPerson(refused('OUT_OF_RANGE', 'rotateToken', { token, overlapHours: 169 })),
    byPerson(does('rotateToken', MADE, { token, overlapHours: 1 })),
    byPerson(does('revokeToken', 'token { id isValid }', { token: '«@rotateToken.token.id»' })),
    byPerson(does('endOtherSessions', 'sessions { id device isCurrent }', {})),
    byPerson(does('endSession', 'sessions { device }', { session: '«@endOtherSessions.sessions.0.id»' })),
  ],
};
