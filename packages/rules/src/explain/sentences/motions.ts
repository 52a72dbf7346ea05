import type { Sentences } from '../weave.js';

export const motionSentences = {
  'motion.sourced': {
    holds: {
      en: 'The partner sourced and registered the deal (Partner Sourced), which gives sold-MRR credit and revenue share.',
      ja: 'パートナーが見つけて登録した取引(Partner Sourced)のため、「販売によるMRR」のクレジットとレベニューシェアの対象になります。',
    },
    fails: {
      en: 'The deal is not Partner Sourced[ but {motion}], so it carries no revenue share by its motion.',
      ja: 'Partner Sourcedの取引ではない[({motion})]ため、販売形態によるレベニューシェアはありません。',
    },
  },
  'motion.assisted': {
    holds: {
      en: 'The vendor added the partner to its own deal (Partner Assisted), which gives sold-MRR credit but, save for upmarket referrals, no revenue share.',
      ja: 'ベンダーが自らの取引にパートナーを加えたもの(Partner Assisted)のため、「販売によるMRR」のクレジットの対象です。Upmarketリファーラルの場合を除き、レベニューシェアはありません。',
    },
    fails: {
      en: [
        '{productLine} came from a Partner Assisted deal, so it carries no revenue share.',
        'A Partner Assisted deal carries no revenue share.',
      ],
      ja: [
        '{productLine}はPartner Assistedの取引によるものなので、レベニューシェアはありません。',
        'Partner Assistedの取引のため、レベニューシェアはありません。',
      ],
    },
  },
  'motion.assisted-consent': {
    holds: {
      en: 'The customer agreed to the introduction of the partner.',
      ja: '顧客は、パートナーの紹介に同意しています。',
    },
    fails: {
      en: 'The customer has not agreed to the introduction of the partner.',
      ja: 'パートナーの紹介に対する顧客の同意がありません。',
    },
  },
  'motion.old-names': {
    holds: {
      en: 'The motion was given under its former name and is shown under the present one[, {motion}].',
      ja: '旧称で記載された販売形態を、現在の名称[({motion})]で表示しています。',
    },
    fails: {
      en: 'The motion was not given under a name that is known, present or former.',
      ja: '販売形態が、現在の名称でも旧称でもない名前で記載されています。',
    },
  },
  'eligible.products': {
    holds: {
      en: [
        '{productLine}[ {edition}] is a product that makes a deal eligible.',
        'The deal has at least one product that makes it eligible.',
      ],
      ja: [
        '{productLine}[ {edition}]は、取引を対象とする製品です。',
        '取引に、対象となる製品が1つ以上含まれています。',
      ],
    },
    fails: {
      en: [
        '{productLine}[ {edition}] does not make a deal eligible.',
        'The deal has no product that makes it eligible: no hub in Professional or Enterprise, no Credits, nothing outside the hubs.',
      ],
      ja: [
        '{productLine}[ {edition}]は、取引を対象とする製品ではありません。',
        '取引に対象となる製品(ProfessionalまたはEnterpriseのHub製品、クレジット製品、Hubに依存しない製品)が含まれていません。',
      ],
    },
  },
  'eligible.starter-only': {
    holds: {
      en: 'The deal has more than Starter products.',
      ja: '取引には、Starter以外の製品が含まれています。',
    },
    fails: {
      en: [
        '{productLine} was sold in a deal of Starter products only, which is not eligible.',
        'The deal has Starter products only, so it is not eligible.',
      ],
      ja: [
        '{productLine}はStarter製品だけの取引で販売されたため、対象になりません。',
        'Starter製品だけの取引のため、対象になりません。',
      ],
    },
  },
  'eligible.already-owned': {
    holds: {
      en: [
        'The customer had {productLine} only in {ownedEdition}, and its credit was free.',
        'The customer did not have {productLine} before the deal.',
        'The customer did not have the product before the deal.',
      ],
      ja: [
        '顧客が保有していた{productLine}は{ownedEdition}で、クレジットは空いていました。',
        '顧客は、取引の前に{productLine}を保有していませんでした。',
        '顧客は、取引の前にこの製品を保有していませんでした。',
      ],
    },
    fails: {
      en: [
        'The customer already had {productLine} {ownedEdition}, so this sale gives no credit.',
        'The customer already had {productLine}, so this sale gives no credit.',
        'The customer already had the product, so this sale gives no credit.',
      ],
      ja: [
        '顧客はすでに{productLine} {ownedEdition}を保有していたため、この販売にクレジットは付きません。',
        '顧客はすでに{productLine}を保有していたため、この販売にクレジットは付きません。',
        '顧客はすでにこの製品を保有していたため、この販売にクレジットは付きません。',
      ],
    },
  },
  'eligible.starter-within-larger': {
    holds: {
      en: [
        '{productLine} Starter was bought as part of a larger deal, so it is credited too.',
        'Starter was bought as part of a larger deal, so it is credited too.',
      ],
      ja: [
        '{productLine} Starterは、より大きな取引の一部として購入されたため、クレジットの対象です。',
        'Starterは、より大きな取引の一部として購入されたため、クレジットの対象です。',
      ],
    },
    fails: {
      en: 'Starter was not bought together with an eligible product.',
      ja: 'Starterは、対象となる製品と一緒に購入されていません。',
    },
  },
} satisfies Sentences;
