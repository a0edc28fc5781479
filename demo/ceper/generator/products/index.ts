import { brakes } from './brakes.ts';
import { chairs } from './chairs.ts';
import { lamps } from './lamps.ts';
import type { Family } from './product.ts';
import { pumps } from './pumps.ts';
import { ships } from './ships.ts';
import { stoves } from './stoves.ts';
import { vehicles } from './vehicles.ts';

export type { Chain, Family, Product } from './product.ts';

/** The seven families that the ministry named. Products, sizes, masses, prices and quantities are samples. */
export const families: readonly Family[] = [vehicles, brakes, ships, pumps, stoves, lamps, chairs];
