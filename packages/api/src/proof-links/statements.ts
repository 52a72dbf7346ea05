import type { MailLanguage } from '../mail/mail.entity.js';

interface Offer {
  readonly partner: string;
  readonly customer: string;
  readonly onboarding: readonly { readonly waivesVendors: boolean }[];
}

/**
 * What accepting a proof confirms: that what is named is what is bought and that the partner took part, which gives it the right
 * to both credits; and where onboarding is waived, that the customer chose the partner's service and that it meets what is
 * required (poi.two-purposes).
 */
export function statementsOf({ partner, customer, onboarding }: Offer): Record<MailLanguage, readonly string[]> {
  const isWaived = onboarding.some(({ waivesVendors }) => waivesVendors);
  return {
    en: [
      `What is named above is what ${customer} buys.`,
      `${partner} took part in this sale. With this confirmation it may be credited for the sale and receive a share of the revenue.`,
      ...(isWaived
        ? [
            `${customer} chose the onboarding service of ${partner} instead of the vendor's, and that service meets what ${customer} requires.`,
          ]
        : []),
    ],
    ja: [
      `上記の内容は、${customer}が購入するものです。`,
      `${partner}はこの販売に関与しました。この承認により、${partner}は販売実績としての認定とレベニューシェアを受けられます。`,
      ...(isWaived
        ? [
            `${customer}は、ベンダーの導入支援に代えて${partner}のサービスを選択しました。そのサービスは要件を満たしています。`,
          ]
        : []),
    ],
  };
}
