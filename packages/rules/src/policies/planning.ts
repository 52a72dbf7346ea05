/** What the product assumes where plans are scored. None of it is the program's rule; each is shown beside the figures. */
export const planning = {
  /** An objective counts at most so much of its weight, so that one that is far exceeded does not hide those that were missed. */
  attainmentCap: '1.2',
  /** What the weights of an agreed plan's objectives make together. */
  weightInAll: 100,
  /** Open deals that a review goes through by name. */
  pipelineByName: 10,
} as const;
