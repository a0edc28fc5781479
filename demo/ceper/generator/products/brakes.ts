import type { Family } from './product.ts';

/** Iron block: 11 to 12 kg, Rp 111,000 in 2016. Composite block: mass and price are samples. */
export const brakes: Family = {
  name: 'blok rem kereta',
  prefix: 'BR',
  products: [
    { name: 'Blok rem besi', material: 'P14', chain: 'cast', buyer: 'PB02', every: 1, rupiahPerKilogram: 9652, care: 0.75, sizes: [['T-360', 11.5, 2000], ['T-359 KK', 11, 600], ['lori', 5.6, 400]] },
    { name: 'Blok rem komposit', material: 'KOMP', chain: 'composite', buyer: 'PB02', every: 4, rupiahPerKilogram: 52_000, care: 1, sizes: [['T-360 K', 4.8, 70], ['KRL', 5.2, 40], ['lokomotif', 5.6, 20]] },
    { name: 'Pemegang blok rem', material: 'FCD450', chain: 'machined', buyer: 'PB02', every: 2, rupiahPerKilogram: 30_000, care: 1.3, sizes: [['gerbong', 9.4, 150], ['kereta', 8.2, 120]] },
    { name: 'Pasak blok rem', material: 'FCD450', chain: 'cleaned', buyer: 'PB02', every: 2, rupiahPerKilogram: 27_000, care: 1, sizes: [['panjang', 0.9, 620], ['pendek', 0.6, 480]] },
  ],
};
