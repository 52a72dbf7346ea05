import { isClauseCode } from '@tierline/rules';
import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Clause } from './clause.type.js';
import { Locale } from './locale.js';
import { type ClauseRecord, clauseRecord } from './reasons.js';

@Resolver(() => Clause)
export class ClauseResolver {
  @Query(() => Clause, { nullable: true, description: 'One clause, by its code.' })
  clause(@Arg('code', () => String) code: string): ClauseRecord | null {
    return isClauseCode(code) ? clauseRecord(code) : null;
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
