import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PartnerRecord } from '../partners/partner.loader.js';
import { Partner } from '../partners/partner.type.js';
import { QuarterScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { AccuracyRecord, KeptForecastRecord } from './forecast-accuracy.service.js';
import { ForecastAccuracy, KeptForecast } from './forecast-accuracy.type.js';
import type { ForecastBasisRecord, ForecastQuarterRecord } from './forecast.service.js';
import { ForecastBasis, ForecastQuarter } from './forecast.type.js';

@Resolver(() => Partner)
export class PartnerForecastResolver {
  @FieldResolver(() => [ForecastQuarter], {
    description:
      'Its revenue share as it is foreseen today, from the running quarter on where none is named; up to 24 quarters.',
  })
  forecast(
    @Root() partner: PartnerRecord,
    @Arg('from', () => QuarterScalar, { nullable: true }) from: string | null,
    @Arg('quarters', () => Int, { nullable: true, defaultValue: 12 }) quarters: number | null,
    @Ctx() { forecasts }: RequestContext,
  ): Promise<readonly ForecastQuarterRecord[]> {
    return forecasts.of(partner, { from: from ?? null, quarters });
  }

  @FieldResolver(() => ForecastBasis, { description: 'What that forecast is made from, to suppose things otherwise.' })
  forecastBasis(
    @Root() partner: PartnerRecord,
    @Arg('from', () => QuarterScalar, { nullable: true }) from: string | null,
    @Arg('quarters', () => Int, { nullable: true, defaultValue: 12 }) quarters: number | null,
    @Ctx() { forecasts }: RequestContext,
  ): Promise<ForecastBasisRecord> {
    return forecasts.basisOf(partner, { from: from ?? null, quarters });
  }

  @FieldResolver(() => [KeptForecast], { description: 'What was foreseen of a quarter, from month to month.' })
  keptForecasts(
    @Root() partner: PartnerRecord,
    @Arg('quarter', () => QuarterScalar) quarter: string,
    @Ctx() { forecastAccuracy }: RequestContext,
  ): Promise<readonly KeptForecastRecord[]> {
    return forecastAccuracy.keptOf(partner, quarter);
  }

  @FieldResolver(() => ForecastAccuracy, { description: 'How far off its forecasts were.' })
  forecastAccuracy(
    @Root() partner: PartnerRecord,
    @Ctx() { forecastAccuracy }: RequestContext,
  ): Promise<AccuracyRecord> {
    return forecastAccuracy.of(partner);
  }
}
