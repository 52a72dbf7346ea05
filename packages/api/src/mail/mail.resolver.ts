import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import { type MailRecord, MailService } from './mail.service.js';
import { MailConnection, MailState } from './mail.type.js';

@Resolver()
export class MailResolver {
  @Query(() => MailConnection, {
    description: 'The mails of this installation, the newest first: what waits, what went and what did not. For ops.',
  })
  mails(
    @Arg('state', () => MailState, { nullable: true, description: 'Only those that stand so.' })
    state: keyof typeof MailState | null | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' })
    after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<MailRecord>> {
    return context.reads(MailService).page(state ?? null, { first, after });
  }
}
