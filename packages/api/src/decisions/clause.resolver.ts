import { citedIn, isClauseCode, keepingOf, type Parameter } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { DecisionKind, Keeping } from './clause-words.js';
import { Clause } from './clause.type.js';
import { Locale } from './locale.js';
import { PolicyParameter } from './policy.type.js';
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

  @FieldResolver(() => Keeping, { description: 'How far the product keeps it.' })
  keeping(@Root() { entry }: ClauseRecord): keyof typeof Keeping {
    return keepingOf(entry);
  }

  @FieldResolver(() => [DecisionKind], { description: 'In what kinds of decisions it is named.' })
  citedIn(@Root() { entry }: ClauseRecord): readonly (keyof typeof DecisionKind)[] {
    return citedIn(entry);
  }

  @FieldResolver(() => [PolicyParameter], {
    description: 'What the policy that it is read with settles where the page leaves it open.',
  })
  parameters(
    @Root() { code, policyVersion }: ClauseRecord,
    @Ctx() { policies, now }: RequestContext,
  ): readonly Parameter[] {
    return policies.readWith(code, policyVersion, now.toISOString().slice(0, 10));
  }
}
