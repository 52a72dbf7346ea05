/** As many days as changes are kept where nothing else is said. */
export const CHANGES_KEPT_DAYS = 14;
