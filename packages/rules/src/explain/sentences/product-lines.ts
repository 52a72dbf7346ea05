import type { Sentences } from '../weave.js';

export const productLineSentences = {
  'line.associations': {
    holds: {
      en: [
        'The partner has been associated with {productLine} at this customer since {since}.',
        'The partner is associated with {productLine} at this customer.',
        'The partner is associated with the product line at this customer.',
      ],
      ja: [
        'パートナーは[{since}から]、この顧客の{productLine}に関連付けられています。',
        'パートナーは、この顧客の製品ラインに関連付けられています。',
      ],
    },
    fails: {
      en: [
        'The partner was not associated with {productLine} at this customer at the end of {month}.',
        'The partner is not associated with {productLine} at this customer.',
        'The partner is not associated with the product line at this customer.',
      ],
      ja: [
        '{month}末の時点で、パートナーはこの顧客の{productLine}に関連付けられていません。',
        'パートナーは、この顧客の{productLine}に関連付けられていません。',
        'パートナーは、この顧客の製品ラインに関連付けられていません。',
      ],
    },
  },
  'line.one-partner': {
    holds: {
      en: [
        '{productLine} of this customer has one associated partner at most.',
        'The product line has one associated partner at most.',
      ],
      ja: [
        'この顧客の{productLine}に関連付けられるパートナーは、1社までです。',
        '製品ラインに関連付けられるパートナーは、1社までです。',
      ],
    },
    fails: {
      en: [
        '{productLine} of this customer gives the partner no association.',
        'The product line gives the partner no association.',
      ],
      ja: [
        'この顧客の{productLine}には、パートナーを関連付けられません。',
        'この製品ラインには、パートナーを関連付けられません。',
      ],
    },
  },
  'line.catalog': {
    holds: {
      en: ['{productLine} is a product line of its own.', 'The product belongs to a product line of the catalog.'],
      ja: ['{productLine}は、独立した1つの製品ラインです。', '製品は、カタログの製品ラインに属しています。'],
    },
    fails: {
      en: 'The product belongs to no product line of the catalog[: {productLine}].',
      ja: '製品が、カタログのどの製品ラインにも属していません[({productLine})]。',
    },
  },
  'upsell.auto-credit': {
    holds: {
      en: [
        'The partner has been associated with {productLine} since {since}, so it is credited for this upsell, involved or not.',
        'The partner is associated with the line[ {productLine}], so it is credited for this upsell, involved or not.',
      ],
      ja: [
        'パートナーは{since}から{productLine}に関連付けられているため、関与の有無にかかわらず、このアップセルのクレジットを得ます。',
        'パートナーは製品ライン[({productLine})]に関連付けられているため、関与の有無にかかわらず、このアップセルのクレジットを得ます。',
      ],
    },
    fails: {
      en: 'The upsell[ of {productLine}] is not credited automatically to the partner.',
      ja: '[{productLine}の]アップセルに、パートナーへのクレジットの自動付与はありません。',
    },
  },
  'upsell.auto-credit-may-change': {
    holds: {
      en: [
        'Credit follows the shared deal: it is credited with what it added to {productLine}, {netIncrease} above the {mrrBefore} before.',
        'Policy {policyVersion}, in force from {inForceFrom}, credits upsells automatically.',
        'The policy in force[ ({policyVersion})] credits upsells automatically.',
      ],
      ja: [
        'クレジットは共有取引ごとに付与されます。{productLine}の従来の{mrrBefore}からの純増分{netIncrease}が対象です。',
        '{inForceFrom}から有効なポリシー({policyVersion})では、アップセルのクレジットが自動的に付与されます。',
        '有効なポリシー[({policyVersion})]では、アップセルのクレジットが自動的に付与されます。',
      ],
    },
    fails: {
      en: [
        'Credit follows the shared deal: at {mrr} it added nothing to {productLine}, which cost {mrrBefore} before.',
        'From {since} on, no more than {upTo} of {productLine} counts: policy {policyVersion}, in force from {inForceFrom}, credits an upsell to the partner of the line only where it won the deal.',
        'Policy {policyVersion}, in force from {inForceFrom}, credits an upsell to the partner of the line only where it won the deal.',
        'The policy in force[ ({policyVersion})] does not credit upsells automatically.',
      ],
      ja: [
        'クレジットは共有取引ごとに付与されます。{productLine}は従来の{mrrBefore}に対して{mrr}で、純増がありません。',
        '{since}以降、{productLine}の算入額の上限は{upTo}です。{inForceFrom}から有効なポリシー({policyVersion})では、アップセルのクレジットは、製品ラインのパートナー自身が取引を成約した場合に限られます。',
        '{inForceFrom}から有効なポリシー({policyVersion})では、アップセルのクレジットは、製品ラインのパートナー自身が取引を成約した場合に限られます。',
        '有効なポリシー[({policyVersion})]では、アップセルのクレジットは自動的に付与されません。',
      ],
    },
  },
  'upsell.by-line-total': {
    holds: {
      en: [
        'The amount follows the whole of {productLine} at the time, {mrr}.',
        'The amount follows the total of the product line at the time[: {mrr}].',
      ],
      ja: [
        '金額は、その時点の{productLine}の合計額({mrr})に基づきます。',
        '金額は、その時点の製品ラインの合計額[({mrr})]に基づきます。',
      ],
    },
    fails: {
      en: 'There is no total of the product line at the time to count on.',
      ja: 'その時点で計算の基礎となる製品ラインの合計額がありません。',
    },
  },
  'upsell.unassociated': {
    holds: {
      en: [
        'The customer moved {productLine} from {ownedEdition} to {edition} while the credit of the line was free, so it is credited.',
        'This is an upsell from Starter on a line whose credit was free[ ({productLine})], so it is credited.',
      ],
      ja: [
        '{productLine}の{ownedEdition}から{edition}へのアップセルで、製品ラインのクレジットが空いていたため、クレジットの対象です。',
        'クレジットの空いていた製品ライン[({productLine})]でのStarterからのアップセルのため、クレジットの対象です。',
      ],
    },
    fails: {
      en: [
        'The partner holds no sales credit on {productLine}, which the customer had in {ownedEdition}: the upsell gives nothing.',
        'The partner holds no sales credit on the line[ {productLine}]: the upsell gives nothing.',
      ],
      ja: [
        '顧客が{ownedEdition}で保有していた{productLine}について、パートナーに販売によるクレジットがないため、アップセルは対象になりません。',
        '製品ライン[({productLine})]について、パートナーに販売によるクレジットがないため、アップセルは対象になりません。',
      ],
    },
  },
  'upsell.others-line': {
    holds: {
      en: 'The line[ {productLine}] is not credited to another partner.',
      ja: '製品ライン[({productLine})]のクレジットは、他のパートナーのものではありません。',
    },
    fails: {
      en: [
        '{productLine} is credited to {partner}, which sold it before, so this upsell gives nothing to others.',
        'The partner holds no sales credit on the line[ {productLine}]: the upsell gives nothing.',
      ],
      ja: [
        '{productLine}は、以前に販売した{partner}にクレジットがあるため、このアップセルは他のパートナーの対象になりません。',
        '製品ライン[({productLine})]について、パートナーに販売によるクレジットがないため、アップセルは対象になりません。',
      ],
    },
  },
} satisfies Sentences;
