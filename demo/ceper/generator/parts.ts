import { gramsOfKilograms, kilograms, roundRupiah, type Gram, type Rupiah } from '@sentra/measures';
import type { PartRow } from '@sentra/messages';
import { isLevelled } from './demand/wishes.ts';
import { sleeveMakers } from './makers.ts';
import type { Material } from './materials.ts';
import { families, type Chain, type Family, type Product } from './products/index.ts';
import { diceOf } from './random.ts';
import { statedRupiah } from './rounding.ts';

/** A part before it is written on sheets. */
export interface Item {
  readonly code: string;
  readonly name: string;
  readonly family: string;
  readonly material: Material;
  readonly chain: Chain;
  readonly buyer: string;
  readonly every: Product['every'];
  readonly care: number;
  readonly perWeek: number;
  readonly netMass: Gram;
  readonly pourMass: Gram;
  readonly price: Rupiah;
}

/** Metal poured for a kilogram of casting: gating and feeders, least for the plain block, most for what shrinks. */
const gating: Readonly<Record<Material, number>> = { P14: 1.12, FC200: 1.22, FC250: 1.28, FCD450: 1.42, AC4B: 1.45, CAC406: 1.38, KOMP: 1.04 };

export const items = (): readonly Item[] =>
  families.flatMap((family) => family.products.flatMap((product) => product.sizes.map((size) => ({ product, size }))).map(({ product, size }, index) => itemOf(family, product, size, index + 1)));

function itemOf(family: Family, product: Product, [label, mass, perWeek]: Product['sizes'][number], number: number): Item {
  return {
    code: `${family.prefix}-${String(number).padStart(3, '0')}`,
    name: `${product.name} ${label}`,
    family: family.name,
    material: product.material,
    chain: product.chain,
    buyer: product.buyer,
    every: product.every,
    care: product.care,
    perWeek,
    netMass: gramsOfKilograms(mass),
    pourMass: gramsOfKilograms(mass * gating[product.material]),
    price: statedRupiah(mass * product.rupiahPerKilogram),
  };
}

export const partRows = (made: readonly Item[]): PartRow[] =>
  made.map((item) => ({
    code: item.code,
    name: item.name,
    family: item.family,
    material_code: item.material,
    pour_mass: item.pourMass,
    net_mass: item.netMass,
    price: item.price,
    exposure_cost: roundRupiah(item.price * 0.02),
    drawing: `G-${item.code} rev ${diceOf(`drawing of ${item.code}`).pick(['A', 'A', 'B', 'B', 'C', 'D'])}`,
    is_sample: true,
  }));

/** Kilograms poured in an ordinary week. */
export const pouredPerWeek = (item: Item): number => item.perWeek * kilograms(item.pourMass);

const most = (item: Item): number => (item.material === 'P14' ? 12 : 6);

/**
 * Members who may run a stage of a part: so many that each has about 700 kg or 350 pieces of it a week. Iron brake blocks, on which the
 * cooperative grew, are known to twelve, other parts to six at most, sleeves to those of the worked example.
 */
export const crowdOf = (item: Item): number =>
  isLevelled(item) ? sleeveMakers.length : Math.min(most(item), Math.max(4, Math.ceil(pouredPerWeek(item) / 700), Math.ceil(item.perWeek / 350)));
