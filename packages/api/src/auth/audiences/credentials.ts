import { all, type Audiences, listOf, SIGNED_IN } from './audience.js';

/** What people have to come in with; which of it each sees is said in own-rows.ts. */
export const credentials: Audiences = {
  Query: all(SIGNED_IN, 'tokens', 'sessions'),
  Mutation: all(SIGNED_IN, 'createToken', 'rotateToken', 'revokeToken', 'endSession', 'endOtherSessions'),
  ApiToken: {
    ...all(SIGNED_IN, 'id', 'name', 'scopes', 'holder', 'isPersonal', 'beginning', 'isValid', 'createdAt', 'expiresAt'),
    ...all(SIGNED_IN, 'lastUsedAt', 'revokedAt', 'replacedBy', 'replacedUntil'),
  },
  ...listOf('ApiToken', SIGNED_IN),
  Session: all(SIGNED_IN, 'id', 'device', 'address', 'createdAt', 'lastSeenAt', 'expiresAt', 'isCurrent'),
  CreateTokenPayload: all(SIGNED_IN, 'token', 'text', 'userErrors'),
  RotateTokenPayload: all(SIGNED_IN, 'token', 'text', 'userErrors'),
  RevokeTokenPayload: all(SIGNED_IN, 'token', 'userErrors'),
  EndSessionPayload: all(SIGNED_IN, 'sessions', 'userErrors'),
  EndOtherSessionsPayload: all(SIGNED_IN, 'sessions', 'userErrors'),
};
