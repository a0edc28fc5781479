import type { Family } from './product.ts';

export const lamps: Family = {
  name: 'lampu',
  prefix: 'LP',
  products: [
    { name: 'Alas tiang lampu', material: 'FC200', chain: 'painted', buyer: 'PB12', every: 2, rupiahPerKilogram: 18_000, care: 1, sizes: [['3 meter', 28, 50], ['4 meter', 44, 36], ['6 meter', 72, 18]] },
    { name: 'Lengan lampu', material: 'FC200', chain: 'painted', buyer: 'PB12', every: 2, rupiahPerKilogram: 20_500, care: 1.4, sizes: [['tunggal', 7.2, 90], ['ganda', 12.5, 60], ['sudut', 9.1, 50]] },
    { name: 'Rumah lampu', material: 'AC4B', chain: 'painted', buyer: 'PB12', every: 2, rupiahPerKilogram: 96_000, care: 1.5, sizes: [['bulat', 2.4, 120], ['segi enam', 3.1, 100], ['gantung', 1.7, 90]] },
    { name: 'Mahkota tiang', material: 'AC4B', chain: 'painted', buyer: 'PB13', every: 4, rupiahPerKilogram: 90_000, care: 1.6, sizes: [['kecil', 1.4, 110], ['besar', 2.8, 70]] },
    { name: 'Klem tiang', material: 'FCD450', chain: 'cleaned', buyer: 'PB13', every: 4, rupiahPerKilogram: 24_500, care: 0.9, sizes: [['60 mm', 1.6, 380], ['90 mm', 2.5, 300], ['120 mm', 3.8, 200]] },
    { name: 'Tutup panel', material: 'FC200', chain: 'cleaned', buyer: 'PB13', every: 4, rupiahPerKilogram: 15_500, care: 0.8, sizes: [['300 mm', 11, 130], ['450 mm', 24, 70]] },
  ],
};
