import { gramsOfKilograms, kilograms } from '@sentra/measures';
import type { FurnaceRow } from '@sentra/messages';
import type { Equipment, Maker } from './makers.ts';
import type { Material } from './materials.ts';
import { diceOf, type Dice } from './random.ts';
import { statedRupiah } from './rounding.ts';

type Kind = NonNullable<FurnaceRow['kind']>;

/** Sizes and costs by kind. No public source states them for Ceper: samples of a plausible size. */
const kinds = {
  induction: { name: 'Tungku induksi', sizes: [250, 350, 500, 500, 750, 1000], costPerKilogram: [1350, 1650], kwhPerKilogram: 0.6 },
  cupola: { name: 'Kupola', sizes: [800, 1000, 1000, 1500], costPerKilogram: [1450, 1750] },
  tungkik: { name: 'Tungkik', sizes: [150, 200, 250, 300], costPerKilogram: [1500, 1800] },
  crucible: { name: 'Krusibel', sizes: [60, 80, 100, 120], costPerKilogram: [2400, 3200] },
  mixer: { name: 'Pengaduk komposit', sizes: [60, 80, 100], costPerKilogram: [800, 1100] },
} as const satisfies Partial<Record<Kind, { name: string; sizes: readonly [number, ...number[]]; costPerKilogram: readonly [number, number]; kwhPerKilogram?: number }>>;

export type FurnaceKind = keyof typeof kinds;

/** Ductile iron needs the induction furnace's heat and clean charge; a cupola holds FC250 only in good hands. */
function gradesOf(kind: FurnaceKind, dice: Dice): Material[] {
  if (kind === 'induction') return dice.chance(0.8) ? ['FC200', 'FC250', 'FCD450'] : ['FC200', 'FC250'];
  if (kind === 'cupola') return dice.chance(0.3) ? ['P14', 'FC200', 'FC250'] : ['P14', 'FC200'];
  if (kind === 'tungkik') return ['P14', 'FC200'];
  return kind === 'crucible' ? ['AC4B', 'CAC406'] : ['KOMP'];
}

const furnacesOf: Readonly<Record<Equipment, (workers: number) => FurnaceKind[]>> = {
  induction: (workers) => (workers > 44 ? ['induction', 'induction'] : ['induction']),
  cupola: (workers) => (workers > 34 ? ['cupola', 'tungkik'] : ['cupola']),
  tungkik: () => ['tungkik'],
  crucible: (workers) => (workers > 16 ? ['crucible', 'crucible'] : ['crucible']),
  machines: () => [],
};

export interface Furnace {
  readonly row: FurnaceRow;
  readonly kind: FurnaceKind;
  readonly maker: Maker;
}

export function furnaces(makers: readonly Maker[]): readonly Furnace[] {
  return makers.flatMap((maker) => {
    const own = [...furnacesOf[maker.equipment](maker.workers), ...(maker.pressesComposite ? (['mixer'] as const) : [])];
    return own.map((kind, index) => ({ kind, maker, row: rowOf(maker, kind, index + 1, diceOf(`furnace ${index + 1} of ${maker.code}`)) }));
  });
}

function rowOf(maker: Maker, kind: FurnaceKind, number: number, dice: Dice): FurnaceRow {
  const { name, sizes, costPerKilogram: [least, most] } = kinds[kind];
  const kwh = kind === 'induction' ? kinds.induction.kwhPerKilogram : null;
  const mass = gramsOfKilograms(dice.pick(sizes));
  return {
    code: `${maker.code}-T${number}`,
    member_code: maker.code,
    foundry_code: `U${maker.code}`,
    name: `${name} ${number}`,
    kind,
    heat_mass: mass,
    heat_cost: statedRupiah(kilograms(mass) * dice.between(least, most)),
    materials: gradesOf(kind, dice),
    heat_kwh: kwh === null ? null : Math.round(kilograms(mass) * kwh),
  };
}
