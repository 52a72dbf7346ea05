import type { Sentences } from '../weave.js';

export const onboardingSentences = {
  'onboarding.as-agreed': {
    holds: {
      en: 'The services were given as agreed.',
      ja: 'サービスは、合意した内容で提供されました。',
    },
    fails: {
      en: 'The services were not given as agreed.',
      ja: 'サービスが、合意した内容で提供されませんでした。',
    },
  },
  'onboarding.no-misrepresentation': {
    holds: {
      en: 'Nothing says that the services were presented as more than they are.',
      ja: 'サービスの内容を偽って示した記録はありません。',
    },
    fails: {
      en: 'The services were presented as meeting a standard that they do not meet.',
      ja: 'サービスが、満たしていない基準を満たすものとして示されました。',
    },
  },
  'onboarding.live-sessions': {
    holds: {
      en: 'The onboarding[ of {productLine}] is held in live sessions.',
      ja: '[{productLine}の]導入支援は、リアルタイムのセッションで行われています。',
    },
    fails: {
      en: 'The onboarding[ of {productLine}] is not held in live sessions.',
      ja: '[{productLine}の]導入支援が、リアルタイムのセッションで行われていません。',
    },
  },
  'onboarding.start-in-time': {
    holds: {
      en: [
        'The onboarding[ of {productLine}] started on {startedOn}, in time for {namedOn}, which the customer named.',
        'The onboarding[ of {productLine}] started on {startedOn}, in time for {deadlineOn}.',
        'The onboarding[ of {productLine}] is to start by {deadlineOn}, {businessDays} business days after the subscription began on {startsOn}.',
        'The onboarding[ of {productLine}] starts in time[, by {deadlineOn}].',
      ],
      ja: [
        '[{productLine}の]導入支援は{startedOn}に開始され、顧客が指定した{namedOn}に間に合っています。',
        '[{productLine}の]導入支援は{startedOn}に開始され、期限の{deadlineOn}に間に合っています。',
        '[{productLine}の]導入支援は、サブスクリプション開始日({startsOn})の{businessDays}営業日後にあたる{deadlineOn}までに開始します。',
        '[{productLine}の]導入支援は、期限[({deadlineOn})]までに開始されます。',
      ],
    },
    fails: {
      en: [
        'The onboarding[ of {productLine}] started on {startedOn}, after {namedOn}, which the customer named.',
        'The onboarding[ of {productLine}] started on {startedOn}; it was due by {deadlineOn}.',
        'The onboarding[ of {productLine}] did not start in time[; it was due by {deadlineOn}].',
      ],
      ja: [
        '[{productLine}の]導入支援の開始は{startedOn}で、顧客が指定した{namedOn}に間に合いませんでした。',
        '[{productLine}の]導入支援の開始は{startedOn}で、期限の{deadlineOn}に間に合いませんでした。',
        '[{productLine}の]導入支援が、期限[({deadlineOn})]までに開始されませんでした。',
      ],
    },
  },
  'onboarding.meets-expectations': {
    holds: {
      en: "The onboarding[ of {productLine}] met the customer's expectations.",
      ja: '[{productLine}の]導入支援は、顧客の期待に応えました。',
    },
    fails: {
      en: "The onboarding[ of {productLine}] did not meet the customer's expectations.",
      ja: '[{productLine}の]導入支援は、顧客の期待に応えられませんでした。',
    },
  },
  'onboarding.checked': {
    holds: {
      en: 'The vendor checked the onboarding[ of {productLine}].',
      ja: 'ベンダーは[{productLine}の]導入支援の実施状況を確認しました。',
    },
    fails: {
      en: 'The vendor has not checked the onboarding[ of {productLine}].',
      ja: 'ベンダーは[{productLine}の]導入支援の実施状況をまだ確認していません。',
    },
  },
  'onboarding.failures': {
    holds: {
      en: 'No failed onboarding on record stands in the way.',
      ja: '支障となる導入支援の失敗は、履歴にありません。',
    },
    fails: {
      en: [
        'Onboarding failed repeatedly: {failures} times in {withinMonths} months. It is for the vendor to decide what follows.',
        'A grave failing in onboarding is on record: {violation}. It is for the vendor to decide what follows.',
        'Failed onboarding is on the record of the partner.',
      ],
      ja: [
        '導入支援の不備が繰り返されています({withinMonths}か月間に{failures}件)。対応はベンダーが判断します。',
        '導入支援に関する重大な違反({violation})が履歴にあります。対応はベンダーが判断します。',
        '適切に行われなかった導入支援が、パートナーの履歴にあります。',
      ],
    },
  },
  'onboarding.required-service': {
    holds: {
      en: '[{productLine}: ]The product needs an onboarding service.',
      ja: '製品[({productLine})]には、導入支援サービスが必須です。',
    },
    fails: {
      en: '[{productLine}: ]The product needs no onboarding service.',
      ja: '製品[({productLine})]には、導入支援サービスは必須ではありません。',
    },
  },
  'onboarding.partner-may-waive': {
    holds: {
      en: "As a Solutions Partner, the partner may serve in place of the vendor's onboarding.",
      ja: 'Solutions Partnerとして、ベンダーの導入支援を免除し自社で提供できます。',
    },
    fails: {
      en: "The partner may not serve in place of the vendor's onboarding.",
      ja: 'パートナーは、ベンダーの導入支援を免除できません。',
    },
  },
  'onboarding.provider-may-not-waive': {
    holds: {
      en: 'No Solutions Provider waives onboarding here.',
      ja: 'Solutions Providerによる導入支援の免除はありません。',
    },
    fails: {
      en: 'The partner is a Solutions Provider and may not waive onboarding.',
      ja: 'Solutions Providerは、導入支援を免除できません。',
    },
  },
  'onboarding.waiver-on-poi': {
    holds: {
      en: 'The proof of involvement states that the partner provides the required service.',
      ja: '必須のサービスをパートナーが提供する旨が、POIに明記されています。',
    },
    fails: {
      en: 'The proof of involvement does not state that the partner provides the required service.',
      ja: '必須のサービスをパートナーが提供する旨が、POIに明記されていません。',
    },
  },
} satisfies Sentences;
