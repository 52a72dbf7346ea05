import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../reading/page.js';
import type { RequestContext } from '../server/request-context.js';
import { reports } from './all.js';
import type { Report, ReportFilter, ReportRow } from './report.js';
import { ReportService } from './report.service.js';
import { reportConnection, reportFilter } from './report.type.js';

/** A field of Query for a report, made from its definition. */
function resolverOf(report: Report): new () => object {
  const Connection = reportConnection(report);
  const Filter = reportFilter(report);

  @Resolver()
  class ReportResolver {
    @Query(() => Connection, {
      name: report.root,
      description: `For reporting tools, a page of flat rows. ${report.description}`,
    })
    rows(
      @Arg('filter', () => Filter, { nullable: true, description: 'All rows where it is left out.' })
      filter: ReportFilter | null,
      @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' })
      first: number | null,
      @Arg('after', () => String, { nullable: true }) after: string | null,
      @Ctx() context: RequestContext,
    ): Promise<Page<ReportRow>> {
      return context.reads(ReportService).page(report, { ...filter }, { first, after });
    }
  }
  return ReportResolver;
}

export const reportResolvers: readonly (new () => object)[] = reports.map(resolverOf);
