import type { SensorElement } from '@sentra/trace/epcis';
import type { Dice } from '../generator/random.ts';
import { thousandths } from '../generator/rounding.ts';
import type { Chargeable } from './names.ts';

/** Elements by the keys under which chemistry knows them (InChIKey). */
const substances = {
  C: 'OKTJSMMVPCPJKN-UHFFFAOYSA-N', Si: 'XUIMIQQOPSSXEZ-UHFFFAOYSA-N', Mn: 'PWHULOQIROXLJO-UHFFFAOYSA-N',
  P: 'OAICVXFJPJFONN-UHFFFAOYSA-N', S: 'NINIDFKCEFEMDL-UHFFFAOYSA-N', Mg: 'FYYHWMGAXLPEAU-UHFFFAOYSA-N',
} as const;
type Chemical = keyof typeof substances;

/** Percent by mass of each element, from and to. */
export type Limits = Readonly<Partial<Record<Chemical, readonly [from: number, to: number]>>>;
export type Composition = Readonly<Partial<Record<Chemical, number>>>;

interface Charging {
  readonly what: Chargeable;
  /** Of the charge. */
  readonly share: number;
}

/** How a grade is melted. All figures are samples; of P14 the limits of C, Si and P are those that the book names. */
export interface Grade {
  readonly limits: Limits;
  /** Of the charge, where there are so many returns; domestic scrap fills up what is missing. */
  readonly returns: number;
  readonly charged: readonly Charging[];
  /** Degrees Celsius. */
  readonly tapping: readonly [number, number];
}

const pig: Charging = { what: 'pigIron', share: 0.2 };
const grades: Readonly<Record<string, Grade>> = {
  P14: { limits: { C: [3, 3.5], Si: [1.5, 2], Mn: [0.4, 0.9], P: [1.3, 1.5], S: [0, 0.15] }, returns: 0.3, charged: [pig, { what: 'ferroPhosphorus', share: 0.05 }], tapping: [1380, 1430] },
  FC200: { limits: { C: [3.3, 3.6], Si: [1.9, 2.3], Mn: [0.5, 0.9], P: [0, 0.2], S: [0, 0.12] }, returns: 0.3, charged: [pig, { what: 'ferroSilicon', share: 0.02 }], tapping: [1420, 1470] },
  FC250: { limits: { C: [3.1, 3.4], Si: [1.7, 2.1], Mn: [0.6, 1], P: [0, 0.12], S: [0, 0.1] }, returns: 0.25, charged: [pig, { what: 'ferroSilicon', share: 0.015 }], tapping: [1440, 1490] },
  FCD450: { limits: { C: [3.5, 3.9], Si: [2.3, 2.8], Mn: [0, 0.35], P: [0, 0.05], S: [0, 0.02], Mg: [0.03, 0.06] }, returns: 0.35, charged: [{ ...pig, share: 0.35 }, { what: 'magnesium', share: 0.015 }], tapping: [1470, 1520] },
};

/** How a material is melted; undefined for what the history does not melt. */
export const gradeOf = (material: string): Grade | undefined => grades[material];

const chemicals = Object.keys(substances) as Chemical[];

/** A composition within the limits of the grade, away from their edges. */
export function composed({ limits }: Grade, dice: Dice): Composition {
  return Object.fromEntries(chemicals.flatMap((one) => {
    const range = limits[one];
    return range === undefined ? [] : [[one, thousandths(range[0] + (range[1] - range[0]) * dice.between(0.15, 0.85))]];
  }));
}

/** The elements that are outside the limits. */
export const outside = ({ limits }: Grade, composition: Composition): string[] =>
  chemicals.filter((one) => {
    const [range, value] = [limits[one], composition[one]];
    return range !== undefined && value !== undefined && (value < range[0] || value > range[1]);
  });

/** What a spectrometer says, with an alarm at what is outside the limits. */
export function spectrum(grade: Grade, composition: Composition, time: string): SensorElement {
  const wrong = outside(grade, composition);
  const [first, ...others] = chemicals.flatMap((one) => {
    const value = composition[one];
    return value === undefined ? [] : [{
      type: 'Dimensionless' as const, chemicalSubstance: `https://identifiers.org/inchikey:${substances[one]}`, value, uom: 'P1', ...(wrong.includes(one) && { exception: 'ALARM_CONDITION' as const }),
    }];
  });
  if (first === undefined) throw new Error('A spectrum of nothing.');
  return { sensorMetadata: { time }, sensorReport: [first, ...others] };
}

export const temperature = (celsius: number, time: string): SensorElement => ({ sensorMetadata: { time }, sensorReport: [{ type: 'Temperature', value: celsius, uom: 'CEL' }] });

/** The carbon equivalent in percent, with its formula. */
export const carbonEquivalent = ({ C = 0, Si = 0, P = 0 }: Composition) => ({ 'sentra:carbonEquivalent': thousandths(C + (Si + P) / 3), 'sentra:carbonEquivalentFormula': 'C + (Si + P) / 3' }) as const;
