import { Field, Int, ObjectType } from 'type-graphql';
import { Reason } from '../decisions/reason.type.js';
import { DecimalScalar } from '../scalars/amounts.js';

@ObjectType({ simpleResolvers: true, description: 'How shared deals of a partner ended, and after how long.' })
export class DealMetrics {
  @Field(() => Int, { description: 'Shared deals won within the days asked for.' })
  won!: number;

  @Field(() => Int, { description: 'Shared deals lost within the days asked for.' })
  lost!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The won of those that were won or lost, 1 for all; null while none was.',
  })
  closeRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Days from registration to close, on average over the won; null while none is.',
  })
  daysToClose!: string | null;

  @Field(() => [Reason])
  reasons!: readonly Reason[];
}
