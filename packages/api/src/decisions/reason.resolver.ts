import { eventSentence, explain, factLabel, factText } from '@tierline/rules';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import type { EvidenceRecord } from './evidence.service.js';
import { Evidence } from './evidence.type.js';
import { Locale } from './locale.js';
import { Fact, Reason } from './reason.type.js';
import { type FactRecord, factsOf, type ReasonRecord } from './reasons.js';

@Resolver(() => Reason)
export class ReasonResolver {
  @FieldResolver(() => String, { description: 'The clause and what was found, in a sentence.' })
  detail(
    @Root() { found }: ReasonRecord,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN }) locale: Locale | null,
  ): string {
    return explain(found, locale ?? Locale.EN);
  }

  @FieldResolver(() => [Fact], { description: 'The values that the clause was tried on.' })
  facts(@Root() { found }: ReasonRecord, @Ctx() { side }: RequestContext): readonly FactRecord[] {
    return factsOf(found, side);
  }

  @FieldResolver(() => [Evidence], {
    description: 'The events of the history that it rests on, as far as you may see them, in time order.',
  })
  evidence(@Root() { found }: ReasonRecord, @Ctx() { evidence }: RequestContext): Promise<readonly EvidenceRecord[]> {
    return evidence.of(found.evidence);
  }
}

@Resolver(() => Fact)
export class FactResolver {
  @FieldResolver(() => String, { description: 'What the value is called.' })
  label(
    @Root() { name }: FactRecord,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN }) locale: Locale | null,
  ): string {
    return factLabel(name, locale ?? Locale.EN);
  }

  @FieldResolver(() => String, { description: 'The value as people read it.' })
  value(
    @Root() { name, value, timeZone }: FactRecord,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN }) locale: Locale | null,
  ): string {
    return factText(value, locale ?? Locale.EN, { name, ...(timeZone !== undefined && { timeZone }) });
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => String, { description: 'What happened, in a sentence.' })
  detail(
    @Root() { event }: EvidenceRecord,
    @Arg('locale', () => Locale, { nullable: true, defaultValue: Locale.EN }) locale: Locale | null,
  ): string {
    return eventSentence(event, locale ?? Locale.EN);
  }
}
