import type { Sentences } from '../weave.js';

export const teamSentences = {
  'team.one-pdm': {
    holds: {
      en: 'Exactly one PDM is in charge of the partner[ since {since}].',
      ja: '[{since}から、]パートナーの担当PDMは1名です。',
    },
    fails: {
      en: 'The partner would not have exactly one PDM at this moment.',
      ja: 'この時点で、パートナーの担当PDMが1名になりません。',
    },
  },
  'team.pdm-duties': {
    holds: {
      en: [
        'By {measuredOn} {metric} came to {actual} in {quarter}, which reaches the {target} that the plan asks for ({attainment})[; projected: {projection}].',
        "This is part of the PDM's work with the partner.",
      ],
      ja: [
        '{measuredOn}時点の{quarter}の{metric}は{actual}で、計画の目標{target}に達しています(達成率{attainment})[。見込みは{projection}です]。',
        'これは、PDMがパートナーに対して行う業務に含まれます。',
      ],
    },
    fails: {
      en: [
        'By {measuredOn} {metric} came to {actual} in {quarter}, of the {target} that the plan asks for ({attainment})[; projected: {projection}].',
        'For {metric} in {quarter} the plan asks for {target}; there is nothing to measure yet.',
        "This is not part of the PDM's work with the partner.",
      ],
      ja: [
        '{measuredOn}時点の{quarter}の{metric}は{actual}で、計画の目標は{target}です(達成率{attainment})[。見込みは{projection}です]。',
        '{quarter}の{metric}の目標は{target}です。まだ測定できる実績がありません。',
        'これは、PDMがパートナーに対して行う業務に含まれません。',
      ],
    },
  },
  'team.pdm-handover': {
    holds: {
      en: 'The partner was handed over to another PDM[ on {day}][, with the reason “{reason}”].',
      ja: '[{day}に]担当PDMが交代しました[(理由:「{reason}」)]。',
    },
    fails: {
      en: 'A handover to another PDM has to state its reason.',
      ja: '担当PDMの交代には、理由の記載が必要です。',
    },
  },
  'team.gs-territory': {
    holds: {
      en: "The deal lies in the GS's territory[, {region}].",
      ja: '取引は、GSの担当地域[({region})]にあります。',
    },
    fails: {
      en: "The deal does not lie in the GS's territory[; its region is {region}].",
      ja: '取引は、GSの担当地域にありません[(取引の地域:{region})]。',
    },
  },
  'team.gs-assignment': {
    holds: {
      en: [
        'The GS {addedBy} added the partner to the deal, and works on it.',
        "The GS was assigned by the customer's region ({region}) and segment ({segment}).",
        "The GS was assigned by the customer's region[ ({region})] and segment.",
      ],
      ja: [
        'パートナーを取引に追加したGS({addedBy})が担当します。',
        'GSは、顧客の地域({region})とセグメント({segment})に応じて割り当てられました。',
        'GSは、顧客の地域[({region})]とセグメントに応じて割り当てられました。',
      ],
    },
    fails: {
      en: [
        'No GS covers the territory[ {region}]; the GS {approvedBy}, who approved the deal, works on it.',
        'No GS covers the territory[ {region}], so the deal is registered but unassigned.',
      ],
      ja: [
        '地域[({region})]を担当するGSがいないため、取引を承認したGS({approvedBy})が担当します。',
        '地域[({region})]を担当するGSがいないため、取引は登録済みですが未割り当てです。',
      ],
    },
  },
  'team.gs-duties': {
    holds: {
      en: 'The quote comes from the GS of the deal.',
      ja: '見積書は、取引のGSが発行したものです。',
    },
    fails: {
      en: 'Only the GS of the deal issues quotes on it.',
      ja: '見積書を発行できるのは、取引のGSだけです。',
    },
  },
  'team.single-contact-2024': {
    holds: {
      en: 'The role is one that the program has.',
      ja: 'プログラムに存在する役割です。',
    },
    fails: {
      en: 'The roles of CC and CAM have not existed since 1 February 2024.',
      ja: 'CCとCAMの役割は、2024年2月1日に廃止されています。',
    },
  },
  'team.extra-region-pdm': {
    holds: {
      en: 'The partner sourced enough outside the main region of its PDM[, {amount} in {region},] to be invited to have an extra regional PDM.',
      ja: 'パートナーは、担当PDMの主要地域外でのソーシング実績[({region}で{amount})]により、追加のPDMへの招待の対象になります。',
    },
    fails: {
      en: [
        'The partner did not source enough outside the main region of its PDM, {amount} in {region} where more than {threshold} is asked, for an extra regional PDM.',
        'The partner did not source enough outside the main region of its PDM[, {amount} in {region},] for an extra regional PDM.',
      ],
      ja: [
        '担当PDMの主要地域外でのソーシング実績({region}で{amount})が、追加のPDMの基準({threshold}超)に達していません。',
        '担当PDMの主要地域外でのソーシング実績[({region}で{amount})]が、追加のPDMの基準に達していません。',
      ],
    },
  },
} satisfies Sentences;
