import type { PricedCapacity } from './priced-capacity.ts';

/** Step sizes: how many usual steps the first one is, and from where on and how fast they shrink. Found by trial on the instances. */
const FIRST_STEP = 6;
const SHRINKS_FROM = 10;
const SHRINKS_BY = 2;
/** How much of the direction, of its size, and of the mean of the prices is remembered from one step to the next. */
const DIRECTION_KEPT = 0.5;
const SIZE_KEPT = 0.9;
const MEAN_KEPT = 0.9;
/** The mean of the last prices gives a better bound than the last prices, but costs an asking of its own. */
const STEPS_PER_MEAN = 10;

/**
 * Raises the bound step by step: a limit that is overused gets dearer, one that is left free gets cheaper.
 *
 * The step of each price follows the size of its own overuse in the past (as in Adam, Kingma and Ba 2015), not that of all prices
 * together: members that share no part hardly touch each other, so the steps needed do not grow with the cooperative.
 */
export class Ascent {
  /** The best bound so far, and the making in the plans behind it, in the mean over the last steps. */
  total: number;
  making: number;
  steps = 0;
  readonly #capacity: PricedCapacity;
  readonly #prices: Float64Array;
  readonly #mean: Float64Array;
  readonly #overuse: Float64Array;
  readonly #direction: Float64Array;
  readonly #size: Float64Array;
  readonly #unused: Float64Array;

  constructor(capacity: PricedCapacity) {
    const { size } = capacity.layout;
    this.#capacity = capacity;
    this.#prices = capacity.start.slice();
    this.#mean = this.#prices.slice();
    this.#overuse = new Float64Array(size);
    this.#direction = new Float64Array(size);
    this.#size = new Float64Array(size);
    this.#unused = new Float64Array(size);
    this.total = capacity.at(this.#prices, this.#overuse);
    this.making = capacity.making;
  }

  /** One step; true where the bound is better now. */
  step(): boolean {
    this.#move();
    const before = this.total;
    this.total = Math.max(this.total, this.#capacity.at(this.#prices, this.#overuse));
    this.making = MEAN_KEPT * this.making + (1 - MEAN_KEPT) * this.#capacity.making;
    for (let i = 0; i < this.#mean.length; i++) this.#mean[i] = MEAN_KEPT * this.#mean[i]! + (1 - MEAN_KEPT) * this.#prices[i]!;
    if (this.steps % STEPS_PER_MEAN === 0) this.total = Math.max(this.total, this.#capacity.at(this.#mean, this.#unused));
    return this.total > before;
  }

  #move() {
    const { unit, step, most } = this.#capacity;
    this.steps++;
    const rate = FIRST_STEP / (1 + this.steps / SHRINKS_FROM) ** SHRINKS_BY;
    const [directionSeen, sizeSeen] = [1 - DIRECTION_KEPT ** this.steps, 1 - SIZE_KEPT ** this.steps];
    for (let i = 0; i < this.#prices.length; i++) {
      const overuse = this.#overuse[i]! * unit[i]!;
      const direction = (this.#direction[i] = DIRECTION_KEPT * this.#direction[i]! + (1 - DIRECTION_KEPT) * overuse);
      const size = (this.#size[i] = SIZE_KEPT * this.#size[i]! + (1 - SIZE_KEPT) * overuse * overuse);
      if (size === 0) continue;
      const change = (rate * step[i]! * direction) / directionSeen / (Math.sqrt(size / sizeSeen) + 1e-6);
      this.#prices[i] = Math.min(most[i]!, Math.max(0, this.#prices[i]! + change));
    }
  }
}
