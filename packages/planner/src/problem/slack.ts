/** Expected stock is a sum of fractions: a piece is there from this much short of whole. */
export const PIECE_SLACK = 1e-6;
/** Hours and kilograms within this count as offered and melted: a tenth of the referee's slack, so that sums kept by adding and taking away stay inside it. */
export const HOURS_SLACK = 1e-7;
export const KG_SLACK = 1e-7;
