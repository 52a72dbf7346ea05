import { Field, ID, InputType } from 'type-graphql';
import { ExportFormat, ReportName } from './export.type.js';

@InputType({ description: 'A condition on the rows of a report, by a field of its filter.' })
export class ExportConditionInput {
  @Field(() => String, { description: "The name of the field, as the report's filter has it." })
  field!: string;

  @Field(() => String, { nullable: true, description: 'The value, where the field takes one.' })
  is!: string | null;

  @Field(() => String, { nullable: true, description: 'From this value on, where the field takes a range.' })
  gte!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Up to this value and without it, where the field takes a range.',
  })
  lt!: string | null;
}

@InputType()
export class StartExportInput {
  @Field(() => ReportName, { description: 'Which report.' })
  report!: string;

  @Field(() => ExportFormat, { description: 'How it is written.' })
  format!: keyof typeof ExportFormat;

  @Field(() => [ExportConditionInput], { defaultValue: [], description: 'All rows where it is empty.' })
  filter!: ExportConditionInput[];

  @Field(() => String, {
    nullable: true,
    description: "The client's own name for this act: sent again, it is done once.",
  })
  clientMutationId!: string | null;
}

@InputType()
export class CancelExportInput {
  @Field(() => ID, { description: 'The id of the export.' })
  export!: string;

  @Field(() => String, {
    nullable: true,
    description: "The client's own name for this act: it is done once in any case.",
  })
  clientMutationId!: string | null;
}
