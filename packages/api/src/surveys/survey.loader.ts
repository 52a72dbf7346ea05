import type { Reading } from '../reading/reading.js';
import { eventsOfSharedDeals } from '../shared-deals/deal-events.loader.js';

export interface SurveyRecord {
  readonly score: number;
  readonly comment: string | null;
  readonly answeredAt: string;
}

/** The answer to the survey of each shared deal that the viewer may know of; of several the first counts. */
export async function surveysOfSharedDeals(
  keys: readonly string[],
  reading: Reading,
): Promise<Map<string, SurveyRecord>> {
  const answered = await eventsOfSharedDeals(keys, reading, { types: ['SurveyAnswered'] });
  return new Map(
    [...answered].flatMap(([key, [first]]) =>
      first ? [[key, { score: first.score, comment: first.comment ?? null, answeredAt: first.instant }]] : [],
    ),
  );
}
