/**
 * The currencies of ISO 4217 that were current in June 2025, by their decimals. Codes without a minor unit (metals, units of
 * account, XTS for tests, XXX for none) are no money that anyone pays with and are left out.
 */
const byDecimals: Readonly<Record<number, string>> = {
  0: `BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF`,
  2: `
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
    CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG
    HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
    MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG
    YER ZAR ZMW ZWG`,
  3: `BHD IQD JOD KWD LYD OMR TND`,
  4: `CLF UYW`,
};

const decimals = new Map(
  Object.entries(byDecimals).flatMap(([count, codes]) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code): [string, number] => [code, Number(count)]),
  ),
);

/** Thrown for a code that is no current currency of ISO 4217: a fault of the caller, never an outcome. */
export class CurrencyError extends Error {}

/** Whether `code` is a current currency of ISO 4217, in capitals as the standard writes it. */
export function isCurrency(code: string): boolean {
  return decimals.has(code);
}

/** How many decimals the currency's minor unit has: 0 for JPY, 2 for USD. Throws CurrencyError for an unknown code. */
export function decimalsOf(currency: string): number {
  const count = decimals.get(currency);
  if (count === undefined) throw new CurrencyError(`"${currency}" is not a currency of ISO 4217`);
  return count;
}
