import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import { type SessionAnswer, SessionService } from './session.service.js';
import { SessionListService, type SessionRecord } from './session-list.service.js';
import {
  EndOtherSessionsInput,
  EndOtherSessionsPayload,
  EndSessionInput,
  EndSessionPayload,
  Session,
} from './session.type.js';
import { type TokenAnswer, TokenService } from './token.service.js';
import { type ListedToken, TokenListService } from './token-list.service.js';
import {
  ApiToken,
  ApiTokenConnection,
  CreateTokenInput,
  CreateTokenPayload,
  RevokeTokenInput,
  RotateTokenInput,
  RotateTokenPayload,
} from './token.type.js';

const RevokeTokenPayload = payloadOf('RevokeTokenPayload', 'token', ApiToken);

@Resolver()
export class TokenResolver {
  @Query(() => ApiTokenConnection, {
    description:
      'API tokens, the newest first: your own; for those who look after a partner’s tokens all of them; for ops all there are. A token sees itself.',
  })
  tokens(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<ListedToken>> {
    return context.reads(TokenListService).page({ first, after });
  }

  @Mutation(() => CreateTokenPayload, {
    description:
      'Makes an API token. For people who have signed in: for themselves, for their partner where they look after its tokens, and for anybody where they are ops.',
  })
  createToken(
    @Arg('input', () => CreateTokenInput, { description: 'What it is to be.' }) input: CreateTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<TokenAnswer> {
    return context.acts(TokenService).create(input);
  }

  @Mutation(() => RotateTokenPayload, {
    description:
      'Makes a token that takes the place of another. For those who may know of it, and for the token itself.',
  })
  rotateToken(
    @Arg('input', () => RotateTokenInput, { description: 'Which one, and for how long both work.' })
    input: RotateTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<TokenAnswer> {
    return context.acts(TokenService).rotate(input);
  }

  @Mutation(() => RevokeTokenPayload, {
    description: 'Ends a token at once, everywhere. For those who may know of it, and for the token itself.',
  })
  revokeToken(
    @Arg('input', () => RevokeTokenInput, { description: 'Which one.' }) { token }: RevokeTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<Omit<TokenAnswer, 'text'>> {
    return context.acts(TokenService).revoke(token);
  }
}

@Resolver(() => Session)
export class SessionResolver {
  @Query(() => [Session], { description: 'Your sessions that go on, the newest first. A token has none.' })
  sessions(@Ctx() context: RequestContext): Promise<SessionRecord[]> {
    return context.reads(SessionListService).all();
  }

  @FieldResolver(() => Boolean)
  isCurrent(@Root() { id }: SessionRecord, @Ctx() { viewer }: RequestContext): boolean {
    return viewer?.credential.id === id;
  }

  @Mutation(() => EndSessionPayload, { description: 'Ends one of your sessions; what it has open is closed.' })
  endSession(
    @Arg('input', () => EndSessionInput, { description: 'Which one.' }) { session }: EndSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionAnswer> {
    return context.acts(SessionService).end(session);
  }

  @Mutation(() => EndOtherSessionsPayload, { description: 'Ends all of your sessions but this one.' })
  endOtherSessions(
    @Arg('input', () => EndOtherSessionsInput, { description: 'It needs to say nothing.' })
    _input: EndOtherSessionsInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionAnswer> {
    return context.acts(SessionService).endOthers();
  }
}
