import { rupiah, type Rupiah } from '@sentra/measures';

/** To the nearest multiple of a step. */
export const toStep = (value: number, step: number): number => Math.round(value / step) * step;

/** Prices and costs as people state them: three digits that matter, the rest zeros. */
export function statedRupiah(amount: number): Rupiah {
  let step = 1;
  while (amount / step >= 1000) step *= 10;
  return rupiah(toStep(amount, step));
}

/** Quantities as people order them. */
export function statedPieces(pieces: number): number {
  const step = pieces < 40 ? 2 : pieces < 200 ? 5 : pieces < 1000 ? 10 : 50;
  return Math.max(step, toStep(pieces, step));
}

/** One digit after the point, for kilograms as a floor's scale shows them. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Two digits after the point, for hours and shares. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100;

export const thousandths = (value: number): number => Math.round(value * 1000) / 1000;
