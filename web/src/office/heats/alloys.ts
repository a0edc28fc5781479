export type Alloy = 1 | 2 | 3 | 4 | 5 | 6;

/** The order of the categories is fixed, so that a material has one colour on every page. A seventh has none and is told by its name alone. */
const order: Readonly<Record<string, Alloy>> = { P14: 1, AC4B: 2, FC200: 3, FCD450: 4, KOMP: 5, FC250: 6 };

export const alloyOf = (material: string): Alloy | undefined => order[material];
