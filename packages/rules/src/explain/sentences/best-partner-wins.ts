import type { Sentences } from '../weave.js';

/** A reason of the choice fails where another shared deal was chosen, too: then it names whom, and never says that nobody was. */
export const bestPartnerWinsSentences = {
  'bpw.many-may-sell': {
    holds: {
      en: 'Registration is open to every partner, whoever else may be selling to the customer.',
      ja: '取引登録は、顧客に営業している他社の有無にかかわらず、すべてのパートナーに開かれています。',
    },
    fails: {
      en: 'Whatever stands in the way of registering the deal, it is not whether others sell to the customer.',
      ja: '取引を登録できないのは別の理由によります。他のパートナーの有無が登録を妨げることはありません。',
    },
  },
  'bpw.confidential': {
    holds: {
      en: 'What is shown does not go beyond what the viewer may know.',
      ja: '表示されているのは、閲覧者に開示できる情報だけです。',
    },
    fails: {
      en: 'This is not disclosed.',
      ja: 'この情報は開示されません。',
    },
  },
  'bpw.one-credit': {
    holds: {
      en: [
        'One of these candidates can be credited for the deal: {candidates}.',
        'One partner is credited for the deal.',
      ],
      ja: [
        'この取引でクレジットを得られるのは、次の候補のうち1社です:{candidates}。',
        'この取引でクレジットを得るパートナーは1社です。',
      ],
    },
    fails: {
      en: 'The credit for this deal is not given here; one deal gives one credit.',
      ja: 'この取引のクレジットは、ここでは付与されません。クレジットは1件の取引につき1社に限られます。',
    },
  },
  'bpw.signed-poi-wins': {
    holds: {
      en: [
        '{candidates} met every condition, with a signed proof of involvement, and is credited.',
        'The partner has the proof of involvement that the customer signed, and is credited.',
      ],
      ja: [
        '{candidates}は、署名済みのPOIを含むすべての条件を満たし、クレジットを得ます。',
        'パートナーは顧客が署名したPOIを持っており、クレジットを得ます。',
      ],
    },
    fails: {
      en: [
        'Another shared deal is credited: {candidates} met every condition, with a signed proof of involvement.',
        'No partner meets the conditions for the credit with a signed proof of involvement.',
      ],
      ja: [
        'クレジットは別の共有取引に付与されます。署名済みのPOIを含むすべての条件を満たしたのは{candidates}です。',
        '署名済みのPOIを伴ってクレジットの条件を満たすパートナーがいません。',
      ],
    },
  },
  'bpw.sourcing-priority': {
    holds: {
      en: [
        '{partner} sourced the deal and brought in the partner that does the onboarding, with the agreement in writing made before the close: it comes first.',
        'The partner that sourced the deal and brought in the one doing the onboarding comes first, by an agreement in writing made before the close.',
      ],
      ja: [
        '{partner}は取引をソーシングし、導入支援を行うパートナーを紹介しました。成約前の書面による合意があるため、優先されます。',
        '取引をソーシングし、導入支援を行うパートナーを紹介したパートナーが、成約前の書面による合意に基づいて優先されます。',
      ],
    },
    fails: {
      en: [
        'Another shared deal comes first: {partner} sourced the deal and brought in the partner that does the onboarding, with the agreement in writing made before the close.',
        'No sourcing partner comes first: that takes an agreement in writing before the close[ on {closedOn}] and onboarding by the second partner.',
      ],
      ja: [
        '別の共有取引が優先されます。{partner}が取引をソーシングし、導入支援を行うパートナーを紹介しており、成約前の書面による合意があります。',
        'ソーシングによる優先はありません。優先には、[{closedOn}の]成約前の書面による合意と、紹介先による導入支援が必要です。',
      ],
    },
  },
  'bpw.two-signed': {
    holds: {
      en: [
        '{partner} onboards {productLine}, the subscription with the highest MRR ({mrr}), and is credited.',
        'The partner that onboards the subscription with the highest MRR[, {productLine},] is credited.',
      ],
      ja: [
        '{partner}は、MRRが最も高い{productLine}({mrr})の導入支援を行うため、クレジットを得ます。',
        'MRRが最も高いサブスクリプション[({productLine})]の導入支援を行うパートナーが、クレジットを得ます。',
      ],
    },
    fails: {
      en: [
        'Another shared deal is credited: {partner} onboards {productLine}, the subscription with the highest MRR ({mrr}).',
        'Onboarding of the subscription with the highest MRR[ ({productLine}, {mrr})] does not single out one partner.',
      ],
      ja: [
        'クレジットは別の共有取引に付与されます。MRRが最も高い{productLine}({mrr})の導入支援を行うのは{partner}です。',
        'MRRが最も高いサブスクリプション[({productLine}、{mrr})]の導入支援からは、1社に決まりません。',
      ],
    },
  },
  'bpw.vendor-decides': {
    holds: {
      en: [
        'The vendor reviewed the deal and decided for {partner}, giving as reason “{reason}”. The decision is final.',
        'The vendor reviewed the deal and decided finally[, giving as reason “{reason}”].',
      ],
      ja: [
        'ベンダーは取引を審査し、{partner}にクレジットを付与すると決定しました(理由:「{reason}」)。この決定は最終的なものです。',
        'ベンダーは取引を審査し、最終的な決定を行いました[(理由:「{reason}」)]。',
      ],
    },
    fails: {
      en: [
        'The vendor reviewed the deal and decided for {partner}, not for this shared deal, giving as reason “{reason}”. The decision is final.',
        'The vendor reviewed the deal and decided that nobody is credited, giving as reason “{reason}”. The decision is final.',
        'The deal is under review by the vendor, and gives no credit until the decision.',
      ],
      ja: [
        'ベンダーは取引を審査し、この共有取引ではなく{partner}にクレジットを付与すると決定しました(理由:「{reason}」)。この決定は最終的なものです。',
        'ベンダーは取引を審査し、どのパートナーにもクレジットを付与しないと決定しました(理由:「{reason}」)。この決定は最終的なものです。',
        '取引はベンダーが審査中で、決定までクレジットは付与されません。',
      ],
    },
  },
} satisfies Sentences;
