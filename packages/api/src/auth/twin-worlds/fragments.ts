/** Everything that is told of a reason: ask it with `reasons { ...R }`. */
export const REASONS = `fragment R on Reason { clause { id code section text(locale: JA) } holds detail ja: detail(locale: JA)
  facts { name label value } evidence { id type at detail } }`;
