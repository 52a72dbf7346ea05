import type { Sentences } from '../weave.js';

export const proofSentences = {
  'poi.required': {
    holds: {
      en: 'The customer signed a proof of involvement[ on {signedOn}][, covering {signedLines}].',
      ja: '顧客は[{signedOn}に]POIへ署名しました[(対象:{signedLines})]。',
    },
    fails: {
      en: [
        'The customer did not sign a proof of involvement for {productLine}[ {edition}].',
        'There is no proof of involvement that the customer signed.',
      ],
      ja: ['{productLine}[ {edition}]について、顧客が署名したPOIがありません。', '顧客が署名したPOIがありません。'],
    },
  },
  'poi.waiver-needs-poi': {
    holds: {
      en: "The waiver of the vendor's onboarding stands on a signed proof of involvement.",
      ja: 'ベンダーの導入支援の免除は、署名済みのPOIに基づいています。',
    },
    fails: {
      en: "The vendor's onboarding cannot be waived: the customer has not signed a proof of involvement.",
      ja: '顧客が署名したPOIがないため、ベンダーの導入支援を免除できません。',
    },
  },
  'poi.generated-with-quote': {
    holds: {
      en: 'The proof of involvement was made together with the quote that names the partner.',
      ja: 'POIは、パートナーを含む見積書と同時に自動生成されました。',
    },
    fails: {
      en: 'No quote names the partner yet, so no proof of involvement has been made from one.',
      ja: 'パートナーを含む見積書がまだないため、POIは自動生成されていません。',
    },
  },
  'poi.follows-quote': {
    holds: {
      en: [
        'The customer signed for {productLine}[ {edition}] as it was sold.',
        'The signature covers the lines as they were sold.',
      ],
      ja: [
        '顧客は、販売された{productLine}[ {edition}]の内容に署名しています。',
        '顧客の署名は、販売された明細に及んでいます。',
      ],
    },
    fails: {
      en: [
        'The customer did not sign for {productLine} {edition}; the signature covers {signedLines}.',
        'The customer did not sign for {productLine}[ {edition}], so this line is not covered.',
        'The signature does not cover what was sold: it has to be signed again in its present form.',
      ],
      ja: [
        '顧客の署名は{productLine} {edition}に及んでいません(署名の対象:{signedLines})。',
        '顧客の署名は{productLine}[ {edition}]に及んでいないため、この明細は対象外です。',
        '署名は販売された内容に及んでいません。現在の内容で改めて署名が必要です。',
      ],
    },
  },
  'poi.manual-fallback': {
    holds: {
      en: 'The partner made the proof of involvement by hand and added it to the shared deal.',
      ja: 'POIは、パートナーが手動で作成し、共有取引に追加したものです。',
    },
    fails: {
      en: 'The proof of involvement was not made by hand.',
      ja: 'POIは、手動で作成されたものではありません。',
    },
  },
  'poi.customer-accepts-or-declines': {
    holds: {
      en: 'The customer accepted the proof of involvement[ on {signedOn}].',
      ja: '顧客は[{signedOn}に]POIを承認しました。',
    },
    fails: {
      en: 'The customer has not accepted the proof of involvement[ and gave as reason “{reason}”].',
      ja: '顧客はPOIを承認していません[(理由:「{reason}」)]。',
    },
  },
  'poi.two-purposes': {
    holds: {
      en: "The proof of involvement shows the part in the sale and, where onboarding is waived, the customer's choice of the partner's service.",
      ja: 'POIは、販売への関与と、導入支援を免除する場合は顧客がパートナーのサービスを選んだことを示しています。',
    },
    fails: {
      en: 'There is no proof of involvement to show the part in the sale.',
      ja: '販売への関与を示すPOIがありません。',
    },
  },
  'poi.signed-by-close': {
    holds: {
      en: [
        'The proof of involvement was signed on {signedOn} and shared on {sharedOn}, in time for the deadline of {deadlineOn}.',
        'The proof of involvement was signed[ on {signedOn}] and shared in time for the close[ on {closedOn}].',
      ],
      ja: [
        'POIは{signedOn}に署名、{sharedOn}に共有されており、期限の{deadlineOn}に間に合っています。',
        'POIは、[{closedOn}の]成約に間に合うように署名[({signedOn})]・共有されました。',
      ],
    },
    fails: {
      en: [
        'The proof of involvement was signed on {signedOn} and shared on {sharedOn}, but both had to be done by {deadlineOn}.',
        'The proof of involvement was signed on {signedOn}; it had to be signed and shared on the deal record by {deadlineOn}.',
        'No proof of involvement was signed and shared by {deadlineOn}, as the close on {closedOn} required.',
        'No proof of involvement was signed and shared by the close of the deal[ on {closedOn}].',
      ],
      ja: [
        'POIの署名は{signedOn}、共有は{sharedOn}でした。どちらも{deadlineOn}までに済ませる必要がありました。',
        'POIは{signedOn}に署名されましたが、{deadlineOn}までに署名と取引レコードでの共有を済ませる必要がありました。',
        '{closedOn}の成約に必要なPOIが、{deadlineOn}までに署名・共有されませんでした。',
        '[{closedOn}の]成約までに署名・共有されたPOIがありません。',
      ],
    },
  },
  'poi.partners-duty': {
    holds: {
      en: [
        'The signed proof of involvement was on the deal record on {handedInOn}, in time for {deadlineOn}.',
        'The partner handed in the signed proof of involvement in the month of the sale.',
      ],
      ja: [
        '署名済みのPOIは{handedInOn}に取引レコードで提示され、期限の{deadlineOn}に間に合っています。',
        'パートナーは、署名済みのPOIを販売月のうちに提示しました。',
      ],
    },
    fails: {
      en: [
        'The signed proof of involvement was on the deal record on {handedInOn} only; it was needed by {deadlineOn}, and handing it in is up to the partner.',
        'The signed proof of involvement is still missing, and the deal is expected to close on {expectedCloseOn}; it is needed by {deadlineOn}, and handing it in is up to the partner.',
        'The signed proof of involvement is still missing[ and is needed by {deadlineOn}]; handing it in is up to the partner.',
      ],
      ja: [
        '署名済みのPOIの提示は{handedInOn}で、期限の{deadlineOn}に間に合いませんでした。提示はパートナーの責任です。',
        '署名済みのPOIがまだ提示されていません(成約予定日:{expectedCloseOn}、期限:{deadlineOn})。提示はパートナーの責任です。',
        '署名済みのPOIがまだ提示されていません[(期限:{deadlineOn})]。提示はパートナーの責任です。',
      ],
    },
  },
  'access.partner-admin-set': {
    holds: {
      en: 'The customer granted the partner the partner-admin permission set[ on {since}].',
      ja: '顧客は[{since}に]パートナー管理者権限セットを付与しました。',
    },
    fails: {
      en: [
        'When the partner worked in the portal on {workedOn}, it did not have the partner-admin permission set from the customer, so that work does not count.',
        'The customer has not granted the partner the partner-admin permission set.',
      ],
      ja: [
        'パートナーが{workedOn}に顧客ポータルで作業を行った時点で、顧客からパートナー管理者権限セットを付与されていなかったため、その作業は算入されません。',
        '顧客は、パートナー管理者権限セットを付与していません。',
      ],
    },
  },
} satisfies Sentences;
