import { type Parameter, parameterLabel, parameterText, whyReading } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import { Locale } from './locale.js';
import type { PolicyRecord } from './policy.service.js';
import { Policy, PolicyParameter } from './policy.type.js';

@Resolver(() => Policy)
export class PolicyResolver {
  @Query(() => Policy, { description: 'The version in force on that day; today, by UTC, by default.' })
  policy(
    @Arg('on', () => DateScalar, { nullable: true }) on: string | null,
    @Ctx() { policies, now }: RequestContext,
  ): PolicyRecord {
    return policies.on(on ?? now.toISOString().slice(0, 10));
  }

  @Query(() => [Policy], { description: 'Every version that this server decides with, by its first day.' })
  policies(@Ctx() { policies }: RequestContext): readonly PolicyRecord[] {
    return policies.all();
  }

  @Query(() => [Policy], {
    description:
      'Every policy that can be compared with another, by its first day: those in force here, and those that come with the product.',
  })
  knownPolicies(@Ctx() { policies }: RequestContext): readonly PolicyRecord[] {
    return policies.known();
  }

  @Query(() => DateTimeScalar, { description: "The server's clock." })
  now(@Ctx() { now }: RequestContext): string {
    return now.toISOString();
  }
}

@Resolver(() => PolicyParameter)
export class PolicyParameterResolver {
  @FieldResolver(() => String, { description: 'What it is about.' })
  label(
    @Root() { name }: Parameter,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN }) locale: Locale | null,
  ): string {
    return parameterLabel(name, locale ?? Locale.EN);
  }

  @FieldResolver(() => String, { description: 'The reading that was chosen, or the figure, in words.' })
  reading(
    @Root() parameter: Parameter,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN }) locale: Locale | null,
  ): string {
    return parameterText(parameter, locale ?? Locale.EN);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the page leaves it open: why the default policy reads it as it does.',
  })
  why(
    @Root() { name }: Parameter,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN }) locale: Locale | null,
  ): string | null {
    return whyReading(name, locale ?? Locale.EN);
  }
}
