/** From when on something is put before a development manager. None of it is the program's rule; it is how the product reminds. */
export const attention = {
  /** An answer that is due within so many hours. */
  replyHours: 24,
  /** A proof that is due within so many days. */
  proofDays: 14,
  /** Figures short of the tier that is held, so many days before the recalibration. */
  recalibrationDays: 60,
  /** What was missed stays in sight for so many days; it is history then. */
  missedDays: 30,
} as const;
