import { GraphQLScalarType } from 'graphql';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../reading/page.js';
import { cellTypes } from '../reports/cell-types.js';
import type { RequestContext } from '../server/request-context.js';
import type { ReadCell } from './export-filter.js';
import { CancelExportInput, StartExportInput } from './export.inputs.js';
import { type ExportRecord, ExportService } from './export.service.js';
import { CancelExportPayload, Export, ExportConnection, StartExportPayload } from './export.type.js';
import { type ExportAnswer, ExportingService } from './exporting.service.js';

/** Cells are read as the schema reads them: scalars check, enums have no other than their own words. */
const readCell: ReadCell = (type, text) => {
  const kind = cellTypes[type];
  if (kind instanceof GraphQLScalarType) return kind.parseValue(text);
  if (typeof kind === 'object' && !(text in kind)) throw new Error(`${text} is none of the words`);
  return text;
};

@Resolver()
export class ExportingResolver {
  @Query(() => ExportConnection, { description: 'The exports that you have started, the newest first.' })
  exports(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'From 1 to 200.' }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Page<ExportRecord>> {
    return context.reads(ExportService).page({ first, after });
  }

  @Query(() => Export, { nullable: true, description: 'One of them.' })
  export(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ExportRecord | null> {
    return context.reads(ExportService).byId(id);
  }

  @Mutation(() => StartExportPayload, {
    description: 'Starts to write a report into a file. Ask for the export again until it is done, then fetch its url.',
  })
  startExport(
    @Arg('input', () => StartExportInput) { filter, ...wish }: StartExportInput,
    @Ctx() context: RequestContext,
  ): Promise<ExportAnswer> {
    return context.acts(ExportingService).start({ ...wish, conditions: filter }, readCell);
  }

  @Mutation(() => CancelExportPayload, { description: 'Calls an export off, or drops its file before its time.' })
  cancelExport(
    @Arg('input', () => CancelExportInput) { export: id }: CancelExportInput,
    @Ctx() context: RequestContext,
  ): Promise<ExportAnswer> {
    return context.acts(ExportingService).cancel(id);
  }
}
