import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/request-context.js';
import { SavedViewListService, type SavedViewRecord } from './saved-view-list.service.js';
import { type SavedViewAnswer, SavedViewService } from './saved-view.service.js';
import { RemoveViewInput, RemoveViewPayload, SavedView, SaveViewInput, SaveViewPayload } from './saved-view.type.js';

@Resolver()
export class SavedViewResolver {
  @Query(() => [SavedView], { description: 'The views of a page that you keep, by name. A token keeps none.' })
  savedViews(
    @Arg('page', () => String, { description: 'The page, as the dashboard names it.' }) page: string,
    @Ctx() context: RequestContext,
  ): Promise<SavedViewRecord[]> {
    return context.reads(SavedViewListService).ofPage(page);
  }

  @Mutation(() => SaveViewPayload, {
    description: 'Keeps a view of a page, for yourself alone. For people who have signed in.',
  })
  saveView(
    @Arg('input', () => SaveViewInput, { description: 'Which page, how it is, and its name.' }) input: SaveViewInput,
    @Ctx() context: RequestContext,
  ): Promise<SavedViewAnswer> {
    return context.acts(SavedViewService).save(input);
  }

  @Mutation(() => RemoveViewPayload, { description: 'Keeps a view of yours no longer. For people who have signed in.' })
  removeView(
    @Arg('input', () => RemoveViewInput, { description: 'Which one.' }) input: RemoveViewInput,
    @Ctx() context: RequestContext,
  ): Promise<SavedViewAnswer> {
    return context.acts(SavedViewService).remove(input);
  }
}
