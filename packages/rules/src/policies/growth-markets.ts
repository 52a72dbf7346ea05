/** Regions of customers that count as growth markets, as listed in July 2022 (ISO 3166-1). Japan is none. */
const india = ['IN'];
const northAsia = ['CN', 'MN', 'KR'];
const southeastAsia = [
  ...['BD', 'BN', 'KH', 'HK', 'ID', 'LA', 'MY', 'MV', 'MM', 'NP', 'PK', 'PH', 'LK', 'SG', 'TW', 'TH', 'TL', 'VN'],
];
/** The list names Latin America as a whole: the states and territories of the UN's region 419. */
const latinAmerica = [
  ...['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'CU', 'DO', 'EC', 'SV', 'GT', 'HN', 'MX', 'NI', 'PA', 'PY', 'PE', 'PR'],
  ...['UY', 'VE', 'BZ', 'GY', 'SR', 'GF', 'HT', 'JM', 'TT', 'BS', 'BB', 'GD', 'LC', 'VC', 'AG', 'DM', 'KN', 'AW'],
  ...['CW', 'SX', 'BQ', 'AI', 'VG', 'KY', 'MS', 'TC', 'VI', 'GP', 'MQ', 'MF', 'BL', 'FK'],
];

export const growthMarkets: readonly string[] = [...india, ...northAsia, ...southeastAsia, ...latinAmerica].sort();
