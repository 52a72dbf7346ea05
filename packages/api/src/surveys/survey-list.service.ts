import type { Reading } from '../reading/reading.js';
import { type SurveyRecord, surveysOfSharedDeals } from './survey.loader.js';

/** Surveys, as far as the viewer may know of the shared deals that they are about. */
export class SurveyListService {
  constructor(private readonly reading: Reading) {}

  of({ key }: { readonly key: string }): Promise<SurveyRecord | null> {
    return this.reading.load(surveysOfSharedDeals, key);
  }
}
