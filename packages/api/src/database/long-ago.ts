/** Stands for the time of a change that nobody has noted down; in UTC with nine decimals. */
export const LONG_AGO = '1970-01-01T00:00:00.000000000Z';
