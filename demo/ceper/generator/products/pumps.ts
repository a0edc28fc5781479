import type { Family } from './product.ts';

export const pumps: Family = {
  name: 'pompa',
  prefix: 'PM',
  products: [
    { name: 'Rumah pompa', material: 'FC250', chain: 'machined', buyer: 'PB05', every: 2, rupiahPerKilogram: 25_000, care: 1.6, sizes: [['2 inci', 6.4, 340], ['3 inci', 9.8, 260], ['4 inci', 15.5, 150]] },
    { name: 'Rumah pompa industri', material: 'FC250', chain: 'painted', buyer: 'PB06', every: 4, rupiahPerKilogram: 27_000, care: 1.7, sizes: [['6 inci', 38, 44], ['8 inci', 61, 24]] },
    { name: 'Impeler besi', material: 'FC200', chain: 'machined', buyer: 'PB05', every: 2, rupiahPerKilogram: 24_000, care: 1.7, sizes: [['2 inci', 1.1, 380], ['3 inci', 1.9, 300], ['4 inci', 3.2, 170]] },
    { name: 'Impeler perunggu', material: 'CAC406', chain: 'machined', buyer: 'PB06', every: 4, rupiahPerKilogram: 182_000, care: 1.9, sizes: [['4 inci', 3.6, 60], ['6 inci', 6.8, 36], ['8 inci', 10.4, 20]] },
    { name: 'Tutup rumah pompa', material: 'FC200', chain: 'machined', buyer: 'PB05', every: 2, rupiahPerKilogram: 19_500, care: 1.1, sizes: [['2 inci', 2.2, 300], ['3 inci', 3.4, 260], ['4 inci', 5.6, 160]] },
    { name: 'Kaki pompa', material: 'FC200', chain: 'cleaned', buyer: 'PB06', every: 4, rupiahPerKilogram: 15_500, care: 0.9, sizes: [['kecil', 5.2, 220], ['sedang', 8.8, 150], ['besar', 16, 70]] },
    { name: 'Flens isap', material: 'FC200', chain: 'machined', buyer: 'PB06', every: 4, rupiahPerKilogram: 20_000, care: 0.9, sizes: [['2 inci', 1.8, 360], ['3 inci', 2.9, 300], ['4 inci', 4.3, 200]] },
    { name: 'Pompa tangan', material: 'FC200', chain: 'painted', buyer: 'PB15', every: 4, rupiahPerKilogram: 18_500, care: 1.3, sizes: [['badan', 11.5, 120], ['tuas', 3.4, 130], ['tutup', 2.6, 130]] },
  ],
};
