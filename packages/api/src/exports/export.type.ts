import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { payloadOf } from '../decisions/payload.type.js';
import { connectionOf } from '../reading/connection.type.js';
import { reports } from '../reports/all.js';
import { DateTimeScalar } from '../scalars/calendar.js';
import type { ExportFormat as Format, ExportState } from './export.entity.js';

/** The reports by the names that the schema gives them: MRR_MONTHLY is what reportMrrMonthly reads. */
export const ReportName: Readonly<Record<string, string>> = Object.fromEntries(
  reports.map(({ root, name }) => [wordOf(root), name]),
);

registerEnumType(ReportName, {
  name: 'ReportName',
  description: 'The reports that there are.',
  valuesConfig: Object.fromEntries(
    reports.map(({ root, description }) => [wordOf(root), { description: `As ${root} reads it. ${description}` }]),
  ),
});

function wordOf(root: string): string {
  return root
    .replace(/^report/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toUpperCase();
}

export const ExportFormat: { readonly [Each in Format]: Each } = { CSV: 'CSV', JSON_LINES: 'JSON_LINES' };

registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'How a file is written, in UTF-8.',
  valuesConfig: {
    CSV: { description: 'A line of names, then a line for each row; it opens in a spreadsheet.' },
    JSON_LINES: { description: 'A JSON object on each line.' },
  },
});

export const ExportStatus: { readonly [Each in ExportState]: Each } = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'EXPIRED',
};

registerEnumType(ExportStatus, {
  name: 'ExportStatus',
  description: 'How far an export has come.',
  valuesConfig: {
    QUEUED: { description: 'It waits for its turn.' },
    RUNNING: { description: 'It is being written.' },
    DONE: { description: 'The file is there.' },
    FAILED: { description: 'It could not be written.' },
    CANCELLED: { description: 'It was called off, or its file dropped.' },
    EXPIRED: { description: 'Its time is over, and the file is gone.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A report as a file, written while nobody waits. For who started it.',
})
export class Export {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportName, { description: 'Which report.' })
  report!: string;

  @Field(() => ExportFormat, { description: 'How it is written.' })
  format!: Format;

  @Field(() => ExportStatus, { description: 'How far it has come.' })
  status!: ExportState;

  @Field(() => Int, { description: 'How many rows have been written.' })
  rows!: number;

  @Field(() => String, { description: 'How large the file is so far, in bytes.' })
  bytes!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the file is fetched, with the same token or session; parts of it by Range. null while it is not done, and once it is gone.',
  })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  fault!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was started.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it has not.' })
  endedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the file is dropped.' })
  expiresAt!: string | null;
}

export const ExportConnection = connectionOf(Export);
export const StartExportPayload = payloadOf('StartExportPayload', 'export', Export);
export const CancelExportPayload = payloadOf('CancelExportPayload', 'export', Export);
