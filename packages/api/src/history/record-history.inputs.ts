import { Field, InputType } from 'type-graphql';

@InputType()
export class RecordHistoryInput {
  @Field(() => [String], { description: 'Lines of the history format, each the text of one JSON object; up to 1,000.' })
  lines!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Not needed to send lines again: what is in the history already changes nothing.',
  })
  clientMutationId?: string | null;
}
