import { Field, InputType, ObjectType } from 'type-graphql';
import { again } from '../acts/again.js';
import { UserError } from '../decisions/user-error.type.js';
import { DateTimeScalar } from '../scalars/calendar.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A page of the dashboard as you keep it: what it is narrowed to and sorted by.',
})
export class SavedView {
  @Field(() => String, { description: 'The page, as the dashboard names it: "deals".' })
  page!: string;

  @Field(() => String, { description: 'What you call it; one of a name on each page.' })
  name!: string;

  @Field(() => String, { description: 'The part of the page’s address after the "?".' })
  query!: string;

  @Field(() => DateTimeScalar, { description: 'When it was saved last.' })
  savedAt!: string;
}

@InputType({ description: 'A view of a page to be kept, for yourself alone.' })
export class SaveViewInput {
  @Field(() => String, { description: 'The page, up to 40 small letters, digits and hyphens.' })
  page!: string;

  @Field(() => String, { description: 'Up to 80 characters; a view of the same name on the page is replaced.' })
  name!: string;

  @Field(() => String, { description: 'The part of the page’s address after the "?", up to 2,000 characters.' })
  query!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

@InputType({ description: 'A view that is not to be kept any more.' })
export class RemoveViewInput {
  @Field(() => String, { description: 'The page.' })
  page!: string;

  @Field(() => String, { description: 'What you call it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: again })
  clientMutationId?: string | null;
}

const left = 'Your views of the page, by name.';
const why = 'Why nothing was done; empty where it was.';

@ObjectType({ simpleResolvers: true, description: 'What came of saving a view.' })
export class SaveViewPayload {
  @Field(() => [SavedView], { description: left })
  savedViews!: readonly SavedView[];

  @Field(() => [UserError], { description: why })
  userErrors!: readonly UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What came of removing a view.' })
export class RemoveViewPayload {
  @Field(() => [SavedView], { description: left })
  savedViews!: readonly SavedView[];

  @Field(() => [UserError], { description: why })
  userErrors!: readonly UserError[];
}
