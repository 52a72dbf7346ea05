import { isClauseCode } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { Clause } from './clause.type.js';
import { Locale } from './locale.js';
import { type ClauseRecord, clauseRecord } from './reasons.js';

@Resolver(() => Clause)
export class ClauseResolver {
  @Query(() => Clause, {
    nullable: true,
    description: 'One clause, by its code, with the policy in force today, by UTC.',
  })
  clause(@Arg('code', () => String) code: string, @Ctx() { policies, now }: RequestContext): ClauseRecord | null {
    return isClauseCode(code) ? clauseRecord(code, policies.versionOn(now.toISOString().slice(0, 10))) : null;
  }

  @FieldResolver(() => String, { description: 'The part of the rules of engagement that it stands in.' })
  section(
    @Root() { entry }: ClauseRecord,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN }) locale: Locale | null,
  ): string {
    return entry.section.title[locale ?? Locale.EN];
  }

  @FieldResolver(() => String, { description: 'What it asks for, in words of our own.' })
  text(
    @Root() { entry }: ClauseRecord,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN }) locale: Locale | null,
  ): string {
    return entry.text[locale ?? Locale.EN];
  }
}
