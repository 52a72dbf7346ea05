import { GraphQLScalarType } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../reading/page.js';
import { cellTypes } from '../reports/cell-types.js';
import { DateTimeScalar } from '../scalars/calendar.js';
import type { RequestContext } from '../server/request-context.js';
import type { ReadCell } from './export-filter.js';
import { CancelExportInput, StartExportInput } from './export.inputs.js';
import type { ExportRow } from './export.loader.js';
import { ExportService } from './export.service.js';
import { CancelExportPayload, Export, ExportConnection, ExportStatus, StartExportPayload } from './export.type.js';
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
  ): Promise<Page<ExportRow>> {
    return context.reads(ExportService).page({ first, after });
  }

  @Query(() => Export, { nullable: true, description: 'One of them.' })
  export(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ExportRow | null> {
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

@Resolver(() => Export)
export class ExportResolver {
  @FieldResolver(() => ExportStatus, { description: 'How far it has come.' })
  status(@Root() { state }: ExportRow): keyof typeof ExportStatus {
    return state;
  }

  @FieldResolver(() => String, { description: 'How large the file is so far, in bytes.' })
  bytes(@Root() { bytes }: ExportRow): string {
    return String(bytes);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where the file is fetched, with the same token or session; parts of it by Range. null while it is not done, and once it is gone.',
  })
  url(@Root() { state, id }: ExportRow): string | null {
    return state === 'DONE' ? `/exports/${id}` : null;
  }

  @FieldResolver(() => DateTimeScalar, { description: 'When it was started.' })
  createdAt(@Root() { createdAt }: ExportRow): string {
    return new Date(createdAt).toISOString();
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it has not.' })
  endedAt(@Root() { endedAt }: ExportRow): string | null {
    return endedAt === null ? null : new Date(endedAt).toISOString();
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When the file is dropped.' })
  expiresAt(@Root() { expiresAt }: ExportRow): string | null {
    return expiresAt === null ? null : new Date(expiresAt).toISOString();
  }
}
