import type { Family } from './product.ts';

export const chairs: Family = {
  name: 'kursi antik',
  prefix: 'KA',
  products: [
    { name: 'Kaki kursi taman', material: 'FC200', chain: 'painted', buyer: 'PB14', every: 4, rupiahPerKilogram: 19_500, care: 1.3, sizes: [['motif anggur', 6.4, 260], ['motif mawar', 6.9, 220], ['polos', 5.8, 280], ['lengkung', 7.3, 160]] },
    { name: 'Sandaran kursi', material: 'FC200', chain: 'painted', buyer: 'PB14', every: 4, rupiahPerKilogram: 21_000, care: 1.5, sizes: [['motif anggur', 8.2, 130], ['motif mawar', 8.6, 110], ['polos', 7.4, 140]] },
    { name: 'Kaki meja', material: 'FC200', chain: 'painted', buyer: 'PB14', every: 4, rupiahPerKilogram: 19_000, care: 1.2, sizes: [['tiga kaki', 9.8, 120], ['tunggal', 14.5, 80], ['mesin jahit', 12.2, 90]] },
    { name: 'Lengan kursi', material: 'AC4B', chain: 'painted', buyer: 'PB14', every: 4, rupiahPerKilogram: 98_000, care: 1.5, sizes: [['anggur', 1.2, 150], ['mawar', 1.3, 130], ['polos', 1.1, 150]] },
    { name: 'Ornamen', material: 'CAC406', chain: 'cleaned', buyer: 'PB14', every: 4, rupiahPerKilogram: 168_000, care: 1.7, sizes: [['singa', 0.8, 80], ['garuda', 1.1, 60], ['bunga', 0.5, 110]] },
    { name: 'Sisi bangku taman', material: 'FC200', chain: 'painted', buyer: 'PB13', every: 4, rupiahPerKilogram: 18_500, care: 1.2, sizes: [['kiri', 13.4, 110], ['kanan', 13.4, 110]] },
  ],
};
