import type { Sentences } from '../weave.js';

export const registrationSentences = {
  'registration.purchase-domain': {
    holds: {
      en: [
        'The shared deal was recorded on {purchaseDomain}, the domain the customer buys with[, on {registeredOn}].',
        'The shared deal was recorded on the domain the customer buys with.',
      ],
      ja: [
        '共有取引は[{registeredOn}に]、顧客が購入に使うドメイン{purchaseDomain}で記録されました。',
        '共有取引は、顧客が購入に使うドメインで記録されました。',
      ],
    },
    fails: {
      en: [
        'The shared deal was recorded on {domain}[ on {registeredOn}]; for the close on {closedOn} it had to be on {purchaseDomain} by then.',
        'The shared deal was recorded on {domain}, and not on {purchaseDomain}, the domain the customer buys with.',
        'The shared deal was not recorded in time on the domain the customer buys with.',
      ],
      ja: [
        '共有取引は[{registeredOn}に]{domain}で記録されました。{closedOn}の成約までに、{purchaseDomain}で記録する必要がありました。',
        '共有取引は、顧客が購入に使う{purchaseDomain}ではなく、{domain}で記録されました。',
        '共有取引は、顧客が購入に使うドメインで期限までに記録されていません。',
      ],
    },
  },
  'registration.wrong-domain': {
    holds: {
      en: 'The deal did not close without the partner on another domain.',
      ja: '取引が別のドメインで、パートナーの関与なしに成約したということはありません。',
    },
    fails: {
      en: 'The deal closed without the partner on the domain the customer buys with[, {purchaseDomain}], so there is no credit.',
      ja: '取引は、顧客が購入に使うドメイン[({purchaseDomain})]で、パートナーの関与なしに成約したため、クレジットは付与されません。',
    },
  },
  'registration.qualified-first': {
    holds: {
      en: 'The registration states the relationship with the prospect and the need that was found.',
      ja: '登録には、プロスペクトとの関係と確認されたニーズが記載されています。',
    },
    fails: {
      en: [
        'The registration has to state the relationship with the prospect and the need; missing: {missing}.',
        'The registration has to state the relationship with the prospect and the need that was found.',
      ],
      ja: [
        '登録には、プロスペクトとの関係とニーズの記載が必要です(不足:{missing})。',
        '登録には、プロスペクトとの関係と確認されたニーズの記載が必要です。',
      ],
    },
  },
  'registration.no-domain-ownership': {
    holds: {
      en: 'The registration does not reserve the domain[ {domain}].',
      ja: '登録によってドメイン[({domain})]を占有することはありません。',
    },
    fails: {
      en: 'A domain[ such as {domain}] cannot be registered as owned.',
      ja: 'ドメイン[({domain})]を占有する登録はできません。',
    },
  },
  'registration.two-ways': {
    holds: {
      en: 'The deal was registered in one of the two ways there are.',
      ja: '取引は、定められた2つの方法のいずれかで登録されました。',
    },
    fails: {
      en: 'A deal is registered from a contact or company record, or from a deal already in the CRM.',
      ja: '取引は、コンタクトまたは会社のレコードか、CRMの既存の取引から登録します。',
    },
  },
  'registration.no-capacity-limit': {
    holds: {
      en: 'The number of registered deals is not limited.',
      ja: '登録できる取引の数に、上限はありません。',
    },
    fails: {
      en: 'The number of registered deals is never a ground to refuse one.',
      ja: '登録済みの取引の数を理由に、登録を拒否することはありません。',
    },
  },
  'registration.no-expiry': {
    holds: {
      en: 'The shared deal does not expire[; its last dealings were on {lastActiveOn}].',
      ja: '共有取引に、有効期限はありません[(直近のやりとり:{lastActiveOn})]。',
    },
    fails: {
      en: 'The shared deal has been without dealings for long[, since {lastActiveOn}]; it stays open all the same.',
      ja: '共有取引には[{lastActiveOn}以降、]長くやりとりがありませんが、失効はしません。',
    },
  },
  'registration.metrics': {
    holds: {
      en: [
        'If the deal closes in {closesIn}, {full} accrues in {quarter}; deals that are {forecastStage} come with a chance of {chance}, so {amount} is counted.',
        'The open deals that are {forecastStage} ({openDeals}) are counted with a chance of {chance}: of the partner’s deals that came so far, {wonDeals} of {triedDeals} gave credit, and {assumedWon} of {assumedTried} are added as an assumption, so that the chance rests on {basis}.',
        'The open deals that are {forecastStage} ({openDeals}) are counted with a supposed chance of {chance}.',
        'Shared deals won: {wonDeals}, lost: {lostDeals}, which is a close rate of {closeRate}; from registration to close {daysToClose} days on average.',
        'Shared deals won: {wonDeals}, lost: {lostDeals}, which is a close rate of {closeRate}.',
        'The shared deal counts in the close rate and the days to close.',
      ],
      ja: [
        '{closesIn}に成約した場合、{quarter}に{full}が発生します。{forecastStage}の取引の確率{chance}を掛けて、{amount}を算入しています。',
        '{forecastStage}の未成約の取引({openDeals}件)は、確率{chance}で算入しています。同じ段階まで進んだパートナーの取引{triedDeals}件のうち{wonDeals}件にクレジットが付与され、想定として{assumedTried}件中{assumedWon}件を加えています(確率の根拠:{basis})。',
        '{forecastStage}の未成約の取引({openDeals}件)は、仮定の確率{chance}で算入しています。',
        '共有取引の成約は{wonDeals}件、失注は{lostDeals}件で、成約率は{closeRate}です。登録から成約までは平均{daysToClose}日です。',
        '共有取引の成約は{wonDeals}件、失注は{lostDeals}件で、成約率は{closeRate}です。',
        '共有取引は、成約率と成約までの日数の測定に含まれます。',
      ],
    },
    fails: {
      en: 'The shared deal does not count in the close rate and the days to close.',
      ja: '共有取引は、成約率と成約までの日数の測定に含まれません。',
    },
  },
  'registration.keep-gs-informed': {
    holds: {
      en: 'The partner keeps the GS informed of the deal.',
      ja: 'パートナーは、取引の状況をGSに報告しています。',
    },
    fails: {
      en: 'The GS has not heard from the partner on the deal[ since {since}].',
      ja: '[{since}以降、]取引についてパートナーからGSへの報告がありません。',
    },
  },
  'overlay.gs-owns-accounts': {
    holds: {
      en: 'The account is with the GS team.',
      ja: 'アカウントは、GSチームの管轄です。',
    },
    fails: {
      en: 'The account is not with the GS team.',
      ja: 'アカウントは、GSチームの管轄ではありません。',
    },
  },
  'overlay.invitation': {
    holds: {
      en: 'The GS invited the partner to sell together.',
      ja: 'GSは、パートナーを共同販売に招待しました。',
    },
    fails: {
      en: 'The partner cannot be invited to sell together on this deal.',
      ja: 'この取引の共同販売に、パートナーを招待することはできません。',
    },
  },
  'overlay.72-hours': {
    holds: {
      en: [
        'Invited at {invitedAt}; the answer, due at {dueAt}, came at {answeredAt}.',
        'The invitation is to be answered by {dueAt}[, {hours} hours after its first notice].',
        'The invitation is to be answered in the time that runs from its first notice.',
      ],
      ja: [
        '{invitedAt}の招待に対する返答期限は{dueAt}で、{answeredAt}に返答がありました。',
        '招待への返答期限は{dueAt}です[(最初の通知から{hours}時間)]。',
        '招待には、最初の通知から定められた時間内に返答します。',
      ],
    },
    fails: {
      en: [
        'The answer to the invitation was due at {dueAt} and came at {answeredAt}, so the GS team goes on alone.',
        'The invitation was not answered in time[; it was due at {dueAt}], so the GS team goes on alone.',
      ],
      ja: [
        '招待への返答期限は{dueAt}でしたが、返答は{answeredAt}だったため、GSチームが単独で取引を進めます。',
        '招待への返答期限は{dueAt}でしたが、間に合わなかったため、GSチームが単独で取引を進めます。',
        '招待への返答が期限に間に合わなかったため、GSチームが単独で取引を進めます。',
      ],
    },
  },
} satisfies Sentences;
