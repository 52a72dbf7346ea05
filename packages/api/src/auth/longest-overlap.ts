/** The longest time, in hours, that a token works beside the one that takes its place. */
export const LONGEST_OVERLAP = 168;
