import type { Family } from './product.ts';

export const stoves: Family = {
  name: 'kepala dan tungku kompor',
  prefix: 'KP',
  products: [
    { name: 'Kepala pembakar', material: 'FC200', chain: 'machined', buyer: 'PB03', every: 1, rupiahPerKilogram: 25_000, care: 1.5, sizes: [['kecil', 0.7, 1500], ['sedang', 0.95, 1800], ['besar', 1.3, 900]] },
    { name: 'Tutup pembakar kuningan', material: 'CAC406', chain: 'machined', buyer: 'PB03', every: 2, rupiahPerKilogram: 158_000, care: 1.1, sizes: [['kecil', 0.22, 1300], ['besar', 0.38, 800]] },
    { name: 'Tungku kisi', material: 'FC200', chain: 'painted', buyer: 'PB03', every: 1, rupiahPerKilogram: 17_500, care: 1.1, sizes: [['bundar', 1.3, 1500], ['persegi', 1.7, 1000], ['ganda', 2.6, 400]] },
    { name: 'Pipa pencampur', material: 'AC4B', chain: 'cleaned', buyer: 'PB03', every: 2, rupiahPerKilogram: 84_000, care: 1.2, sizes: [['kiri', 0.34, 1500], ['kanan', 0.34, 1500]] },
    { name: 'Pembakar kompor usaha', material: 'FC200', chain: 'cleaned', buyer: 'PB04', every: 4, rupiahPerKilogram: 19_000, care: 1.2, sizes: [['api 5', 4.2, 260], ['api 7', 6.1, 190], ['api 9', 8.4, 90]] },
    { name: 'Kaki tungku', material: 'FC200', chain: 'cleaned', buyer: 'PB04', every: 4, rupiahPerKilogram: 15_000, care: 0.8, sizes: [['tiga lengan', 2.1, 420], ['empat lengan', 2.9, 340]] },
    { name: 'Tungku wajan', material: 'FC200', chain: 'cast', buyer: 'PB04', every: 4, rupiahPerKilogram: 14_500, care: 0.8, sizes: [['40 cm', 7.8, 160], ['50 cm', 11.4, 110], ['60 cm', 16.2, 60]] },
    { name: 'Penyetel api', material: 'CAC406', chain: 'machined', buyer: 'PB04', every: 4, rupiahPerKilogram: 162_000, care: 1, sizes: [['kecil', 0.16, 420], ['besar', 0.24, 300]] },
  ],
};
