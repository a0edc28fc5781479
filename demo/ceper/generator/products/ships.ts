import type { Family } from './product.ts';

export const ships: Family = {
  name: 'komponen kapal',
  prefix: 'KL',
  products: [
    { name: 'Bolder', material: 'FC200', chain: 'painted', buyer: 'PB07', every: 4, rupiahPerKilogram: 16_500, care: 0.9, sizes: [['5 ton', 25, 50], ['10 ton', 45, 36], ['15 ton', 78, 18]] },
    { name: 'Rumah bantalan poros', material: 'FC250', chain: 'machined', buyer: 'PB08', every: 4, rupiahPerKilogram: 25_500, care: 1.4, sizes: [['50 mm', 12, 80], ['75 mm', 21, 60], ['100 mm', 34, 34]] },
    { name: 'Baling-baling', material: 'CAC406', chain: 'machined', buyer: 'PB07', every: 4, rupiahPerKilogram: 178_000, care: 2, sizes: [['16 inci', 6.2, 26], ['20 inci', 10.8, 20], ['24 inci', 17.5, 12], ['30 inci', 29, 6]] },
    { name: 'Selongsong poros', material: 'CAC406', chain: 'machined', buyer: 'PB08', every: 4, rupiahPerKilogram: 165_000, care: 1.2, sizes: [['40 mm', 1.9, 70], ['50 mm', 2.8, 56], ['75 mm', 5.1, 30]] },
    { name: 'Rol tali', material: 'FCD450', chain: 'machined', buyer: 'PB07', every: 4, rupiahPerKilogram: 29_500, care: 1.2, sizes: [['100 mm', 7.6, 60], ['150 mm', 14, 44], ['200 mm', 23, 28]] },
    { name: 'Badan katup laut', material: 'CAC406', chain: 'machined', buyer: 'PB08', every: 4, rupiahPerKilogram: 172_000, care: 1.8, sizes: [['DN 50', 4.2, 36], ['DN 80', 7.9, 22]] },
    { name: 'Pemberat lunas', material: 'FC200', chain: 'cast', buyer: 'PB08', every: 4, rupiahPerKilogram: 13_000, care: 0.5, sizes: [['25 kg', 25, 110], ['50 kg', 50, 70]] },
    { name: 'Tutup palka kecil', material: 'FCD450', chain: 'painted', buyer: 'PB08', every: 4, rupiahPerKilogram: 26_500, care: 1.3, sizes: [['400 mm', 18, 40], ['500 mm', 27, 26]] },
  ],
};
