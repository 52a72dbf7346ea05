/** The sentences of all clauses: a clause without its pair does not compile. */
import type { ClauseCode } from '../clauses/register.js';
import { bestPartnerWinsSentences } from './sentences/best-partner-wins.js';
import { communicationSentences } from './sentences/communication.js';
import { conductSentences } from './sentences/conduct.js';
import { confidentialitySentences } from './sentences/confidentiality.js';
import { motionSentences } from './sentences/motions.js';
import { onboardingSentences } from './sentences/onboarding.js';
import { productLineSentences } from './sentences/product-lines.js';
import { proofSentences } from './sentences/proof.js';
import { registrationSentences } from './sentences/registration.js';
import { revenueShareSentences } from './sentences/revenue-share.js';
import { sellingTogetherSentences } from './sentences/selling-together.js';
import { teamSentences } from './sentences/team.js';
import { upmarketSentences } from './sentences/upmarket.js';
import type { Sentence, SentencePair } from './weave.js';

const pairs: Readonly<Record<ClauseCode, SentencePair>> = {
  ...teamSentences,
  ...sellingTogetherSentences,
  ...proofSentences,
  ...communicationSentences,
  ...onboardingSentences,
  ...conductSentences,
  ...registrationSentences,
  ...motionSentences,
  ...bestPartnerWinsSentences,
  ...upmarketSentences,
  ...productLineSentences,
  ...revenueShareSentences,
  ...confidentialitySentences,
};

/** What a reason on `clause` says, by whether its condition was met. */
export function sentenceOf(clause: ClauseCode, holds: boolean): Sentence {
  return pairs[clause][holds ? 'holds' : 'fails'];
}
