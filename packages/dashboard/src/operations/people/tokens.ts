import { useAct } from '../../acts/act.ts';
import { useCursorPages, type CursorPages } from '../../graphql/cursor-pages.ts';
import { useWidget, type Widget } from '../../graphql/widget.ts';
import {
  CreateTokenDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
  RevokeTokenDocument,
  RotateTokenDocument,
  SessionsDocument,
  TokensDocument,
  type CreateTokenMutation,
  type EndOtherSessionsMutation,
  type EndSessionMutation,
  type RevokeTokenMutation,
  type RotateTokenMutation,
  type SessionsQuery,
  type TokensQuery,
} from './people.graphql.ts';

export type Token = TokensQuery['tokens']['nodes'][number];

/** What a token may be limited to, in the API's words. */
export const tokenScopes = ['read', 'deals', 'plans', 'program', 'history', 'ledger', 'tokens', 'metrics'] as const;

export function useTokens(): CursorPages<Token> {
  return useCursorPages({
    query: TokensDocument,
    variables: (after: string | null) => ({ first: 50, after }),
    connectionOf: ({ tokens }: TokensQuery) => tokens,
  });
}

export interface NewToken {
  readonly name: string;
  readonly holder: string;
  readonly days: number;
  readonly scopes: readonly string[];
}

export function useTokenActs() {
  const creating = useAct({
    mutation: CreateTokenDocument,
    variables: ({ holder, scopes, ...wish }: NewToken, clientMutationId) => ({
      input: { ...wish, scopes: [...scopes], holder: holder.trim() || null, clientMutationId },
    }),
    payloadOf: ({ createToken }: CreateTokenMutation) => createToken,
  });
  const rotating = useAct({
    mutation: RotateTokenDocument,
    variables: (token: string, clientMutationId) => ({ input: { token, overlapHours: 24, clientMutationId } }),
    payloadOf: ({ rotateToken }: RotateTokenMutation) => rotateToken,
  });
  const revoking = useAct({
    mutation: RevokeTokenDocument,
    variables: (token: string, clientMutationId) => ({ input: { token, clientMutationId } }),
    payloadOf: ({ revokeToken }: RevokeTokenMutation) => revokeToken,
  });
  return { creating, rotating, revoking };
}

export function useSessions(): Widget<SessionsQuery> {
  return useWidget(SessionsDocument, () => ({}));
}

export function useSessionActs() {
  const ending = useAct({
    mutation: EndSessionDocument,
    variables: (session: string, clientMutationId) => ({ input: { session, clientMutationId } }),
    payloadOf: ({ endSession }: EndSessionMutation) => endSession,
  });
  const endingOthers = useAct({
    mutation: EndOtherSessionsDocument,
    variables: (_: null, clientMutationId) => ({ input: { clientMutationId } }),
    payloadOf: ({ endOtherSessions }: EndOtherSessionsMutation) => endOtherSessions,
  });
  return { ending, endingOthers };
}
