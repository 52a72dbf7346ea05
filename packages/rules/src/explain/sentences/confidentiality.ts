import type { Sentences } from '../weave.js';

export const confidentialitySentences = {
  'privacy.deal-information': {
    holds: {
      en: 'What was shared on the deal is open to the GS, to its own PDM and to partner operations only.',
      ja: '取引について共有された情報を参照できるのは、GS、担当PDM、パートナー オペレーション チームだけです。',
    },
    fails: {
      en: 'This is not open to the viewer.',
      ja: 'この情報は、閲覧者には公開されていません。',
    },
  },
} satisfies Sentences;
