import type { Article } from './article.js';

export const confidentiality = {
  id: 'confidentiality',
  title: { en: 'Confidentiality', ja: '機密保持' },
  clauses: [
    {
      code: 'privacy.deal-information',
      kinds: ['guards'],
      text: {
        en: 'What a partner shares on a deal can be read by the GS and by its own PDM, and by no other Solutions Partner or Solutions Provider.',
        ja: 'パートナーが取引について共有した情報を参照できるのは、GSとそのパートナーの担当PDMです。他のSolutions PartnerやSolutions Providerには共有されません。',
      },
    },
  ],
} as const satisfies Article;
