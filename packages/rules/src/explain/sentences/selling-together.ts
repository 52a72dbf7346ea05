import type { Sentences } from '../weave.js';

export const sellingTogetherSentences = {
  'credit.partner-terms': {
    holds: {
      en: [
        'The points of {measuredOn} reach {tier}: {sourcedPoints} toward the sourced minimum of {sourcedNeeded} and {totalPoints} of {totalNeeded} in total[ ({thresholds})].',
        'The vendor granted[ the tier {tier}] on {grantedOn}.',
        '{tier} has been held since {raisedOn}, when the points reached it.',
        'The recalibration of {loweredOn} lowered the tier[ to {tier}, the best of its window].',
        'The recalibration of {recalibratesOn} does not lower {tier}, which is held at least until {heldUntil}.',
        'The recalibration of {recalibratesOn} does not lower {tier}: its window has days that met the criteria, the last of them {metOn}.',
        'If the points stay as they are, the recalibration of {recalibratesOn} does not lower {tier}.',
        'As a Solutions Partner, the partner gets sold-MRR credit here, and {rate} revenue share for up to {months} months.',
        'The partner was a Solutions Partner[ on {closedOn}], which carries sold-MRR credit.',
      ],
      ja: [
        '{measuredOn}のポイントは{tier}の基準を満たしています。Sourcedポイントの基準は{sourcedNeeded}に対して{sourcedPoints}、合計ポイントは{totalNeeded}に対して{totalPoints}です[({thresholds})]。',
        'ベンダーが{grantedOn}にティア[({tier})]を付与しました。',
        '{raisedOn}にポイントが基準に達し、それ以来{tier}を保有しています。',
        '{loweredOn}の再評価で、ティアが[評価期間中の最高だった{tier}に]変更されました。',
        '{tier}は少なくとも{heldUntil}まで維持されるため、{recalibratesOn}の再評価では下がりません。',
        '評価期間中(直近は{metOn})に{tier}の基準を満たしたため、{recalibratesOn}の再評価では下がりません。',
        '現在のポイントが続けば、{recalibratesOn}の再評価で{tier}は下がりません。',
        'Solutions Partnerの条件により、「販売によるMRR」のクレジットと、最長{months}か月間・{rate}のレベニューシェアの対象です。',
        '[{closedOn}の時点で]Solutions Partnerであり、「販売によるMRR」のクレジットの対象です。',
      ],
    },
    fails: {
      en: [
        '{tier} asks for {sourcedNeeded} sourced points and {totalNeeded} in total[ ({thresholds})]: on {measuredOn}, {sourcedMissing} and {totalMissing} were missing.',
        '{tier} asks for {sourcedNeeded} sourced points and {totalNeeded} in total[ ({thresholds})]: on {measuredOn}, {sourcedMissing} sourced points were missing, and nothing of the total.',
        '{tier} asks for {sourcedNeeded} sourced points and {totalNeeded} in total[ ({thresholds})]: on {measuredOn}, {totalMissing} of the total were missing, and no sourced points.',
        'If the points stay as they are, the recalibration of {recalibratesOn} lowers {tier} to {projectedTier}.',
        'If the points stay as they are, the recalibration of {recalibratesOn} takes {tier} away.',
        'The partner was no Solutions Partner[ on {closedOn}], so the terms of Solutions Partners do not apply.',
      ],
      ja: [
        '{tier}の基準は、Sourcedポイント{sourcedNeeded}、合計ポイント{totalNeeded}です[({thresholds})]。{measuredOn}の時点で、それぞれ{sourcedMissing}と{totalMissing}が不足しています。',
        '{tier}の基準は、Sourcedポイント{sourcedNeeded}、合計ポイント{totalNeeded}です[({thresholds})]。{measuredOn}の時点で、合計は足りていますが、Sourcedポイントが{sourcedMissing}不足しています。',
        '{tier}の基準は、Sourcedポイント{sourcedNeeded}、合計ポイント{totalNeeded}です[({thresholds})]。{measuredOn}の時点で、Sourcedポイントは足りていますが、合計が{totalMissing}不足しています。',
        '現在のポイントが続くと、{recalibratesOn}の再評価で{tier}から{projectedTier}に下がります。',
        '現在のポイントが続くと、{recalibratesOn}の再評価で{tier}を失います。',
        '[{closedOn}の時点で]Solutions Partnerではないため、Solutions Partnerの条件は適用されません。',
      ],
    },
  },
  'credit.provider-terms': {
    holds: {
      en: [
        'As a Solutions Provider on {measuredOn}, the partner has no tier and no points.',
        'As a Solutions Provider, the partner gets {rate} revenue share for up to {months} months, and no tier credit.',
        'The partner was a Solutions Provider[ on {closedOn}], which carries no tier credit.',
      ],
      ja: [
        '{measuredOn}の時点でSolutions Providerのため、ティアもポイントもありません。',
        'Solutions Providerの条件により、最長{months}か月間・{rate}のレベニューシェアの対象です。ティアクレジットは付きません。',
        '[{closedOn}の時点で]Solutions Providerのため、ティアクレジットは付きません。',
      ],
    },
    fails: {
      en: [
        'A Solutions Provider accrues revenue share for {months} months at most, and {month} lies beyond them.',
        'The terms of Solutions Providers do not give this: they have revenue share for a limited time and no tier credit.',
      ],
      ja: [
        'Solutions Providerのレベニューシェアは最長{months}か月で、{month}はその期間の後です。',
        'Solutions Providerの条件は、期間の限られたレベニューシェアのみでティアクレジットがないため、対象になりません。',
      ],
    },
  },
  'credit.stops-on-termination': {
    holds: {
      en: 'The contract[ for {productLine}] is still running, so its revenue share goes on.',
      ja: '[{productLine}の]契約が続いているため、レベニューシェアも続きます。',
    },
    fails: {
      en: [
        'The customer ended {productLine} on {endedOn}, and its revenue share ended with it.',
        'The customer ended the contract[ on {endedOn}], and its revenue share ended with it.',
      ],
      ja: [
        '顧客が{endedOn}に{productLine}を終了したため、レベニューシェアも終了しました。',
        '[{endedOn}に]顧客が契約を終了したため、レベニューシェアも終了しました。',
      ],
    },
  },
  'credit.eligible-sales': {
    holds: {
      en: 'The sale[ of {productLine}] is of an eligible kind.',
      ja: '[{productLine}の]販売は、対象となる販売の種類に当てはまります。',
    },
    fails: {
      en: [
        'The deal was lost on {lostOn}: nothing was sold, so there is nothing to credit.',
        "The sale[ of {productLine}] is not an eligible sale of the partner's, so it gives no credit.",
      ],
      ja: [
        '取引は{lostOn}に失注しました。販売がないため、付与されるクレジットもありません。',
        '[{productLine}の]販売は、このパートナーの対象となる販売に当たらないため、クレジットは付与されません。',
      ],
    },
  },
  'credit.discretion': {
    holds: {
      en: [
        'The vendor approved the shared deal on {approvedOn}, in time for the close on {closedOn}.',
        'The vendor approved the shared deal[ on {approvedOn}] in time.',
      ],
      ja: [
        'ベンダーは{approvedOn}に共有取引を承認しており、{closedOn}の成約に間に合っています。',
        'ベンダーは[{approvedOn}に]共有取引を承認しており、成約に間に合っています。',
      ],
    },
    fails: {
      en: 'The shared deal was not approved by the vendor when the deal closed[ on {closedOn}].',
      ja: '[{closedOn}の]成約の時点で、共有取引はベンダーに承認されていませんでした。',
    },
  },
  'managed.total-of-serviced': {
    holds: {
      en: [
        'Of the {subscriptions} that the customer pays on {day}, {amount} count toward managed MRR, divided among {servicingPartners} that serve it.',
        'Of the {subscriptions} that the customer pays on {day}, {amount} count toward managed MRR.',
        "The customer's subscriptions count toward managed MRR[ with {amount}][ on {day}].",
      ],
      ja: [
        '{day}の時点で、顧客の{subscriptions}のうち{amount}が「管理によるMRR」に算入されます(サービスを提供するパートナー数:{servicingPartners})。',
        '{day}の時点で、顧客の{subscriptions}のうち{amount}が「管理によるMRR」に算入されます。',
        '[{day}の時点で、]顧客のサブスクリプションが「管理によるMRR」に[{amount}]算入されます。',
      ],
    },
    fails: {
      en: [
        'No points are given for {uncounted} of managed MRR: policy {policyVersion} states no point value for the currency.',
        'The partner does not actively manage or service the subscriptions[ on {day}], so they do not count toward managed MRR.',
      ],
      ja: [
        '「管理によるMRR」のうち{uncounted}は、ポリシー{policyVersion}に通貨のポイント換算値がないため、ポイントになりません。',
        '[{day}の時点で]パートナーが活発に管理またはサービス提供を行っていないため、「管理によるMRR」に算入されません。',
      ],
    },
  },
  'managed.qualifying-work': {
    holds: {
      en: [
        "The partner last did qualifying work in the customer's portal on {lastWorkOn}, which counts through {countsThrough}.",
        "The partner did qualifying work in the customer's portal[, last on {lastWorkOn}].",
      ],
      ja: [
        'パートナーは、{lastWorkOn}に顧客ポータル内で対象となる作業を行いました。この作業は{countsThrough}まで算入されます。',
        'パートナーは、顧客ポータル内で対象となる作業を行いました[(直近は{lastWorkOn})]。',
      ],
    },
    fails: {
      en: [
        "The partner's last qualifying work in the customer's portal was on {lastWorkOn} and counted through {countedThrough}; the customer counts again from {countsAgainOn}.",
        "The partner's last qualifying work in the customer's portal was on {lastWorkOn} and counted through {countedThrough}; the customer counts again from the day of new work.",
        "There is no qualifying work by the partner in the customer's portal[ in the {windowDays} days that count].",
      ],
      ja: [
        '顧客ポータル内での直近の対象作業は{lastWorkOn}で、算入は{countedThrough}まででした。{countsAgainOn}から再び算入されます。',
        '顧客ポータル内での直近の対象作業は{lastWorkOn}で、算入は{countedThrough}まででした。新たな作業を行った日から再び算入されます。',
        '[対象となる{windowDays}日間に、]顧客ポータル内でのパートナーの対象作業がありません。',
      ],
    },
  },
  'managed.login-is-not-work': {
    holds: {
      en: 'More was done in the portal than signing in.',
      ja: '顧客ポータルで、ログイン以外の作業が行われています。',
    },
    fails: {
      en: 'There were only sign-ins and views in the portal[, last on {visitedOn}], and these are not work.',
      ja: '顧客ポータルへのログインや閲覧[(直近は{visitedOn})]だけでは、作業とは見なされません。',
    },
  },
  'managed.counts-after-sale': {
    holds: {
      en: [
        'The customers that the partner goes on serving gave {managedPoints} points on {measuredOn}.',
        'The partner goes on serving the customer, so managed-MRR tier credit is given.',
      ],
      ja: [
        '{measuredOn}の時点で、サービスを続けている顧客により{managedPoints}ポイントがあります。',
        'パートナーが顧客へのサービスを続けているため、「管理によるMRR」のティアクレジットの対象です。',
      ],
    },
    fails: {
      en: 'The partner does not go on serving the customer, so there is no managed-MRR tier credit.',
      ja: 'パートナーが顧客へのサービスを続けていないため、「管理によるMRR」のティアクレジットの対象になりません。',
    },
  },
  'sold.definition': {
    holds: {
      en: [
        '{productLine} counts with {counted}: {now} on {day}, less {twelveMonthsBefore} 12 months before.',
        'The growth of the line[ {productLine}] over 12 months counts toward sold MRR[ with {counted}].',
      ],
      ja: [
        '{productLine}は{counted}を算入します({day}の{now}から、12か月前の{twelveMonthsBefore}を差し引いた額です)。',
        '[{productLine}の]12か月間の増加分が[{counted}、]「販売によるMRR」に算入されます。',
      ],
    },
    fails: {
      en: [
        'No points are given for {uncounted} of sold MRR: policy {policyVersion} states no point value for the currency.',
        '{productLine} adds nothing: {now} on {day} is no more than the {twelveMonthsBefore} of 12 months before.',
        'The line[ {productLine}] did not grow over 12 months, so it adds nothing to sold MRR.',
      ],
      ja: [
        '「販売によるMRR」のうち{uncounted}は、ポリシー{policyVersion}に通貨のポイント換算値がないため、ポイントになりません。',
        '{productLine}の算入額はありません。{day}の{now}は、12か月前の{twelveMonthsBefore}を超えていません。',
        '[{productLine}は]12か月前から増加していないため、「販売によるMRR」への算入額はありません。',
      ],
    },
  },
  'sold.needs-no-management': {
    holds: {
      en: [
        'What the partner sold gave {soldPoints} points on {measuredOn}, whether or not it manages the customers.',
        'Sold MRR counts toward the tier whether or not the partner manages the customer.',
      ],
      ja: [
        '{measuredOn}の時点で、販売により{soldPoints}ポイントがあります。顧客を管理しているかどうかは問いません。',
        '「販売によるMRR」は、パートナーが顧客を管理しているかどうかにかかわらず、ティアに算入されます。',
      ],
    },
    fails: {
      en: 'Sold MRR does not count toward a tier here.',
      ja: 'この場合、「販売によるMRR」はティアに算入されません。',
    },
  },
} satisfies Sentences;
