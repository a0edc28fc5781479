import type { Material } from '../materials.ts';

/** What is done to a part, casting first. */
export type Chain = 'cast' | 'machined' | 'cleaned' | 'painted' | 'composite';

/** A thing that is made in one or several sizes. */
export interface Product {
  readonly name: string;
  readonly material: Material;
  readonly chain: Chain;
  readonly buyer: string;
  /** Weeks from one delivery to the next. */
  readonly every: 1 | 2 | 4;
  /** Price per kilogram of the finished part. */
  readonly rupiahPerKilogram: number;
  /** How much more work moulding is than for a plain block. */
  readonly care: number;
  readonly sizes: readonly Size[];
}

/** Its name, kilograms net, pieces in an ordinary week. */
type Size = readonly [name: string, kilograms: number, perWeek: number];

export interface Family {
  /** As the ministry named it on 3 November 2017. */
  readonly name: string;
  readonly prefix: string;
  readonly products: readonly Product[];
}
